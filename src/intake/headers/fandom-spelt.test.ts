import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

const story = `\n\n${'It had rained for a week, and the lock-keeper was out of tea.\n\n'.repeat(12)}`
const fandoms = async (head: string): Promise<readonly string[]> => ofField((await intake({ bytes: Buffer.from(head + story), name: 'a.txt' })).drafts[0]?.assertions ?? [], 'fandom').map(({ value }) => value.name)
const mail = (group: string, subject: string, said: string): string => `From: Una Brack <una@quay.example>\nNewsgroups: ${group}\nSubject: ${subject}\n\n${said}`

test('fandom: what a list is called in short is called as its author spells it', async () => assert.deepEqual(await fandoms(mail('alt.tv.cobble', 'FIC: What the Cooper Saw', 'I have watched "Cobble Lane" since it began. Comments are welcome.')), ['Cobble Lane']))
test('fandom: a group for stories of a sort names none', async () => assert.deepEqual(await fandoms(mail('alt.stories.lamplit', 'FIC: What the Cooper Saw', 'I hope that you like it.')), []))
test('fandom: a word of a disclaimer is spelt out elsewhere', async () => assert.deepEqual(await fandoms('Title: Dust\nAuthor: Una Brack\nDisclaimer: The Marshal is the property of Frontier Features.\nNote: I know that "The Marshal of Dry Gulch" ended in 1961.'), ['The Marshal of Dry Gulch']))

const said: readonly (readonly [sentence: string, fandom: string])[] = [
  ["Disclaimer: I own no part of Quarry Hall, its lord or its laundry, and the author owns no share in Quarry Hall.", 'Quarry Hall'],
  ['Disclaimer: Grouse House = Sunbelt Studios.', 'Grouse House'],
  ['Disclaimer: Die Welt der »Glockenkriege« hat sich jemand anders ausgedacht.', 'Glockenkriege'],
  ['Notes: El pueblo y el cura salen de «Espadaña», que es de una cadena.', 'Espadaña'],
  ['Notes: It is my first go at Nutmeg Lane, so be kind.', 'Nutmeg Lane'],
  ['Notes: Any time at all in the run of "The Perry Apprentice"; it is always October in that book.', 'The Perry Apprentice'],
  ['Which show? West Wind', 'West Wind'],
  ['Based on: Harbour Nine + Cold Tea', 'Harbour Nine'],
  ['Cruce con: El primer tranvía', 'El primer tranvía'],
]
for (const [sentence, fandom] of said) test(`fandom: "${sentence.slice(0, 60)}" names ${fandom}`, async () => assert.ok((await fandoms(`Title: The Paper Lock\nAuthor: Una Brack\nRating: PG\n${sentence}`)).includes(fandom)))
