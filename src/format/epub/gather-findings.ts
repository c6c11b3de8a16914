import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/span.ts'

/** What the pages of a book have in common is said once: what was left out as sums, anything else by its first. */
export function gathered(findings: readonly Finding[], pictures: readonly string[], furniture: readonly Span[]): readonly Finding[] {
  const seen = new Set<string>()
  const left = new Map<string, number>()
  const once = findings.filter(({ code, detail }) => {
    if (code === 'markup-left-out') for (const part of (detail ?? '').split(', ')) count(left, part)
    const key = code === 'document-damaged' || code === 'name-not-utf8' ? `${code} ${detail}` : code
    if (code === 'markup-left-out' || code === 'furniture-left-out' || seen.has(key)) return false
    seen.add(key)
    return true
  })
  // Every page has a style sheet, and pictures are told of by their names.
  left.delete('styles')
  const shown = left.get('pictures') ?? 0
  left.delete('pictures')
  const [first] = furniture
  return [
    ...once,
    ...(left.size > 0 ? [{ code: 'markup-left-out' as const, detail: Array.from(left, ([what, many]) => `${what}: ${many}`).join(', ') }] : []),
    ...(pictures.length > 0 || shown > 0 ? [{ code: 'objects-left-out' as const, detail: named(pictures, shown) }] : []),
    ...(first ? [{ code: 'furniture-left-out' as const, detail: `${furniture.length} places`, evidence: { in: 'text' as const, at: first } }] : []),
  ]
}

const mostNamed = 20

function named(pictures: readonly string[], shown: number): string {
  const names = pictures.slice(0, mostNamed).map((path) => path.slice(path.lastIndexOf('/') + 1).slice(0, 80))
  const rest = pictures.length - names.length
  return `pictures: ${Math.max(shown, pictures.length)}${names.length > 0 ? ` (${names.join(', ')}${rest > 0 ? `, ${rest} more` : ''})` : ''}`
}

function count(left: Map<string, number>, part: string): void {
  const [what = '', many = ''] = part.split(': ')
  left.set(what, (left.get(what) ?? 0) + (Number(many) || 0))
}
