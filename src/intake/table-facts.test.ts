import assert from 'node:assert/strict'
import { test } from 'node:test'
import { intake } from './intake.ts'

const story = '<p>The ferry left at six, and nobody on the quay waved to it. Anna had meant to. She had brought a handkerchief for the purpose.</p><p>“You might have waved,” said her brother.</p><p>“I might,” she said. They went home by the long way, past the chandler’s.</p>'

/** What a page of a story with this above it says of it. */
async function factsOf(head: string): Promise<readonly string[]> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`<html><head><title>The Late Ferry</title></head><body><h2>The Late Ferry</h2>${head}${story}</body></html>`), name: 'ferry.html' })
  return (drafts[0]?.assertions ?? []).flatMap(({ field, value }) => {
    if (field === 'creator' && 'name' in value) return [`creator ${value.name}`]
    if (field === 'fandom' && 'name' in value) return [`fandom ${value.name}`]
    return 'rung' in value ? [`rating ${value.rung}`] : 'status' in value ? [`status ${value.status}`] : []
  }).toSorted()
}

const heading = '<tr><th>Author</th><th>Fandom</th><th>Rating</th><th>Complete</th></tr>'
const row = '<tr><td>Ida Marsh</td><td>Harbour Lights</td><td>R</td><td>Yes</td></tr>'
const tables: readonly (readonly [claim: string, head: string, wanted: readonly string[]])[] = [
  ['rows of a label and its value are no table of headings', '<table><tr><td>Author<td>Ida Marsh</tr><tr><td>Rating<td>PG</tr></table>', ['creator Ida Marsh', 'rating guided']],
  ['a table in which the story counts things says nothing', '<p>by Ida Marsh</p><p>She had kept a table of the weather all that week, as she did in every week of the year.</p><table><tr><th>Day</th><th>Rain</th><th>Wind</th></tr><tr><td>Monday</td><td>R</td><td>W</td></tr></table>', ['creator Ida Marsh']],
  ['headings over their values', `<table>${heading}${row}</table>`, ['creator Ida Marsh', 'fandom Harbour Lights', 'rating mature', 'status complete']],
  ['headings in plain cells', `<table>${heading}${row}</table>`.replaceAll('th>', 'td>'), ['creator Ida Marsh', 'fandom Harbour Lights', 'rating mature', 'status complete']],
  ['headings without ends', '<table><tr><th>Author<th>Fandom<th>Rating</tr><tr><td>Ida Marsh<td>Harbour Lights<td>PG</tr></table>', ['creator Ida Marsh', 'fandom Harbour Lights', 'rating guided']],
]
for (const [claim, head, wanted] of tables) test(`table of facts: ${claim}`, async () => assert.deepEqual(await factsOf(head), wanted))
