import { shown } from './normal.ts'
import type { Value } from './items.ts'

/** Whether a file is a web page, whose words have tags and character references among them. */
export function isPage(text: string): boolean {
  return /<(?:html|head|body|p|br|table|td|dl|div|center|font|h[1-6])\b/i.test(text)
}

/** A value of a web page as the page shows it: the words of its source have tags in them. */
export function pageValue<V extends Pick<Value, 'value'>>(one: V): V {
  return { ...one, value: Object.fromEntries(Object.entries(one.value).map(([key, value]) => [key, typeof value === 'string' ? shown(value) : value])) }
}
