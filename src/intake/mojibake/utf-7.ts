import type { Edit } from '../../model/edit.ts'

const runs = /\+([A-Za-z0-9+/]{3,64})-/g

/** Finds what is left of UTF-7 in a text: `+IBk-` for an apostrophe. Only runs that come out as marks and letters of stories count. */
export function findUtf7(text: string): readonly Edit[] {
  if (!text.includes('+')) return []
  const edits: Edit[] = []
  let sure = 0
  for (const { 0: was, 1: base64 = '', index } of text.matchAll(runs)) {
    const after = decoded(base64)
    if (after === undefined) continue
    if (/[^\0-\x7f]/.test(after)) sure++
    edits.push({ rule: 'utf-7', at: [index, index + was.length], before: was, after, confidence: 0.9 })
  }
  return sure === 0 ? [] : edits
}

function decoded(base64: string): string | undefined {
  const bits = base64.length * 6
  const bytes = Buffer.from(base64, 'base64')
  // Whole units, and nothing but zeros in the bits that are left over.
  if (bits % 16 >= 6 || bytes.length < 2) return undefined
  const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(base64.charAt(base64.length - 1))
  if ((last & ((1 << (bits % 16)) - 1)) !== 0) return undefined
  let text = ''
  for (let at = 0; at + 1 < (bits >> 4) * 2; at += 2) {
    const code = ((bytes[at] as number) << 8) | (bytes[at + 1] as number)
    if (!isWritten(code)) return undefined
    text += String.fromCharCode(code)
  }
  return text
}

function isWritten(code: number): boolean {
  return (code >= 32 && code < 127) || (code >= 0xa0 && code < 0x250) || (code >= 0x370 && code < 0x530) || (code >= 0x2000 && code <= 0x2122) || (code >= 0x2e00 && code < 0x2e80)
}
