// bounded: each pattern here meets the first 64 KiB of a file.

const headBytes = 64 * 1024

/** Whether bytes begin as a dump of an eFiction archive's database: SQL, with one of its tables named early on. */
export function isDump(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 256)).toString('latin1')
  if (!/^(?:\xef\xbb\xbf)?\s*(?:--|#|\/\*|(?:SET|DROP|CREATE|INSERT|REPLACE|USE|LOCK)\b)/i.test(start)) return false
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, headBytes))
  if (!head.includes('fanfiction_')) return false
  return /(?:CREATE TABLE|INSERT INTO|REPLACE INTO|DROP TABLE|LOCK TABLES|INSERT IGNORE INTO)\s[^;]{0,80}fanfiction_[a-z]/i.test(head.toString('latin1'))
}
