import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from '../intake.ts'

const story = 'The rain had stopped by noon, and the harbour was quiet. Nobody had opened the shutters since the spring.\n\nShe pulled at the handle until it gave, and the boots were still there.\n'

async function statedOf(head: string): Promise<readonly string[]> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`${head}\n\n${story}`), name: 'x.txt' })
  return (drafts[0]?.assertions ?? []).flatMap((one) => (['title', 'series', 'rating', 'fandom'].includes(one.field) ? [`${one.field}: ${one.asWritten}`] : [])).toSorted()
}

const heads: readonly (readonly [claim: string, head: string, stated: readonly string[]])[] = [
  ['a rating behind a blank is none of the title', 'Wool NC-17\nby Hester Lyle', ['rating: NC-17', 'title: Wool']],
  ['a series and its number in brackets', 'STEAM (Salt City #4)\nby Hester Lyle', ['series: Salt City', 'title: STEAM']],
  ['the same without a sign', 'Gears (Machine Shop 2)\nby Hester Lyle', ['series: Machine Shop', 'title: Gears']],
  ['a place in brackets is the title\'s', 'Gears (Room 101)\nby Hester Lyle', ['title: Gears (Room 101)']],
  ['a sketch of a world below the title', 'THE QUEUE\nA Lanternport sketch by Bernard Hale', ['fandom: Lanternport', 'title: THE QUEUE']],
  ['of what sort a story is, behind a stop', 'Third Rail. An NC-17 Lanternport story by Hester Lyle', ['fandom: Lanternport', 'rating: NC-17', 'title: Third Rail']],
  ['the same behind a dash', 'Wool - an R-rated Lanternport fanfic by Hester Lyle', ['fandom: Lanternport', 'rating: R-rated', 'title: Wool']],
  ['the same behind a comma, the rating a letter', 'Wool, an R Lanternport story by Hester Lyle', ['fandom: Lanternport', 'rating: R', 'title: Wool']],
  ['the same in a line of its own', 'Wool\nAn NC-17 Lanternport story by Hester Lyle', ['fandom: Lanternport', 'rating: NC-17', 'title: Wool']],
  ['a sort that says nothing of its own is the title\'s', 'Wool: A Love Story by Hester Lyle', ['title: Wool: A Love Story']],
  ['how far it has come, behind a comma', 'Wool, a WIP\nby Hester Lyle', ['title: Wool']],
  ['in how many parts it is complete', 'Wool - complete in 5 parts\nby Hester Lyle', ['title: Wool']],
  ['how many said something of it is no series', 'Moonlit Ledger by Hester Lyle [Reviews - 4]', ['title: Moonlit Ledger']],
  ['the number of an episode before it', 'Lanternport: The Long Watch\nEpisode #7 - "Stone by Noon"\nby Hester Lyle', ['title: Stone by Noon']],
  ['what an archive sets before it, behind a bar', 'Lanternport Fan Fiction ❙ Moonlit Ledger\nby Hester Lyle', ['fandom: Lanternport', 'title: Moonlit Ledger']],
  ['what a board sets before it, on the line of the day', 'Forum Index -> Fan Works\n\nNellwyn\nBard\nJoined: 02 Jan 2010\nPosts: 88\n\nPosted: Sun Apr 11, 2010 8:15 pm Post subject: Salt Road (Lanternport, PG-13)', ['fandom: Lanternport', 'rating: PG-13', 'title: Salt Road']],
  ['what it was printed in, and by whom that was edited', 'From BERENGARIA 11 (1979), edited by Dot Sykes\n\nTHE HELMSMAN\'S DAUGHTER\nby Hester Lyle', ['title: BERENGARIA', 'title: THE HELMSMAN\'S DAUGHTER']],
]
for (const [claim, head, stated] of heads) test(`title's tails: ${claim}`, async () => assert.deepEqual(await statedOf(head), stated))
