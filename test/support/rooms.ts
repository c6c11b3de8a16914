import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { admit } from '../../src/consent/readable.ts'
import type { Terms } from '../../src/model/terms.ts'
import { type Library, library } from './real-library.ts'

const tide = `Title: The Tide Clerk
Author: Ann Marlow, J. Tern
Beta: Petrel
Rating: PG-13 for weather
Warnings: character-death, grief
Fandom: The Lighthouse Files
Characters: Ines Marr, Tobias Wren
Pairing: Ines/Tobias
Keywords: drama, weather
Series: Letters from the Estuary
Date: 1999-04-03
Summary: A clerk who counts tides is asked, once, to count something else.
Note: Written in one night, and mended in eleven.
Disclaimer: The lighthouse is not mine; it belongs to the sea.
Archive: yes, ask nobody
Feedback: ann.marlow@example.org

Chapter 1: Low Water

"The lamp had been lit an hour before the tide turned," the clerk said, "and nobody wrote it down." He sat under it with the ledger open, and the pen lay dry across the page as though it had been told to wait.

Nobody came to the tide house in November. The road went under twice a day, and what the road did not keep away the wind did. Ines Marr knew the hours of both as other people know their stairs in the dark.

She had counted the water for nineteen years. It came in, it was _measured_, it went out; in the evening she wrote four figures in a column that had been ruled by a man she had never met.

* * *

On the third of the month a boat stood off the bar with no light in it, and stayed.

    Count the water, count the light,
    count the boats that pass at night;
    what you count you need not keep,
    what you keep you lose in sleep.

Tobias Wren said that it was nothing. He said so twice, which was once more than was needed.

Chapter 2: The Turn

By morning the boat had come no nearer, and it had not gone. The glass had dropped. Ines took the long coat from its nail -- the one with the collar -- and went down to the landing to look at it properly.

It was painted the grey of the estuary, and it had no name where a name goes.

"Somebody ought to row out," said Tobias.

"Somebody ought," she said, and untied the dinghy.

Chapter 3: High Water

The ledger for that year has a line in it that no one has read aloud. It stands between two ordinary tides, in her hand, and it gives no figure at all.

Tobias kept the lamp after her. He learned the hours. In the evening he wrote four figures in the column, and each year on the third of November he left the line between them white.
`

const body = (opening: string): string => `${opening} The rain had come in from the west before noon and lay over the harbour like a cloth over a table nobody would sit at again.

They walked as far as the sluice and back. Neither said what both had come to say, and by the second lamp it had been said.
`

/** Works behind every kind of gate there is: open ones, gated ones, one that nobody rated, one without a title, one withheld by its creator's word. */
const heap: readonly { readonly path: string; readonly text: string }[] = [
  { path: 'estuary/tideclerk.txt', text: tide },
  { path: 'estuary/sluice.txt', text: `Title: At the Sluice\nAuthor: Petrel\nRating: G\nWarnings: none apply\nFandom: The Lighthouse Files\nDate: 2001\nSummary: Two people walk to the sluice and back.\n\n${body('It was the last walk of the year.')}` },
  { path: 'misc/story07.txt', text: `Author: JM\nRating: PG\n\n${body('Nobody in the ferry house would say whose coat it was.')}` },
  { path: 'misc/harbourmaster.txt', text: `Title: The Harbour Master's Second Winter\nAuthor: Ann Marlow\nRating: R for language\nWarnings: author chose not to warn\nFandom: The Lighthouse Files, Signal Station\nDate: 2003-11\nSummary: A winter, and what it cost.\n\n${body('He swore at the ice every morning, in order of rank.')}` },
  { path: 'misc/saltroad.txt', text: `Title: Salt Road\nAuthor: Kittiwake\nFandom: Signal Station\n\n${body('The road was salt before it was a road.')}` },
  { path: 'misc/horror.txt', text: `Title: What the Fog Horn Said\nAuthor: Kittiwake\nRating: PG-13\nWarnings: horror\nFandom: Signal Station\nSummary: It said one word.\n\n${body('At two in the morning the horn stopped, and something went on.')}` },
  { path: 'misc/noarchive.txt', text: `Title: Not For Keeping\nAuthor: Sorrel\nRating: G\nArchive: no\n\n${body('This was meant for one person.')}` },
  { path: 'deutsch/duene.txt', text: `Title: Hinter der Düne\nAuthor: Möwe\nRating: G\nFandom: Eigene Welt\n\n"Die Flut", sagte sie, "kommt heute früher." Er hörte nicht hin, er zählte die Kähne. Über der Düne stand ein Licht, das es dort nicht gab.\n` },
  { path: 'nihongo/todai.txt', text: `Title: 灯台の手紙\nAuthor: 鴎\nRating: G\nFandom: 灯台\n\n灯台守は毎晩、海に向かって手紙を書いた。返事が来たことは一度もない。それでも潮は満ち、また引いていった。\n` },
]

/** The library that tests of the rooms walk through; `key` gives the key of the work in a file. */
export async function openRooms(terms: Terms = {}): Promise<Library & { readonly key: (path: string) => string }> {
  const rooms = await library(heap.map(({ path, text }) => ({ name: path, bytes: Buffer.from(text) })), terms)
  const keys = new Map<string, string>()
  for (const { key } of await rooms.catalogue.newest(openTo(keeper), heap.length * 2)) {
    const work = await rooms.catalogue.work(key)
    if (!work || 'movedTo' in work) continue
    for (const { path } of work.segments) {
      const shown = admit(keeper, path)
      if (shown.is === 'open') keys.set(shown.words, key)
    }
  }
  return {
    ...rooms,
    key: (path) => {
      const key = keys.get(path)
      if (key === undefined) throw new RangeError(`Cannot find the work in ${path}: there are ${[...keys.keys()].join(', ')}`)
      return key
    },
  }
}
