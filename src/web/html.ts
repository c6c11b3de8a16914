import { html as tagged, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** Markup that is safe to send: every value in it was escaped, or printed from the closed model. */
export type Html = HtmlEscapedString

/** A piece of a page. Every value is escaped; lists are joined; what is absent or false leaves nothing. */
export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Html {
  const made = tagged(strings, ...values)
  if (made instanceof Promise) throw new TypeError('Cannot print a page: a value in it is a promise')
  return made
}

/** Markup that `print/html.ts` printed, or JSON that `embeddedJson` did, which have escaped it already. Nothing else may be passed here. */
export function printed(markup: string): Html {
  return raw(markup)
}
