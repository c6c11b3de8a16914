import type { Block, Mark } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Edit } from '../model/edit.ts'
import { languageTag } from '../text/language-tag.ts'
import { numberedBlocks } from './paragraph-numbers.ts'
import { type Printable, type Run, runs } from './runs.ts'

/** An edit's place on a page: what stands there, and whether that is within a link. */
export type Place = { readonly edit: Edit; readonly text: string; readonly linked: boolean }

/** `edits`: the repairs to show made, none by default; `suggested`: those that are not; `changed`: how the place of either is printed, if not like other words. `skip`: blocks not printed (the chapter's own heading). `headingLevel`: that of the first level of headings, 2 by default. `numbered`: how many paragraphs went before, where a stretch goes on with another's numbers. `xhtml`: as XML, for books. */
export type HtmlOptions = { readonly edits?: readonly Edit[]; readonly suggested?: readonly Edit[]; readonly changed?: (place: Place) => string; readonly skip?: Span; readonly headingLevel?: number; readonly unmasked?: boolean; readonly numbered?: number; readonly xhtml?: boolean }

/**
 * Prints a stretch of a reading as HTML. Every character is escaped, every element comes from the closed model, paragraphs carry
 * the ids `p1`, `p2` … in order, so that a place can be linked to.
 */
export function printHtml(of: Printable, at: Span, { edits = [], suggested = [], changed, skip, headingLevel = 2, unmasked = false, numbered = 0, xhtml = false }: HtmlOptions = {}): string {
  const inline = (stretch: Span): string => runs(of, stretch, { edits, suggested, apart: changed !== undefined, unmasked }).map((run) => wrap(innerOf(run, changed), run.marks, xhtml)).join('')
  let html = ''
  let group: Group = ''
  for (const { block, number, words } of numberedBlocks(of, at, skip, numbered)) {
    const next = groups[block.kind] ?? ''
    if (next !== group) html += (group && `</${group}>\n`) + (next && `<${next}>\n`)
    group = next
    if (block.kind === 'scene-break') {
      // A break that says where the next scene is: the rule is drawn, and its words stand below it.
      html += (xhtml ? '<hr/>\n' : '<hr>\n') + (words ? `<p id="p${number}" class="scene">${inline(words)}</p>\n` : '')
      continue
    }
    html += `${element(block, `p${number}`, inline(block.at), headingLevel)}\n`
  }
  return html + (group && `</${group}>\n`)
}

/** What blocks of a kind that stand together are set in. */
type Group = '' | 'ul' | 'blockquote'
const groups: { readonly [K in Block['kind']]?: Group } = { list: 'ul', quotation: 'blockquote' }

function innerOf({ text, marks, edit }: Run, changed: HtmlOptions['changed']): string {
  return edit && changed ? changed({ edit, text, linked: marks.some(isLink) }) : escapeHtml(text)
}

function isLink({ kind, target }: Pick<Mark, 'kind' | 'target'>): boolean {
  return kind === 'link' && target !== undefined && /^https?:\/\//i.test(target)
}

function element({ kind, level = 1, align }: Block, id: string, inner: string, headingLevel: number): string {
  const classes = [kind === 'paragraph' || kind === 'heading' || kind === 'list' || kind === 'quotation' ? '' : kind, align ?? ''].filter(Boolean).join(' ')
  const attributes = ` id="${id}"${classes === '' ? '' : ` class="${classes}"`}`
  switch (kind) {
    case 'heading': {
      const tag = `h${Math.min(6, headingLevel + level - 1)}`
      return `<${tag}${attributes}>${inner}</${tag}>`
    }
    case 'list': return `<li${attributes}>${inner}</li>`
    case 'preformatted': return `<pre${attributes} tabindex="0">${inner}</pre>`
    default: return `<p${attributes}>${inner}</p>`
  }
}

/** Markup within the elements that its marks stand for. As XML a language is said twice, and what is no language tag and no address is let be: those who check books are strict. */
export function wrap(inner: string, marks: readonly Mark[], xhtml = false): string {
  return marks.reduce((html, { kind, target }) => {
    switch (kind) {
      case 'emphasis': return `<em>${html}</em>`
      case 'strong': return `<strong>${html}</strong>`
      case 'thought': return `<i class="thought">${html}</i>`
      case 'language': return xhtml ? `<span ${languageOf(target ?? '')}>${html}</span>` : `<span lang="${escapeHtml(target ?? 'und')}">${html}</span>`
      case 'link': return target !== undefined && isLink({ kind, target }) && (!xhtml || URL.canParse(target)) ? `<a href="${escapeHtml(xhtml ? new URL(target).href : target)}" rel="nofollow noopener noreferrer">${html}</a>` : html
    }
  }, inner)
}

/** The attributes of XHTML that say which language words are in; where the tag is none, that it is not known. */
export function languageOf(tag: string): string {
  const known = languageTag(tag)
  return `lang="${known}" xml:lang="${known}"`
}

/** Escapes text for element content and double-quoted attributes; control characters that HTML forbids become U+FFFD. */
export function escapeHtml(text: string): string {
  let escaped = ''
  let from = 0
  unsafe.lastIndex = 0
  // Most words have nothing to escape; where they have, pieces put together cost less than `replace` with a function.
  while (unsafe.test(text)) {
    const at = unsafe.lastIndex - 1
    escaped += text.slice(from, at) + (escapes[text.charAt(at)] ?? '\ufffd')
    from = at + 1
  }
  return from === 0 ? text : escaped + text.slice(from)
}

const unsafe = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
