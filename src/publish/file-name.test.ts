import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fileName } from './file-name.ts'

const cases: readonly (readonly [claim: string, title: string, creators: readonly string[], name: string])[] = [
  ['a plain one stays', 'The Tide Clerk', ['Ann Marlow'], 'Ann Marlow - The Tide Clerk.epub'],
  ['any script stays', '灯台の手紙', ['鴎'], '鴎 - 灯台の手紙.epub'],
  ['joiners stay', 'می\u200cخواهم', [], 'می\u200cخواهم.epub'],
  ['nobody is named', 'Salt Road', [], 'Salt Road.epub'],
  ['two are named', 'Salt', ['Ann', 'Ben'], 'Ann, Ben - Salt.epub'],
  ['of more the first two', 'Salt', ['Ann', 'Ben', 'Cy'], 'Ann, Ben … - Salt.epub'],
  ['a way through folders is a name', '../../etc/passwd', ['a\\b'], 'a-b - etc-passwd.epub'],
  ['what Windows forbids', 'Who? "Me": <a|b>*', [], 'Who ’’Me’’ - a-b.epub'],
  ['dots and blanks at the end', 'And so . . .', [], 'And so.epub'],
  ['a device of Windows', 'CON', [], 'key CON.epub'],
  ['a device with an extension', 'nul.txt', [], 'key nul.txt.epub'],
  ['writing that is turned round', 'a\u202egpj.exe', [], 'a gpj.exe.epub'],
  ['what steers a terminal', 'a\u001b[31m\nb\u0000', [], 'a [31m b.epub'],
  ['what looks like a flag', '-rf', [], 'rf.epub'],
  ['nothing that can be kept', '???', ['Ann'], 'key Ann.epub'],
  ['nothing at all', '', [], 'key.epub'],
]
for (const [claim, title, creators, name] of cases) test(`file name: ${claim}`, () => assert.equal(fileName({ title, creators }, 'epub', 'key'), name))

test('file name: three hundred marks on a letter leave some of them', () => {
  const name = fileName({ title: `a${'\u0301'.repeat(300)}b`, creators: [] }, 'epub', 'key')
  assert.match(name, /^.\u0301{0,8}b\.epub$/u)
})

test('file name: whatever the title, every file system takes it', () =>
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 4 }), (title, creators) => {
    const name = fileName({ title, creators }, 'epub', 'key')
    assert.ok(Buffer.byteLength(name) <= 180, name)
    assert.doesNotMatch(name, /[<>:"/\\|?*\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]|^[ .-]|[ .]\.epub$|^\.epub$/u)
    assert.equal(name, name.toWellFormed())
  }), { numRuns: 500 }))
