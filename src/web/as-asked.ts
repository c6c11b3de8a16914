// bounded: each pattern here meets one header, of at most 1,000 characters.
import type { Answer } from './answer.ts'

type HeaderOf = (name: string) => string | undefined

/**
 * An answer as its request wants it: nothing where the browser has it already (`If-None-Match`), and a stretch where one was asked
 * for of what says `Accept-Ranges: bytes`. The same for pages, assets and downloads; what is behind a gate is no 200, and stays what it is. Days are not
 * heard: what is sent may change with a ruling, a work that goes, a language, and be no younger for it; its tag says so.
 */
export function asAsked(answer: Answer, method: string, header: HeaderOf): Answer {
  if (answer.status !== 200) return answer
  if (isKnownTag(answer.headers['etag'], header('if-none-match'))) return { ...answer, status: 304, headers: without(answer.headers, ['content-length', 'content-type', 'content-disposition']), body: '' }
  const wanted = header('range')
  if (wanted === undefined || method !== 'GET' || answer.headers['accept-ranges'] !== 'bytes' || typeof answer.body === 'string' || !isSame(answer, header('if-range'))) return answer
  const size = answer.body.length
  const range = rangeOf(wanted, size)
  if (range === undefined) return answer
  if (range === 'none') return { ...answer, status: 416, headers: { ...without(answer.headers, ['content-length', 'content-disposition', 'etag']), 'content-range': `bytes */${size}` }, body: '' }
  const [from, to] = range
  return { ...answer, status: 206, headers: { ...answer.headers, 'content-range': `bytes ${from}-${to - 1}/${size}`, 'content-length': String(to - from) }, body: answer.body.subarray(from, to) }
}

/** Whether a list of tags (`If-None-Match`) has this one; how strong they are does not matter. */
export function isKnownTag(etag: string | undefined, tags: string | undefined): boolean {
  return etag !== undefined && (tags ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*')
}

/** Whether what a stretch was asked of (`If-Range`) is what there is: its tag, to the letter. */
function isSame({ headers }: Answer, was: string | undefined): boolean {
  return was === undefined || was.trim() === headers['etag']
}

/** One stretch of so many bytes, `bytes=0-99`, `bytes=100-`, `bytes=-100`; `none` where it lies outside; undefined for what is none, or several: the whole is sent then. */
function rangeOf(wanted: string, size: number): readonly [from: number, to: number] | 'none' | undefined {
  const found = wanted.length > 100 ? null : /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(wanted)
  const [, first = '', last = ''] = found ?? []
  if (!found || (first === '' && last === '')) return undefined
  if (first === '') return Number(last) === 0 || size === 0 ? 'none' : [Math.max(0, size - Number(last)), size]
  if (last !== '' && Number(last) < Number(first)) return undefined
  return Number(first) >= size ? 'none' : [Number(first), last === '' ? size : Math.min(size, Number(last) + 1)]
}

function without(headers: Answer['headers'], names: readonly string[]): Answer['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)))
}
