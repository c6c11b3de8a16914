import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { isContainer } from '../../src/format/formats.ts'
import { detect } from '../../src/intake/detect.ts'
import { printHtml } from '../../src/print/html.ts'
import { unpack } from '../../src/parsing/packed.ts'
import { openPool } from '../../src/parsing/pool.ts'
import { makeApp } from '../../src/web/app.ts'
import { library } from '../support/real-library.ts'
import { make7z, makeLha, makeRar5 } from './make-archive.ts'
import { makeDocx, makeEpub, makeOdt } from './make-documents.ts'
import { makeGzip } from './make-gzip.ts'
import { makeTar } from './make-tar.ts'
import { makeZip } from './make-zip.ts'
import { sized } from './sizes.ts'

// How programs that read files of strangers were broken, by class: each test stands for a class and names the published holes that taught it. Holes of accounts,
// of sessions and of requests from elsewhere are none of reading files; against those stand the tests of the web.

const folder = mkdtempSync(join(tmpdir(), 'incipit-holes-'))
const secret = join(folder, 'secret.txt')
const words = 'quillamander-secret'
const calls: string[] = []
const server = createServer((request, response) => {
  calls.push(request.url ?? '')
  response.end(words)
})
let port = 0
const pool = openPool({ size: 1 })
before(async () => {
  writeFileSync(secret, words)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
after(async () => {
  await pool.close()
  server.close()
  rmSync(folder, { recursive: true })
})

const prose = Buffer.from('Title: The Tide\n\nShe waited by the sea, and the tide came in. Nobody saw it go.\n')

async function textOf(bytes: Uint8Array, name: string): Promise<{ readonly text: string; readonly codes: readonly string[]; readonly printed: string }> {
  const reading = unpack(await pool.read({ bytes, name }))
  return { text: reading.text, codes: reading.findings.map(({ code }) => code), printed: printHtml(reading, [0, reading.text.length]) }
}

/** What stays in the folder of the test: its one file, as it was. */
function assertUntouched(): void {
  assert.deepEqual(readdirSync(folder), ['secret.txt'])
  assert.equal(readFileSync(secret, 'utf8'), words)
}

/** Fails when a page could run something. */
function assertTame(page: string): void {
  assert.doesNotMatch(page, /<(?:script|iframe|object|embed|base|form|meta|svg|math|xmp|style|link)\b|<[^>]*\s(?:on[a-z]+|style|srcdoc)\s*=|(?:href|src)\s*=\s*["']?\s*(?:javascript|data|vbscript):/i)
}

const outside = ['../../secret.txt', '/etc/motd', `${folder}/secret.txt`, `${folder}-evil/x`, 'a/../../../secret.txt'] as const
type Named = { readonly name: string; readonly bytes: Buffer }
const containers: Readonly<Record<string, (members: readonly Named[]) => Buffer>> = { zip: makeZip, tar: makeTar, 'tar.gz': (members) => makeGzip(makeTar(members)), '7z': make7z, RAR: makeRar5, LHA: makeLha }
for (const [form, make] of Object.entries(containers)) {
  // The last but two begins as the folder does and leads beside it: a check of the beginning alone would let it pass.
  test(`names that lead outside, and prefixes that deceive (CVE-2018-1002204, CVE-2026-42885, CVE-2024-6781, CVE-2026-25635): ${form}`, async () => {
    const bytes = make(outside.map((name) => ({ name, bytes: prose })))
    const format = detect(bytes, '', '')
    assert.ok(typeof format === 'string' && isContainer(format))
    const came: string[] = []
    for await (const item of pool.unpack(bytes, { format })) came.push('code' in item ? item.code : 'about' in item ? item.about : item.name)
    assert.deepEqual(came, outside.map(() => 'member-name-unsafe'))
    assertUntouched()
  })
}

const aimed = (target: string): Readonly<Record<string, () => Buffer>> => ({
  'book.epub': () => makeEpub({
    href: target, body: `<img src="${target}"/><object data="${target}"/><p><a href="${target}">here</a></p>`,
    more: [{ name: 'META-INF/encryption.xml', bytes: Buffer.from(`<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#"><EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><CipherData><CipherReference URI="${target}"/></CipherData></EncryptedData></encryption>`) }],
  }),
  'letter.odt': () => makeOdt({ body: `<text:p><draw:frame><draw:image xlink:href="${target}"/></draw:frame><text:a xlink:href="${target}">here</text:a></text:p><text:section><text:section-source xlink:href="${target}"/></text:section>` }),
  'letter.docx': () => makeDocx({ body: '<w:altChunk r:id="rId9"/>', more: [{ name: 'word/_rels/document.xml.rels', bytes: Buffer.from(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}" TargetMode="External"/></Relationships>`) }] }),
  'letter.rtf': () => Buffer.from(`{\\rtf1\\ansi{\\*\\template ${target}}{\\field{\\*\\fldinst INCLUDETEXT "${target}"}{\\fldrslt here}}{\\field{\\*\\fldinst INCLUDEPICTURE "${target}"}{\\fldrslt there}} She waited by the sea, and the tide came in.\\par}`),
  'page.html': () => Buffer.from(`<!DOCTYPE html><link rel=stylesheet href="${target}"><base href="${target}"><p>She waited by the sea.<img src="${target}"><iframe src="${target}"></iframe><object data="${target}"></object><script src="${target}"></script><p style="background:url(${target})">The tide came in.`),
  'notes.md': () => Buffer.from(`---\ntitle: The Tide\n---\n\n# The Tide\n\n![picture](${target})\n\nShe waited by the sea. [here](${target})\n\n<img src="${target}">\n`),
  'mail.eml': () => Buffer.from(`From: mary@example.org\nSubject: The Tide\nMIME-Version: 1.0\nContent-Type: message/external-body; access-type=local-file; name="${target}"\n\nContent-Type: text/plain\n\nShe waited by the sea.\n`),
})
for (const name of Object.keys(aimed(''))) {
  test(`files outside, named within a document (CVE-2026-25636, CVE-2026-26064, CVE-2026-26065, CVE-2026-33206, CVE-2023-46303, ebooklib#359): ${name}`, async () => {
    for (const target of [secret, `file://${secret}`, `../../../../../../../..${secret}`, `%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e${secret.replaceAll('/', '%2f')}`]) {
      const { text, codes } = await textOf((aimed(target)[name] as () => Buffer)(), name)
      assert.doesNotMatch(text, new RegExp(words))
      assert.deepEqual(codes.filter((code) => code.startsWith('parser-')), [])
    }
    assertUntouched()
  })

  test(`requests in the name of the reader (CVE-2023-51697, CVE-2022-0339, CVE-2026-33205): ${name}`, async () => {
    const before = calls.length
    const { text } = await textOf((aimed(`http://127.0.0.1:${port}/${name}`)[name] as () => Buffer)(), name)
    assert.doesNotMatch(text, new RegExp(words))
    assert.deepEqual(calls.slice(before), [])
  })
}

const doctypes = {
  'an entity of a file': () => `<!DOCTYPE x [<!ENTITY e SYSTEM "file://${secret}">]>`,
  'an entity of an address': () => `<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:${port}/xxe">]>`,
  'a parameter entity': () => `<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:${port}/p.dtd">%p;]>`,
  'a document type elsewhere': () => `<!DOCTYPE x SYSTEM "http://127.0.0.1:${port}/x.dtd">`,
  'a billion laughs': () => `<!DOCTYPE x [<!ENTITY a "ha ha ha ha ha ha ha ha ha ha">${'bcdefghi'.split('').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at]};`.repeat(10)}">`).join('')}<!ENTITY e "${'&i;'.repeat(10)}">]>`,
  'one entity, a hundred thousand times': () => `<!DOCTYPE x [<!ENTITY e "${'ha '.repeat(30_000)}">]>`,
} as const
const expanded = { 'book.epub': (doctype: string) => makeEpub({ doctype, title: 'The &e; Tide', body: `<p>${'&e;'.repeat(1000)}</p>` }), 'letter.docx': (doctype: string) => makeDocx({ doctype, title: 'The &e; Tide' }), 'letter.odt': (doctype: string) => makeOdt({ doctype, body: `<text:p>${'&e;'.repeat(1000)}</text:p>` }), 'page.xhtml': (doctype: string) => Buffer.from(`<?xml version="1.0"?>${doctype}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>The Tide</title></head><body><p>She waited. &e;</p></body></html>`) } as const
for (const [claim, doctype] of Object.entries(doctypes)) {
  test(`XML that reaches outside or swells (XXE of calibre-web 0.6.27): ${claim}`, async () => {
    const before = calls.length
    for (const [name, make] of Object.entries(expanded)) {
      const { text, codes } = await textOf(make(doctype()), name)
      assert.doesNotMatch(text, new RegExp(words), name)
      assert.ok(text.length < 100_000, `${name}: ${text.length} characters`)
      assert.deepEqual(codes.filter((code) => code.startsWith('parser-')), [], name)
    }
    assert.deepEqual(calls.slice(before), [])
  })
}

const code = ['{{7*7}}', '{% for x in ().__class__.__base__.__subclasses__() %}', 'program: eval("1")', '<?php eval($_GET[0]); ?>', '${process.exit(1)}', '#{7*7}', '<%= 7*7 %>', "';import os;os.system('id')#", '=HYPERLINK("http://example.org","x")'] as const
test('code in what a file says of itself (CVE-2024-6782, CVE-2026-53511, CVE-2026-73248, CVE-2026-25731, CVE-2025-7404): a title stays as it was written', async () => {
  for (const title of code) {
    const { header } = await pool.read({ bytes: Buffer.from(`Title: ${title}\nAuthor: Mary Smith\n\nShe waited by the sea, and the tide came in.\n`), name: 'tide.txt' })
    const stated = header.drafts[0]?.assertions.find(({ field, basis }) => field === 'title' && basis === 'stated')
    // Brackets round a whole title are a writer's way to set it off.
    assert.ok(stated && title.includes(stated.asWritten) && stated.asWritten.length >= title.length - 2, `${title}: ${stated?.asWritten}`)
  }
})

test('code in a database (eval in eFiction, admin.php:78): a dump of it is text, whatever stands in its rows', async () => {
  const php = 'eval(base64_decode($_GET[0])); system("touch quillamander");'
  const dump = Buffer.from(`-- MySQL dump 10.13\n\nCREATE TABLE \`fanfiction_blocks\` (\`block_id\` int, \`block_variables\` text);\nINSERT INTO \`fanfiction_blocks\` VALUES (1,'${php}');\nDROP TABLE \`fanfiction_stories\`;\nCREATE TABLE \`fanfiction_chapters\` (\n  \`chapid\` int,\n  \`title\` varchar(250),\n  \`storytext\` text,\n  \`sid\` int,\n  \`uid\` int\n);\nINSERT INTO \`fanfiction_chapters\` VALUES (1,'The Tide','<p>She waited by the sea. ${php}</p>',1,1);\n`)
  const format = detect(dump, '', 'dump.sql')
  if (isContainer(format)) for await (const item of pool.unpack(dump, { format })) assert.ok('about' in item || 'bytes' in item || !item.code.startsWith('parser-'))
  else assert.deepEqual((await textOf(dump, 'dump.sql')).codes.filter((one) => one.startsWith('parser-')), [])
  assertUntouched()
})

const scripts = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:alert(1)">a</a>', '<a href="&#106;avascript:alert(1)">a</a>', '<a href=" java\tscript:alert(1)">a</a>', '<svg onload=alert(1)>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<base href="//example.org/">', '<form action="javascript:alert(1)"><button>a</button></form>', '<meta http-equiv=refresh content="0;url=javascript:alert(1)">', '<style>@import "//example.org/x.css"</style>', '<a href="data:text/html,<script>alert(1)</script>">a</a>',
] as const
const sanitiser = [
  '<xmp><script>alert(1)</script></xmp>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '<plaintext><img src=x onerror=alert(1)>', '<svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">', '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">', '<select><selectedcontent><img src=x onerror=alert(1)></select>', '<template><script>alert(1)</script></template>',
  '<textarea></textarea><img src=x onerror=alert(1)></textarea>', '<!--><img src=x onerror=alert(1)>-->', '<p id="</p><img src=x onerror=alert(1)>">',
] as const
const carriers: Readonly<Record<string, (payload: string) => Buffer>> = {
  'page.html': (payload) => Buffer.from(`<html><head><title>The Tide</title></head><body><p>She waited by the sea.</p>${payload}<p>The tide came in.</p></body></html>`),
  'book.epub': (payload) => makeEpub({ body: payload, title: payload.replaceAll('&', '&amp;').replaceAll('<', '&lt;') }),
  'notes.md': (payload) => Buffer.from(`---\ntitle: The Tide\n---\n\n# The Tide\n\nShe waited by the sea.\n\n${payload}\n\nThe tide came in.\n`),
  'tide.txt': (payload) => Buffer.from(`Title: ${payload.replace(/\s/g, ' ')}\nAuthor: ${payload.replace(/\s/g, ' ')}\n\nShe waited by the sea.\n\n${payload}\n\nThe tide came in.\n`),
}
for (const [name, make] of Object.entries(carriers)) {
  test(`scripts that are kept and shown (CVE-2021-25964, CVE-2021-4170, CVE-2022-0352, CVE-2024-39123, CVE-2025-46338, CVE-2024-7008, CVE-2026-34529): ${name}`, async () => {
    for (const payload of scripts) assertTame((await textOf(make(payload), name)).printed)
  })
  test(`what sanitisers let through (CVE-2026-44990, CVE-2024-45801, CVE-2024-48910): ${name}`, async () => {
    for (const payload of sanitiser) assertTame((await textOf(make(payload), name)).printed)
  })
}

const injections = ["'); DROP TABLE work; --", '" OR 1=1 --', "x' UNION SELECT value FROM setting --", 'title:"a" OR ', 'NEAR(a b, 5) *', '^a OR b*', '%00', "\\'; --"] as const
test('words of a file as SQL (CVE-2022-30765, CVE-2024-7009, admin/categories.php:107), and as heads of an answer (CVE-2026-27810)', async () => {
  const heads = ['The Tide\r\nSet-Cookie: a=b', 'The Tide\u2028Location: //example.org', 'The Tide";filename="x.exe', 'The \u202eTide', 'The\u0000Tide'] as const
  const titles = [...injections, ...heads]
  const held = await library(titles.map((title, at) => ({ name: `${at}.html`, bytes: Buffer.from(`<html><head><title>${title.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}</title><meta name=author content="${title.replaceAll('"', '&quot;').replaceAll(/[\r\n]/g, ' ')}"></head><body><p>Rating: G</p><p>She waited by the sea, and the tide came in. ${at}</p></body></html>`) })))
  try {
    const app = makeApp({ catalogue: held.catalogue, desk: held.desk, secret: 'secret', keeperToken: 'opens the desk', onError: (error) => assert.fail(String(error)) })
    const works = await held.catalogue.newest(openTo(keeper), 100)
    assert.equal(works.length, titles.length)
    for (const words of injections) {
      const answers = [`/search?q=${encodeURIComponent(words)}`, `/browse/creator/${encodeURIComponent(words)}`, `/search?rating=${encodeURIComponent(words)}`]
      for (const path of answers) assert.ok((await app.request(path)).status < 500, path)
    }
    for (const { key } of works) {
      for (const path of [`/works/${key}`, `/works/${key}/whole`, `/works/${key}/received`]) {
        const response = await app.request(path)
        assert.ok(response.status < 500, path)
        assert.deepEqual([response.headers.get('location'), response.headers.get('content-disposition')], [null, null])
        assert.match(response.headers.get('content-type') ?? '', /^text\/html; charset=utf-8$/i)
        assert.equal(response.headers.get('x-content-type-options'), 'nosniff')
        assert.doesNotMatch(response.headers.get('set-cookie') ?? '', /a=b/)
      }
    }
    assert.equal((await held.catalogue.newest(openTo(keeper), 100)).length, titles.length)
  } finally {
    await held.close()
  }
})

const slow = [' ', '\t', '\u00a0', '*', '_', '<', '&', '(', '"', '-', '> ', 'a@', 'Re: ', '[x]', '.. ', '\\'] as const
test('patterns that take for ever (CVE-2025-6998): a long row of any sign, in a header and in the text', async () => {
  for (const sign of slow) {
    const run = sign.repeat(Math.ceil(sized(1_000_000) / sign.length))
    const { codes } = await textOf(Buffer.from(`Title: The${run.slice(0, 50_000)}Tide\nAuthor:${run.slice(0, 50_000)}x\n\nShe waited${run}by the sea.\n`), 'tide.txt')
    assert.deepEqual(codes.filter((one) => one.startsWith('parser-')), [], JSON.stringify(sign))
  }
})
