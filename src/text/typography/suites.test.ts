import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Block } from '../../model/reading.ts'
import { apply } from '../edits.ts'
import { made, propose } from './repairs.ts'

const shared = new URL('../../../../shared/fixtures/', import.meta.url)
const missing = (suite: string): string | false => (existsSync(new URL(`${suite}/`, shared)) ? false : `../shared/fixtures/${suite} is not there`)

function repaired(text: string, language = 'en'): string {
  const blocks = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ 0: all, index }): Block => ({ kind: 'paragraph', at: [index, index + all.length] }))
  return apply(text, made(propose({ text, blocks, language })))
}

const noPrime = 'marks without a word beside them say nothing: they may be art'
const decade = 'a decade begins with an apostrophe, the rest of its century is left out'
const noWords = 'a line without words is a rule or a comment, and is left alone'
const noOption = 'an option of that program'
const noPartner = 'a mark that opens nothing and closes nothing: how a lone one is read is nobody’s to say'
const nested = 'the same marks inside themselves: the inner ones are no quotation that a writer would type'
const stops = 'four full stops are a sentence’s end and an ellipsis, more are the writer’s own measure unless he has no other'

/** What others set and we do not, with the reason: by suite and by what is received. */
const refused: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'smartquotes-js': { "'''": noPrime, "''": noPrime },
  'smartypants-py': {
    "1440-'80s": decade, "1440--'80s": decade, "one two '60s": decade, "'60s": decade,
    '--': noWords, '-->': noWords, '-- \t  >': noWords, '<!-- -- -->': noWords, '<!-- -- -- \t >': noWords,
  },
  'retext-smartypants': {
    "'Alfred 'bertrand' cees.'": nested,
    '"~*': noPartner, '"~': noPartner,
    'Alfred "bertrand" \'cees\'.': noOption, 'Alfred--bertrand---cees.': noOption, 'Alfred–-': noOption, 'Alfred—-': noOption, "Alfred' bertrand.": noOption, '`Alfred bertrand.': noOption,
    'Alfred..... Bertrand.': stops, 'Alfred bertrand....': stops, '......Alfred bertrand.': stops, 'Alfred .. .. . Bertrand.': stops,
  },
}

type Case = { readonly in: string; readonly out: string }
const casesOf = (suite: string): readonly Case[] => JSON.parse(readFileSync(new URL(`${suite}/cases.json`, shared), 'utf8')) as readonly Case[]
/** One suite writes its ellipsis as an escape that lost its first character. */
const wantedOf = ({ out }: Case): string => out.replaceAll('u2026', '…')

for (const [suite, reasons] of Object.entries(refused)) {
  test(`suites: ${suite} agrees with us, but where we refuse`, { skip: missing(suite) }, () => {
    const others = casesOf(suite).filter((each) => repaired(each.in) !== wantedOf(each) && !(each.in in reasons))
    assert.deepEqual(others.map((each) => [each.in, repaired(each.in), wantedOf(each)]), [])
  })
  test(`suites: what we refuse of ${suite} is in it, and is not what we do`, { skip: missing(suite) }, () => {
    const cases = casesOf(suite)
    assert.deepEqual(Object.keys(reasons).filter((received) => !cases.some((each) => each.in === received && repaired(received) !== wantedOf(each))), [])
  })
}

/** What a page says, without its head, scripts and tags. */
const wordsOf = (page: string): string => page
  .replace(/<head>[^]*<\/head>|<script[^>]*>[^]*?<\/script>/g, '').replace(/<\/(?:p|h\d|div|li)>/g, '\n\n').replace(/<[^<>]+>/g, '')
  .replaceAll('&mdash;', '—').replaceAll('&amp;', '&').replace(/\n[ \n]*\n/g, '\n\n').trim()

test('suites: the pages of smartquotes-js have hardly a straight mark left, and no mark that faces the wrong way', { skip: missing('smartquotes-js') }, () => {
  const folder = new URL('smartquotes-js/html/', shared)
  for (const name of readdirSync(folder)) {
    const text = repaired(wordsOf(readFileSync(new URL(name, folder), 'utf8')))
    assert.doesNotMatch(text, /\w“|”\w|\s”|[“‘]\s/, name)
    // A doubtful elision of dialect may stay.
    assert.ok((text.match(/["']/g)?.length ?? 0) <= 2, name)
  }
})
