import type { Block, Mark } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { Edit } from '../model/edit.ts'
import { numberedBlocks } from './paragraph-numbers.ts'
import { type Printable, type Run, runs } from './runs.ts'

/** An edit's place on a page: what stands there, and whether that is within a link. */
export type Place = { readonly edit: Edit; readonly text: string; readonly linked: boolean }

/** `edits`: the repairs to show made, none by default; `suggested`: those that are not; `changed`: how the place of either is printed, if not like other words. `skip`: blocks not printed (the chapter's own heading). `headingLevel`: that of the first level of headings, 2 by default. */
export type HtmlOptions = { readonly edits?: readonly Edit[]; readonly suggested?: readonly Edit[]; readonly changed?: (place: Place) => string; readonly skip?: Span; readonly headingLevel?: number; readonly unmasked?: boolean }

/**
 * Prints a stretch of a reading as HTML. Every character is escaped, every element comes from the closed model, paragraphs carry
 * the ids `p1`, `p2` … in order, so that a place can be linked to.
 */
export function printHtml(of: Printable, at: Span, { edits = [], suggested = [], changed, skip, headingLevel = 2, unmasked = false }: HtmlOptions = {}): string {
  const inline = (stretch: Span): string => runs(of, stretch, { edits, suggested, apart: changed !== undefined, unmasked }).map((run) => wrap(innerOf(run, changed), run.marks)).join('')
  const out: string[] = []
  let inList = false
  for (const { block, number, words } of numberedBlocks(of, at, skip)) {
    if (inList !== (block.kind === 'list')) out.push(inList ? '</ul>\n' : '<ul>\n')
    inList = block.kind === 'list'
    if (block.kind === 'scene-break') {
      // A break that says where the next scene is: the rule is drawn, and its words stand below it.
      out.push('<hr>\n', ...(words ? [`<p id="p${number}" class="scene">`, inline(words), '</p>\n'] : []))
      continue
    }
    out.push(element(block, `p${number}`, inline(block.at), headingLevel), '\n')
  }
  if (inList) out.push('</ul>\n')
  return out.join('')
}

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
    case 'quotation': return `<blockquote><p${attributes}>${inner}</p></blockquote>`
    case 'list': return `<li${attributes}>${inner}</li>`
    case 'preformatted': return `<pre${attributes} tabindex="0">${inner}</pre>`
    default: return `<p${attributes}>${inner}</p>`
  }
}

/** Markup within the elements that its marks stand for. */
export function wrap(inner: string, marks: readonly Mark[]): string {
  return marks.reduce((html, { kind, target }) => {
    switch (kind) {
      case 'emphasis': return `<em>${html}</em>`
      case 'strong': return `<strong>${html}</strong>`
      case 'thought': return `<i class="thought">${html}</i>`
      case 'language': return `<span lang="${escapeHtml(target ?? 'und')}">${html}</span>`
      case 'link': return target !== undefined && isLink({ kind, target }) ? `<a href="${escapeHtml(target)}" rel="nofollow noopener noreferrer">${html}</a>` : html
    }
  }, inner)
}

/** Escapes text for element content and double-quoted attributes; control characters that HTML forbids become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, (unit) => escapes[unit] ?? '\ufffd')
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
