import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { library } from '../../../test/support/real-library.ts'
import { keeper } from '../../consent/policy.ts'
import { openTo } from '../../consent/predicate.ts'
import { makeApp } from '../app.ts'

// Two stories in one file, the second behind a gate: what is shown around a place of the first ends where the second begins.
const story = (title: string, rating: string, word: string): string => `Title: ${title}\nAuthor: Jane Doe\nRating: ${rating}\n\nThe ${word} ferry left at six, and nobody on the quay waved to it. Anna had meant to, and her brother said so all the way home.\n\nIn the ${word} morning the tide had gone out, and it took the question with it. Nobody asked again.\n`
const rule = '-'.repeat(70)
const head = (title: string): string => `Date: Fri, 18 Jun 1999 08:14:02 -0000\nFrom: Jane Doe <jane@example.com>\nSubject: [Q] FIC: ${title}\n\n`
const digest = `quill Digest          Sat, 19 Jun 1999          Volume 4 : Number 118\n\nIn this issue:\n  1. FIC: First Light (Jane)\n  2. FIC: Second Night (Jane)\n\n${rule}\n\n${head('First Light')}${story('First Light', 'G', 'alder')}\n${rule}\n\n${head('Second Night')}${story('Second Night', 'NC-17', 'marram')}\n${rule}\n\nEnd of quill Digest V4 #118\n`
const { catalogue, desk, close } = await library([{ name: 'digest.txt', bytes: Buffer.from(digest) }])
after(close)
const works = await catalogue.newest(openTo(keeper), 9)
const open = works.find(({ rung }) => rung === 'general')

for (const [way, site] of [['in the rooms', undefined], ['in a site', { id: 'x', title: 'x', tongue: 'en', tongues: ['en'], reader: { kind: 'visitor', never: [] }, behind: false }]] as const) {
  const app = makeApp({ catalogue, desk, secret: 'secret', keeperToken: 'token', ...(site && { site }) })
  test(`evidence: nothing of another story of the same file stands around a value, ${way}`, async () => {
    assert.equal(works.length, 2)
    assert.ok(open)
    const paths = site ? ['evidence'] : ['title', 'creator', 'rating', 'date'].map((field) => `evidence/${field}/0`)
    for (const path of paths) {
      const answer = await app.request(`/works/${open.key}/${path}`)
      const page = await answer.text()
      assert.equal(answer.status, 200, path)
      assert.match(page, /First Light/)
      assert.doesNotMatch(page, /marram|Second Night/)
    }
  })
}
