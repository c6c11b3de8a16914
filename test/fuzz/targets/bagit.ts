import assert from 'node:assert/strict'
import { pathFault } from '../../../src/format/bagit/bag-path.ts'
import { completeness } from '../../../src/format/bagit/completeness.ts'
import { readDeclaration } from '../../../src/format/bagit/declaration.ts'
import { readFetch } from '../../../src/format/bagit/fetch.ts'
import { listing } from '../../../src/format/bagit/listing.ts'
import { readManifest } from '../../../src/format/bagit/manifest.ts'
import { linesOf, readTagLines, tagText } from '../../../src/format/bagit/tag-lines.ts'
import type { Target } from '../target.ts'

const digest = 'd41d8cd98f00b204e9800998ecf8427e'

/** The tag files of a bag, each read as all of them. */
export const target: Target = {
  name: 'bagit',
  seeds: ['BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n', `${digest}  data/a.txt\n${digest} *./data/A.txt\r\n`, `http://a.example/b - data/a%0A.txt\n`, 'Source-Organization: A\n B\nPayload-Oxum: 1.1\n'].map((text) => Buffer.from(text)),
  words: [digest, '  data/', '../', '~', 'C:\\', '%0A', '%25', './', '*', '\r', '\ufeff', 'UTF-16', '0.97', '.DS_Store', 'e\u0301', '\0'],
  async read(bytes) {
    const declared = readDeclaration(bytes)
    for (const encoding of ['UTF-8', 'UTF-16', 'wrong' in declared ? 'ISO-8859-1' : declared.encoding]) {
      const text = tagText(bytes, encoding)
      if (text === undefined) continue
      const manifest = readManifest(linesOf(text), { name: 'manifest-md5.txt', of: 'payload', algorithm: 'md5', version: '1.0' })
      for (const [path] of manifest.digests.entries()) assert.equal(pathFault(path, 'payload'), undefined)
      const files = listing()
      files.add('data/a.txt')
      const { fileOf } = completeness({ version: '0.97', manifests: [manifest], fetch: readFetch(text, '0.97').lines }, files)
      for (const [path] of manifest.digests.entries()) assert.ok([undefined, 'data/a.txt'].includes(fileOf(path)))
      for (const { label } of readTagLines(text)) assert.notEqual(label, undefined)
    }
  },
}
