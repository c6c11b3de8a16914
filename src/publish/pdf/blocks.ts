import type { Block, Mark } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { numberedBlocks } from '../../print/paragraph-numbers.ts'
import { type Run, runs } from '../../print/runs.ts'
import type { BookChapter } from '../book.ts'
import { call, type Code, literal } from './code.ts'

/** The blocks of a chapter, a call a line; quotations and lists that stand together are one. */
export function printBlocks({ of, at, skip, edits }: Pick<BookChapter, 'of' | 'at' | 'skip' | 'edits'>): string {
  const out: Code[] = []
  let gathered: { readonly kind: 'list' | 'quotation'; readonly items: Code[] } | undefined
  const flush = (): void => {
    if (gathered) out.push(call(gathered.kind === 'list' ? 'ul' : 'q', ...gathered.items))
    gathered = undefined
  }
  const inline = (stretch: Span, lineByLine = false): readonly Code[] => inlineCode(runs(of, stretch, { edits }), lineByLine)
  for (const { block, words } of numberedBlocks(of, at, skip)) {
    const { kind } = block
    if (kind === 'list' || kind === 'quotation') {
      if (gathered?.kind !== kind) flush()
      gathered ??= { kind, items: [] }
      gathered.items.push(joined(inline(block.at)))
      continue
    }
    flush()
    if (kind === 'scene-break') out.push('brk', ...(words ? [call('pc', ...inline(words))] : []))
    else out.push(blockCode(block, inline(block.at, kind === 'verse' || kind === 'preformatted' || kind === 'front')))
  }
  flush()
  return out.join('\n')
}

function blockCode({ kind, level = 1, align }: Block, inner: readonly Code[]): Code {
  switch (kind) {
    case 'heading': return call('sub', String(Math.min(6, level + 2)), ...inner)
    case 'verse': return call('vs', ...inner)
    case 'preformatted': case 'front': return call('pre', ...inner)
    case 'note': return call('note', ...inner)
    default: return call(align === 'center' ? 'pc' : align === 'right' ? 'pr' : 'p', ...inner)
  }
}

/** Several as one, as arguments: a sum of some thousands would be nested as deep as it is long, and overflow the typesetter. */
const joined = (codes: readonly Code[]): Code => (codes.length > 1 ? call('run', ...codes) : codes[0] ?? '""')

/** Runs as strings and calls. In prose blanks are single and lines run on; line by line, both stay. */
function inlineCode(all: readonly Run[], lineByLine: boolean): readonly Code[] {
  const out: Code[] = []
  let atBlank: boolean = true
  for (const { text, marks } of all) {
    const plain: string = lineByLine ? text : text.replace(/[\t\n\r ]+/g, ' ')
    const kept: string = !lineByLine && atBlank ? plain.replace(/^ /, '') : plain
    if (kept === '') continue
    atBlank = kept.endsWith(' ')
    const lines = lineByLine ? kept.split('\n') : [kept]
    out.push(wrapped(lines.map((line) => literal(line)).join(', br, '), marks))
  }
  return out
}

function wrapped(inner: Code, marks: readonly Mark[]): Code {
  return marks.reduce((code, { kind, target }) => {
    switch (kind) {
      case 'emphasis': case 'thought': return call('e', code)
      case 'strong': return call('s', code)
      case 'language': return call('l', `"${/^[a-z]{2,3}(?![A-Za-z])/.exec(target ?? '')?.[0] ?? 'und'}"`, code)
      case 'link': return linked(target, code)
    }
  }, inner)
}

// Of a longer one the typesetter (8,000 bytes) sets no book at all, and few browsers follow it.
const longestLink = 2000

/** What leads out of here leads there still; what is too long for an address is words alone. */
function linked(target: string | undefined, code: Code): Code {
  if (target === undefined || !/^https?:\/\//i.test(target)) return code
  // As it goes over the wire: other letters than these would have squares for the faces' sake, and lead elsewhere.
  const address = target.toWellFormed().replace(/[^!-~]+/g, encodeURIComponent)
  return address.length > longestLink ? code : call('k', literal(address), code)
}
