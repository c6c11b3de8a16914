import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from '../intake.ts'

const prose = Array.from({ length: 6 }, () => 'It rained all day on the harbour, and nobody came down to the boats until the evening.').join('\n\n')
const said = async (head: string, name = 'x.txt'): Promise<string[]> => {
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(`${head}\n\n\n${prose}\n`), name })
  return (draft?.assertions ?? []).filter(({ field }) => ['title', 'creator', 'series', 'part', 'rating', 'fandom'].includes(field)).map(({ field, value }) => `${field} ${Object.values(value).join(' ')}`)
}

const untouched = [
  ['London, 1888', ['title It rained all day on the harbour… incipit']],
  ['Hello everybody!', []],
] as const
for (const [head, wanted] of untouched) {
  test(`title pages: ${JSON.stringify(head)} is no title`, async () => {
    const all = await said(head)
    assert.ok(!all.some((each) => each.endsWith('caption')), all.join(' | '))
    if (wanted.length > 0) assert.equal(all.filter((each) => each.startsWith('title')).length, 1)
  })
}

const pages: readonly (readonly [claim: string, head: string, wanted: readonly string[], none?: readonly string[]])[] = [
  ['a title in marks, below the name', 'Ann Tilbury\n"Second Window"\nThe Lighthouse\nPG', ['title Second Window caption', 'creator Ann Tilbury author', 'rating guided mpaa'], ['title Ann Tilbury caption', 'creator The Lighthouse author']],
  ['a title in marks, above the name', '"Second Window"\n\nAnn Tilbury\n\nPG', ['title Second Window caption', 'creator Ann Tilbury author', 'rating guided mpaa'], ['title Ann Tilbury caption']],
  ['what a bracket below the name says', 'BORROWED WINDOW\n\nWyn ap Rhys\n\n(The Lighthouse; PG)', ['title BORROWED WINDOW caption', 'creator Wyn ap Rhys author', 'rating guided mpaa'], ['title Wyn ap Rhys caption']],
  ['a box, with a rating in brackets', '*****************************\n*                           *\n*   Cold Berth (PG-13, I suppose)   *\n*   by..........Hwoosh      *\n*                           *\n*****************************', ['title Cold Berth caption', 'creator Hwoosh author', 'rating teen mpaa']],
  ['a board\'s banner, and a series above the title', '╔═════════════════════════════╗\n║ FOGHORN BBS  2400/9600      ║\n╚═════════════════════════════╝\n File: HL4.TXT   Uploaded by: Deckhand   10-30-91\n\n     Harbour Nights #4: The Long Way Round\n\n          Written by Gerald Moss', ['title The Long Way Round caption', 'series Harbour Nights 4', 'creator Gerald Moss author', 'creator Deckhand poster']],
  ['who presents it, and whose world it is', 'Sleepless Kettle Productions presents...\n\n        Tea For Nine\n    A Silver Brigade fanfic by Marcus Oyelaran', ['title Tea For Nine caption', 'creator Marcus Oyelaran author', 'fandom Silver Brigade']],
  ['a person who presents it is the author', '        Larkspur Jenny presents\n\n        "Questions\n      for the Milkman"\n\n   (the second of the Doorstep Stories)', ['title Questions for the Milkman caption', 'creator Larkspur Jenny author', 'series Doorstep Stories 2']],
  ['letters with blanks between them', '        K A L T F R O N T\n\n     Eine Erzählung aus der Welt von\n        »Die Deichgrafen«\n\n        von Hanne Brodersen', ['title K A L T F R O N T caption', 'creator Hanne Brodersen author', 'fandom Die Deichgrafen']],
  ['the author first, then the title in capitals', '          Jane Doe\n\n\n        THE LONG ROAD', ['title THE LONG ROAD caption', 'creator Jane Doe author']],
  ['others than the author', '        WINTER QUARTERS\n\n     by Anneliese Vogt\n     translated by Peter Strand\n     Edited by Bart Fitch\n     d\'après une idée de Mlle Rose', ['title WINTER QUARTERS caption', 'creator Anneliese Vogt author', 'creator Peter Strand translator', 'creator Bart Fitch editor', 'creator Mlle Rose idea']],
  ['a name with an address below the title', '=======================\n  THE NINETEENTH BERTH   (6/8)\n  Ludo Abara   ludo@station.example.com\n=======================', ['title THE NINETEENTH BERTH caption', 'creator Ludo Abara author']],
  ['a world above the title that is owned below', 'NIGHT FERRY\n\n        The Unlit Buoy\n        R. J. Thackeray / PG\n\nNight Ferry belongs to Northlight.', ['title The Unlit Buoy caption', 'creator R. J. Thackeray author', 'rating guided mpaa']],
  ['title and author behind a stroke, in one frame', '~ A Fair Copy of the Coast / Wil Tamarind ~', ['title A Fair Copy of the Coast caption', 'creator Wil Tamarind author']],
  ['a title by a pen name, with codes, and its series below', 'QUARRELS WITH GEESE (R for words) by Tansy Oakes\n[The Goose Years, no. 3]', ['title QUARRELS WITH GEESE caption', 'creator Tansy Oakes author', 'rating mature mpaa words', 'series The Goose Years 3']],
  ['a journal\'s entry', 'rook (rook) wrote in ferryfic,\n@ 2005-03-14 22:10:00\n\nCurrent mood: damp\n\nFic: Slack Water (Night Ferry, PG)\n\nTitle: Slack Water\nRating: PG', ['title Slack Water formal', 'creator rook poster', 'fandom Night Ferry', 'rating guided mpaa'], ['title rook']],
  ['the way to a page above an old line of facts', 'Games » Ashfall Online » Goose Season\nAuthor: mother-of-geese\nPG - English - Humor/Adventure - Reviews: 3 - Published: 05-13-02 - Updated: 05-28-02 - id:772104', ['title Goose Season caption', 'fandom Ashfall Online', 'creator mother-of-geese author', 'rating guided mpaa']],
]
for (const [claim, head, wanted, none = []] of pages) {
  test(`title pages: ${claim}`, async () => {
    const all = await said(head)
    for (const each of wanted) assert.ok(all.includes(each), `${each}: ${all.join(' | ')}`)
    for (const each of none) assert.ok(!all.some((one) => one.startsWith(each)), all.join(' | '))
  })
}
test('title pages: a mail that says "rook wrote" in its story is no entry', async () => {
  const all = await said('The Long Letter\n\nRook wrote in haste, and sealed it, and did not read it again.')
  assert.ok(!all.some((each) => each.includes('poster')), all.join(' | '))
})
test('title pages: front matter names the title, whatever heads the text', async () => {
  const reading = await intake({ bytes: Buffer.from(`---\ntitle: Parchment and Rain\nauthor: Tilde\n---\n\n## The First Letter\n\n${prose}\n`), name: 'x.md' })
  const titles = (reading.drafts[0]?.assertions ?? []).filter(({ field }) => field === 'title').map(({ value }) => Object.values(value).join(' '))
  assert.ok(titles.includes('Parchment and Rain formal'), titles.join(' | '))
})

const credits: readonly (readonly [claim: string, head: string, wanted: readonly string[]])[] = [
  ['one word between a title and a day is who wrote it', 'Lamps\nUna\nMay 1, 2014', ['creator Una author']],
  ['a counter behind a title in quotation marks is read', '"The Ferryman\'s Fee" (1/3)\nby Hester Lyle', ['part 1 3 The Ferryman\'s Fee', 'title The Ferryman\'s Fee caption', 'creator Hester Lyle author']],
  ['whoever betaed is named between labels without a colon', 'Title: Lamps\nAuthor: Hester Lyle\nBetaed by Shin\nRating: PG', ['title Lamps formal', 'creator Hester Lyle author', 'creator Shin beta']],
  ['thanks for one thing go to two', 'Title: Lamps\nAuthor: Hester Lyle\nThanks to: Moll and Anna-Lise for the beta.', ['title Lamps formal', 'creator Hester Lyle author', 'creator Moll beta', 'creator Anna-Lise beta']],
  ['thanks for two things go to each for theirs', 'Title: Lamps\nAuthor: Hester Lyle\nThanks to: Moll (tea) and Anna-Lise for the beta.', ['creator Moll thanked', 'creator Anna-Lise beta']],
]
for (const [claim, head, wanted] of credits) test(`title pages: ${claim}`, async () => {
  const all = await said(head)
  for (const each of wanted) assert.ok(all.includes(each), all.join(' | '))
  assert.ok(!all.includes('title Betaed by Shin caption'))
})

test('title pages: beside a rating in brackets "gen" is a tag', async () => {
  assert.deepEqual((await said('The Lamp-lighter [HP, gen, PG]\nby Hester Lyle')).filter((each) => each.startsWith('rating')), ['rating guided mpaa'])
  assert.equal((await said('The Lamp-lighter (gen)\nby Hester Lyle')).filter((each) => each.startsWith('rating guided')).length, 0)
})
