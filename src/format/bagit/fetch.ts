import type { BagVersion } from './declaration.ts'
import { decodedPath } from './manifest.ts'
import { linesOf } from './tag-lines.ts'

/** A file that a bag leaves to be fetched: from where, and its path in the bag. Nothing here ever fetches it. */
export type FetchLine = { readonly url: string; readonly path: string }

/** Reads `fetch.txt`: address, length, path, parted by white space. `wrong`: lines that are none. */
export function readFetch(text: string, version: BagVersion): { readonly lines: readonly FetchLine[]; readonly wrong: readonly string[] } {
  const lines: FetchLine[] = []
  const wrong: string[] = []
  for (const line of linesOf(text)) {
    const [url = '', , path = ''] = parted(line)
    if (path === '') wrong.push(line.slice(0, 80))
    else lines.push({ url: url.slice(0, 500), path: decodedPath(path, version).replace(/^\.\//, '') })
  }
  return { lines, wrong }
}

/** The first two words of a line, and what is behind them. */
function parted(line: string): readonly string[] {
  const parts: string[] = []
  let at = 0
  const skip = (isBlank: boolean): void => {
    while (at < line.length && (line[at] === ' ' || line[at] === '\t') === isBlank) at += 1
  }
  while (parts.length < 2) {
    const from = at
    skip(false)
    parts.push(line.slice(from, at))
    skip(true)
  }
  return [...parts, line.slice(at)]
}
