import type { Hono } from 'hono'
import { makeApp } from '../../src/web/app.ts'
import { chance } from '../../bench/random.ts'
import type { HeapFile } from './real-library.ts'

/** Rooms of a test, with secrets of their own. */
export function feedRooms(rooms: Omit<Parameters<typeof makeApp>[0], 'secret' | 'keeperToken'>): Hono {
  return makeApp({ secret: 'secret', keeperToken: 'token', ...rooms })
}

const words = ['lantern', 'harbour', 'sluice', 'ledger', 'ferry', 'estuary', 'gannet', 'winter', 'signal', 'chandler']

/** A heap of small stories with every kind of heading, behind every kind of gate: the same for the same seed. */
export function feedHeap(stories: number, seed = 7): readonly HeapFile[] {
  const { pick, below, happens } = chance(seed)
  const name = (): string => pick(['Ann Marlow', 'J. Tern', 'Petrel', 'Kittiwake', 'Möwe & Söhne', 'O’Dell, "Tam"', '<Sorrel>', '鴎'])
  return Array.from({ length: stories }, (_, n): HeapFile => {
    const head = [
      happens(0.9) ? `Title: The ${pick(words)} and the ${pick(words)}${n % 9 === 0 ? ' <&> "quoted"' : ''} ${String(n).padStart(4, '0')}` : '', happens(0.9) ? `Author: ${name()}` : '',
      pick(['Rating: G', 'Rating: PG', 'Rating: PG-13', 'Rating: PG-13', 'Rating: R', 'Rating: NC-17', '']), pick(['Warnings: none apply', 'Warnings: horror', 'Warnings: character death, grief', '']),
      happens(0.8) ? `Fandom: ${pick(['Harbour Nine', 'Signal Station', 'The Lighthouse Files', 'Q&A <Files>'])}` : '', happens(0.6) ? `Keywords: ${pick(['drama', 'weather', 'fluff'])}, ${pick(['sea', 'land'])}` : '',
      happens(0.3) ? `Series: Letters ${below(4)}, ${1 + below(5)}` : '', happens(0.7) ? `Date: ${1995 + below(10)}-0${1 + below(9)}-1${below(10)}` : '', happens(0.5) ? `Summary: ${pick(words)} & <b>${pick(words)}</b> ]]> ${n}` : '',
    ].filter((line) => line !== '')
    const body = Array.from({ length: 2 + below(4) }, () => `The ${pick(words)} stood by the ${pick(words)} until number ${below(9000)} came in from the west, and nobody in the ${pick(words)} house said whose it was.`)
    return { name: `${pick(['a', 'b'])}/${n}.txt`, bytes: Buffer.from(`${head.join('\n')}\n\n${body.join('\n\n')}\n`) }
  })
}
