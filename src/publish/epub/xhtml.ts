import { escapeHtml, languageOf } from '../../print/html.ts'
import { directionOf } from '../../text/direction.ts'

/** Markup of ours, which goes into other markup as it is. */
export type Markup = { readonly markup: string }

type Value = string | number | Markup | undefined | readonly (Markup | undefined)[]

/** A template of XML: every value is escaped but markup of ours. What XML forbids becomes U+FFFD. */
export function xml(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let markup = strings[0] ?? ''
  for (let at = 0; at < values.length; at += 1) markup += printed(values[at]) + strings[at + 1]
  return { markup }
}

function printed(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return escapeHtml(value)
  if (typeof value === 'number') return String(value)
  return 'markup' in value ? value.markup : value.map(printed).join('')
}

/** The attributes that say which language words are in, and which way it is written; where that is not known, the words say it. */
export function inLanguage(language: string): Markup {
  return { markup: `${languageOf(language)} dir="${directionOf(language) ?? 'auto'}"` }
}

/** What a thing is called, where it must be called something: nothing without words can be chosen, or is sound. */
export function named(title: string): string {
  return title.trim() === '' ? '…' : title
}

/** A document of a book. `language`: of its own words; `type`: where in the book it stands. */
export type Page = { readonly title: string; readonly language: string; readonly type: 'cover' | 'frontmatter' | 'bodymatter' | 'backmatter'; readonly body: Markup }

/** Prints a document of a book. */
export function printPage({ title, language, type, body }: Page): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${inLanguage(language)}>
<head><title>${named(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body epub:type="${type}">
${body}
</body>
</html>
`.markup
}
