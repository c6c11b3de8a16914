import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lateFerry as story } from '../../../test/support/late-ferry.ts'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

/** The fandoms of a story with this head; its titles behind them. */
async function read(head: string): Promise<readonly string[]> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`${head}\n\n${story}`), name: 'ferry.txt' })
  const assertions = drafts[0]?.assertions ?? []
  return [...ofField(assertions, 'fandom').map(({ value }) => value.name), ...ofField(assertions, 'title').map(({ value }) => `title ${value.title}`)]
}

const head = (line: string): string => `Title: The Late Ferry\nAuthor: Marla Quince\n${line}`
const rows: readonly (readonly [claim: string, head: string, wanted: readonly string[]])[] = [
  ['what a disclaimer begins with is not of it', head('Disclaimer: Small print: The Lantern Line belongs to Harbour Television.'), ['The Lantern Line', 'title The Late Ferry']],
  ['a series of a writer\'s own is none', head('Series: Nine Nights'), ['title The Late Ferry']],
  ['a number with a stroke is of it', head('Disclaimer: Ranma 1/2 and its characters belong to Rumiko Takahashi.'), ['Ranma 1/2', 'title The Late Ferry']],
  ['two names with a colon are one', head('Disclaimer: Star Trek: Voyager and all its characters belong to Paramount.'), ['Star Trek: Voyager', 'title The Late Ferry']],
  ['two with "&" are two', head('Disclaimer: Buffy the Vampire Slayer & Angel: the Series belong to Joss Whedon.'), ['Buffy the Vampire Slayer', 'Angel: the Series', 'title The Late Ferry']],
  ['a newsgroup calls it the series', head('Series: VOY\nCodes: P/T'), ['VOY', 'title The Late Ferry']],
  ['in full too', head('Series: Star Trek: Voyager'), ['Star Trek: Voyager', 'title The Late Ferry']],
  ['it stands over the title', 'HARBOUR NINE FANFIC\n\nThe Late Ferry\n\nby Marla Quince', ['HARBOUR NINE', 'title The Late Ferry']],
]
for (const [claim, given, wanted] of rows) test(`fandoms: ${claim}`, async () => assert.deepEqual(await read(given), wanted))
