import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lineTable } from './line-table.ts'
import { blocksOf, layoutOf } from './paragraphs.ts'

const sentences = [
  'The ferry left at six, and nobody on the quay waved to it, although Anna had meant to and had brought a handkerchief for the purpose.',
  '"You might have waved," said her brother.',
  '"I might," she said, and they went home by the long way, past the chandler\'s and the church, and the school with its one lamp burning.',
  'In the morning there was a letter under the door.',
  'Neither of them opened it until noon, when the tide was out, and the boats lay over on their sides like people who have been told something.',
  '"It is for you," he said.',
  'It was not. It was for the ferry, and it had come by the wrong road, and it took them the rest of the winter to find out who had sent it there.',
  '"Well," said Anna.',
]
const story = [...sentences, ...sentences.map((words) => words.replace('Anna', 'Berta')), ...sentences]

/** Wraps words at a width, as a typewriter does. */
function wrap(words: string, width: number, indent = ''): string {
  const lines: string[] = []
  let line = indent
  for (const word of words.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) { lines.push(line); line = word } else line = line.trim() === '' ? line + word : `${line} ${word}`
  }
  return [...lines, line].join('\n')
}

const blocks = (text: string): string[] => {
  const table = lineTable(text)
  return blocksOf(table, 0, table.count, []).map(({ kind, at }) => `${kind === 'paragraph' ? '' : `${kind}: `}${text.slice(...at).replace(/\s+/g, ' ')}`)
}

const styles: Readonly<Record<string, string>> = {
  'blank lines between': story.map((words) => wrap(words, 70)).join('\n\n'),
  'indents and no blank lines': story.map((words) => wrap(words, 70, '    ')).join('\n'),
  'indents by tab': story.map((words) => wrap(words, 70, '\t')).join('\n'),
  'indents and blank lines': story.map((words) => wrap(words, 70, '   ')).join('\n\n'),
  'one long line each': story.join('\n'),
  'one long line each, blank lines between': story.join('\n\n'),
  'lines and paragraphs both a blank line apart': story.map((words) => wrap(words, 70).replaceAll('\n', '\n\n')).join('\n\n\n'),
}
for (const [style, text] of Object.entries(styles)) {
  test(`paragraphs: ${style}`, () => assert.deepEqual(blocks(text), story))
}

test('paragraphs: every line a blank line apart, and only short last lines tell', () => {
  const found = new Set(blocks(story.map((words) => wrap(words, 70).replaceAll('\n', '\n\n')).join('\n\n')))
  assert.ok(story.filter((words) => found.has(words)).length / story.length > 0.9)
})
test('paragraphs: a box among lines a blank line apart is set as it is drawn', () => {
  const found = blocks(`${story.map((words) => wrap(words, 70).replaceAll('\n', '\n\n')).join('\n\n')}\n\n****************\n*  NO LANDING  *\n****************\n\n${sentences[1]}`)
  assert.deepEqual(found.filter((block) => /^[a-z-]+: /.test(block)).map((block) => block.split(':')[0]), ['preformatted'])
})
test('paragraphs: flowed text, its soft ends marked by blanks', () => {
  const flowed = [...sentences, ...sentences].map((words) => wrap(words, 70).replaceAll('\n', ' \n')).join('\n')
  assert.deepEqual(blocks(flowed), [...sentences, ...sentences])
})
test('paragraphs: flowed text that was wrapped once more', () => {
  const twice = [...story, ...story].map((words) => wrap(words, 72).split('\n').map((line, at, all) => `${wrap(line, 60)}${at === all.length - 1 ? '' : ' '}`).join('\n')).join('\n')
  assert.deepEqual(blocks(twice), [...story, ...story])
})
test('paragraphs: long paragraphs a blank line apart end nowhere else', () => {
  const long = [sentences[0], sentences[2], sentences[4], sentences[6], sentences[0], sentences[2], sentences[4], sentences[6], 'So it was.'].join(' ')
  const text = Array.from({ length: 8 }, () => wrap(long, 66)).join('\n\n')
  assert.equal(blocks(text).length, 8)
})
test('paragraphs: run together, only short last lines tell', () => {
  const text = story.map((words) => wrap(words, 70)).join('\n')
  assert.equal(layoutOf(lineTable(text), 0, text.split('\n').length).marks, 'short')
  const found = new Set(blocks(text))
  const right = story.filter((words) => found.has(words)).length
  // A last line that happens to be full tells nothing; no better can be asked of so short a text.
  assert.ok(right / story.length > 0.9, `${right} of ${story.length}`)
})
test('paragraphs: a comb of long lines and teeth is one paragraph', () => {
  const combed = wrap(sentences.join(' '), 78).split('\n').map((line) => wrap(line, 68)).join('\n')
  assert.equal(blocks(`${combed}\n\n${combed}`).length, 2)
})
test('paragraphs: verse keeps its lines', () => assert.deepEqual(blocks(`${styles['blank lines between']}\n\nThe fog came down on Skerry Head\n  As grey as any dove;\nIt took the road, it took the roofs,\n  It took the hill above.\n\n${sentences[6]}`).filter((block) => block.startsWith('verse')).length, 1))
test('paragraphs: a box is set as it is drawn', () => assert.deepEqual(blocks(`${styles['blank lines between']}\n\n+--------+\n|  KEEP  |\n|  OUT   |\n+--------+\n`).filter((block) => block.startsWith('preformatted')).length, 1))
test('paragraphs: a script is a paragraph a speech', () => {
  const text = Array.from({ length: 12 }, (_, at) => `${at % 2 === 0 ? 'ANNA' : 'BERTA'}: ${wrap(sentences[at % 5] as string, 50)}`).join('\n')
  assert.equal(blocks(text).length, 12)
})
test('paragraphs: rows between scenes stand by themselves, blank lines or none', () => assert.deepEqual(blocks(`${wrap(sentences[0] as string, 60)}\n* * *\n${wrap(sentences[2] as string, 60)}`), [sentences[0], 'scene-break: * * *', sentences[2]]))

test('paragraphs: no word is lost, and none stands twice', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom(...sentences, '', '', '* * *', '   indented words that begin a line', 'A: b', 'Short', '----'), { maxLength: 30 }), fc.constantFrom(40, 60, 75), (lines, width) => {
    const text = lines.map((line) => wrap(line, width)).join('\n')
    const table = lineTable(text)
    return blocksOf(table, 0, table.count, []).map(({ at }) => text.slice(...at)).join(' ').replace(/\s+/g, '') === text.replace(/\s+/g, '')
  })))

const stanza = ['Along the wall the lanterns go,', 'The harbour lies asleep,', 'And nobody can ever know', 'What company they keep;']
const poem = Array.from({ length: 4 }, () => stanza.join('\n')).join('\n\n')
test('paragraphs: a text that is all verse is set as verse, in stanzas and in one piece', () => {
  assert.deepEqual(blocks(`${poem}\n`), Array.from({ length: 4 }, () => `verse: ${stanza.join(' ')}`))
  assert.deepEqual(blocks(`${stanza.join('\n')}\n${stanza.join('\n')}\n`), [`verse: ${stanza.join(' ')} ${stanza.join(' ')}`])
})
const small = ['along the wall the lanterns go, and', 'nobody', 'tells the harbour what it meant', 'by all that light;', 'it lies', 'asleep, as though the sea were told', 'to wait until', 'the morning boat comes in']
test('paragraphs: verse in small letters, by itself and among prose', () => {
  const set = small.join('\n')
  assert.deepEqual(blocks(`${set}\n\n${set}\n`), [`verse: ${small.join(' ')}`, `verse: ${small.join(' ')}`])
  assert.deepEqual(blocks(`${styles['blank lines between']}\n\n${set}\n\n${sentences[6]}`).filter((block) => block.startsWith('verse')), [`verse: ${small.join(' ')}`])
})
test('paragraphs: wrapped prose in small letters is no verse', () => {
  for (const width of [24, 30, 40, 50, 66]) assert.deepEqual(blocks(`${story.map((each) => wrap(each.toLowerCase(), width)).join('\n\n')}\n`).filter((block) => block.startsWith('verse')), [])
})
for (const width of [30, 40, 50]) {
  test(`paragraphs: prose wrapped at ${width} characters is no verse, in capitals and with nouns in capitals neither`, () => {
    const german = 'Die Laterne am Hafen brannte noch, als der Lotse mit dem Boot und der Post aus der Stadt an den Steg kam, und Anna stand am Fenster der Küche und sah dem Licht auf dem Wasser zu.'
    for (const words of [story, story.map((each) => each.toUpperCase()), [german, german, german]]) assert.deepEqual(blocks(`${words.map((each) => wrap(each, width)).join('\n\n')}\n`).filter((block) => block.startsWith('verse')), [])
  })
}
