import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mendWritten } from './mend-written.ts'
import { decode } from '../decode.ts'

const given = [
  ['leaves questions alone', 'What is it?they asked. And who was there? Nobody; it was the wind.', undefined],
  ['says nothing of a single one', 'I don?t know what they said to him.', undefined],
  ['notices apostrophes that became question marks, and leaves them', 'I don?t know what they said to him, and it?s all the same to me; he?ll know.', '3 places'],
] as const
for (const [claim, text, detail] of given) {
  test(`lost marks: ${claim}`, () => {
    const mended = mendWritten(decode(Buffer.from(text)))
    assert.equal(mended.text, text)
    const found = mended.findings.find(({ code }) => code === 'marks-lost')
    assert.equal(found?.detail, detail)
    if (found?.evidence?.in === 'text') assert.equal(text.slice(...found.evidence.at), 'n?t')
  })
}
