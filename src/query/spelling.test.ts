import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askedWords } from './asked-words.ts'
import { editsBetween, lettersOf, mayBeNear, slipsAllowed } from './edits-between.ts'
import { likelierWords, nameWords, nearWords } from './spelling.ts'

const edits = [
  ['the same word', 'quay', 'quay', 0], ['a letter more', 'quay', 'quays', 1], ['a letter less', 'quay', 'qua', 1], ['another letter', 'quay', 'quad', 1],
  ['two exchanged', 'quay', 'quya', 1], ['two slips', 'lantern', 'lnatren', 2], ['too far', 'lantern', 'harbour', 3],
] as const
for (const [claim, a, b, wanted] of edits) test(`edits: ${claim}`, () => assert.equal(editsBetween(a, b, 2), wanted))

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ä', '海'), maxLength: 8 })
test('edits: as many one way as the other, and no more than letters that differ', () => fc.assert(fc.property(word, word, (a, b) => {
  const between = editsBetween(a, b, 8)
  assert.equal(between, editsBetween(b, a, 8))
  assert.ok(between >= Math.abs(a.length - b.length) && between <= Math.max(a.length, b.length))
  assert.equal(between === 0, a === b)
  assert.equal(editsBetween(a, b, 1), Math.min(between, 2))
  assert.ok(mayBeNear(lettersOf(a), lettersOf(b), between))
})))

const titles = ['The Lantern of Marlow', 'The Ledger of Grey', 'The Letter of Quill', 'Grey Harbour', 'Salt']
const names = nameWords([...titles.map((text, n) => ({ text, works: [n + 1] })), { text: 'Mary Reed', works: [1, 4] }, { text: 'Mary Reed', works: [4, 5] }])
const likelier = (question: string, hidden: readonly number[] = []): string | undefined => likelierWords(names, (work) => !hidden.includes(work), question.split(' '))?.words.join(' ')

const cases = [
  ['what is right stays', 'the lantern of marlow', undefined],
  ['what is near nothing stays', 'zebra marmalade', undefined],
  ['words that stand in different names stay', 'salt marlow', undefined],
  ['a word of two letters stays', 'xf', undefined],
  ['an exchange', 'the lantren of marlow', 'the lantern of marlow'],
  ['of two that are as near, that which stands with the others', 'ledter quill', 'letter quill'],
  ['and with other ones the other', 'ledter grey', 'ledger grey'],
  ['beside words of a body, which stay', 'lantren thunderstorm', 'lantern thunderstorm'],
  ['two words', 'mray lantren', 'mary lantern'],
  ['a name that is another name', 'mary slat', 'mary salt'],
] as const
for (const [claim, question, wanted] of cases) test(`likelier words: ${claim}`, () => assert.equal(likelier(question), wanted))

const sureCases = [
  ['two words may be near any two', 'mray lantern', undefined],
  ['a name is no slip, however near it is to another', 'the letter of grey', undefined],
  ['nor are words of which another is no name', 'lantren of thunderstorm', undefined],
  ['nor two slips', 'the lantren of malrow', undefined],
  ['one slip beside names of one work', 'the lantren of marlow', 'the lantern of marlow'],
  ['in a short word as well', 'teh ledger of grey', 'the ledger of grey'],
] as const
for (const [claim, question, wanted] of sureCases) {
  test(`likelier words, where something was found: ${claim}`, () => assert.equal(likelierWords(names, () => true, question.split(' '), { sure: true })?.words.join(' '), wanted))
}

test('likelier words: of two a slip away, the one with the same letters, however many works have the other', () => {
  const both = nameWords([{ text: 'Grey', works: [1] }, { text: 'Green', works: [2, 3, 4] }])
  assert.deepEqual(likelierWords(both, () => true, ['greey'])?.words, ['grey'])
})

test('likelier words: what stands only in works that are not listed is not there', () => {
  assert.equal(likelier('lantren', [1]), undefined)
  assert.equal(likelier('ledter', [2]), 'letter')
})

test('likelier words: each is near to what was asked, and all stand in the work that is named', () => fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('lantern', 'marlow', 'grey', 'mary', 'salt'), fc.nat({ max: 7 }), fc.constantFrom('a', 'e', 'x', '')), { minLength: 1, maxLength: 4 }), fc.subarray([1, 2, 3, 4, 5]), (asked, listed) => {
  const words = asked.map(([name, at, letter]) => name.slice(0, at) + letter + name.slice(at + 1))
  const found = likelierWords(names, (work) => listed.includes(work), words)
  if (!found) return
  assert.ok(listed.includes(found.work))
  for (const [n, each] of found.words.entries()) {
    const was = words[n] as string
    if (each === was) continue
    assert.ok(editsBetween(was, each, 2) <= slipsAllowed(Math.max(was.length, each.length)))
    assert.ok(names.works[names.numbers.get(each) as number]?.includes(found.work))
  }
})))

test('near words: all there are, as if each had been compared', () => fc.assert(fc.property(fc.array(word, { maxLength: 30 }), word, (all, asked) => {
  const some = nameWords(all.map((text, n) => ({ text, works: [n] })))
  const wanted = some.words.filter((each) => each !== asked && editsBetween(each, asked, 2) <= slipsAllowed(Math.max(each.length, asked.length)))
  assert.deepEqual(nearWords(some, asked).map(({ number }) => some.words[number]).sort(), wanted.sort())
})))

const questions = [
  ['words', 'Grey Harbour', ['grey', 'harbour']],
  ['a phrase', 'sea "Grey Harbour"', ['sea', 'grey', 'harbour']],
  ['names in fields', 'creator:"Mary Reed" -(fandom:Quill)', ['mary', 'reed']],
  ['operators, codes and numbers are none', 'salt OR rating:teen words:10-20 language:de body:lamp', ['salt']],
  ['fields by their other names', 'salt year:1998 lang:de wordcount:100 author:reed', ['salt', 'reed']],
  ['what is taken away and what is only begun are none', 'salt -lamp lant*', ['salt']],
  ['a colon before a blank is no field', 'Trek: Voyager', ['trek', 'voyager']],
  ['a group of a field', 'title:(salt OR grey)', ['salt', 'grey']],
] as const
for (const [claim, question, wanted] of questions) {
  test(`asked words: ${claim}`, () => {
    const words = askedWords(question)
    assert.deepEqual(words.map(({ folded }) => folded), wanted)
    for (const { folded, at } of words) assert.equal(question.slice(...at).toLowerCase(), folded)
  })
}

test('asked words: lie within the question, in order, whatever it is', () => fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', ':', '"', '(', '-', '”', '海', '*') }), (question) => {
  let from = 0
  for (const { at: [start, end] } of askedWords(question)) {
    assert.ok(start >= from && end > start && end <= question.length)
    from = end
  }
})))
