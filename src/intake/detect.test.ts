import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeTar } from '../../test/hostile/make-tar.ts'
import { decode } from './decode.ts'
import { detect } from './detect.ts'

function detected(content: string | Uint8Array, name = 'story.txt'): unknown {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content
  return detect(bytes, decode(bytes).text, name)
}

const story = 'It was two in the morning and nobody was about.\n\n'.repeat(20)
const texts = [
  ['a story', story],
  ['thoughts in angle brackets', `${story}<i have to go> she thought. <a pity, and a shame> <p>`],
  ['a story with a few tags for stress', `${story}She was <i>so</i> very <b>tired</b> of it.\n`],
  ['a story that begins with two letters of a program', `MZ was his name. ${story}`],
  ['a story with tabs before its paragraphs', '\t\tIt was two in the morning.\n'.repeat(20)],
  ['a poem set with a tab in its lines', 'It was two\tin the morning\n'.repeat(20)],
  ['a story about BM', `BM, they called her. ${story}`],
] as const
for (const [claim, text] of texts) test(`detect: ${claim} is text`, () => assert.equal(detected(text), 'text'))

const pages = [
  ['a page with a doctype', `<!DOCTYPE html><title>x</title>${story}`, 'x.txt'],
  ['a page of 1999 without one', `<HTML><BODY BGCOLOR=white>${story}`, 'x.txt'],
  ['a page behind a comment', `<!-- saved from url -->\n<html>${story}`, 'x.txt'],
  ['a piece of a page', 'Once<br>upon<br>a time<br><p>there was<p>a king', 'x.txt'],
  ['a little markup under the name of a page', `${story}<hr>${story}`, 'x.html'],
  ['XHTML behind an XML declaration', `<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><p>${story}`, 'x'],
] as const
for (const [claim, text, name] of pages) test(`detect: ${claim} is HTML`, () => assert.equal(detected(text, name), 'html'))

const refused = [
  ['an empty file', '', 'empty-file', 'empty'],
  ['NULs', '\0'.repeat(2000), 'only-padding', 'padding'],
  ['^Z and blanks', '\x1a\x1a \r\n', 'only-padding', 'padding'],
  ['white space', ' \r\n\r\n', 'no-prose', 'white space'],
  ['a manifest', 'file\ttitle\tauthor\n' + 'a.txt\tOnce\tAnn\n'.repeat(20), 'no-prose', 'table, its columns divided by tabs'],
  ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'not-text', 'JPEG picture'],
  ['a program', '\x7fELF\x02\x01\x01', 'not-text', 'program (ELF)'],
  ['a FictionBook', '<?xml version="1.0" encoding="utf-8"?>\n<FictionBook xmlns="x"><body/></FictionBook>', 'not-text', 'FictionBook document'],
  ['noise', Array.from({ length: 4000 }, (_, index) => String.fromCharCode((index * 7919 + (index >> 3) * 31) % 32)).join(''), 'not-text', 'unknown form with many bytes that are no text'],
] as const
for (const [claim, content, code, kind] of refused) test(`detect: ${claim} is kept and not read`, () => assert.deepEqual(detected(content), { refused: code, kind }))

for (const name of ['robots.txt', 'style.css', 'menu.js', 'desktop.ini', 'heap/robots.txt', 'FILE_ID.DIZ']) test(`detect: a story called ${name} is text`, () => assert.equal(detected(story + story + 'She went home (it was late); nobody asked.\n'.repeat(20), name), 'text'))

const settings = [
  ['web/robots.txt', '# none of it\nUser-agent: *\nDisallow: /cgi-bin/\n', 'rules for robots'],
  ['desktop.ini', '[.ShellClassInfo]\r\nIconIndex=0\r\n', 'settings of a program'],
  ['style.css', 'body { color: #333 }\n\nh1,\nh2 {\n  margin: 0;\n}\n', 'style sheet'],
  ['menu.js', "// the menu\nfunction show(id) {\n  document.all[id].style.display = '';\n}\n", 'program'],
  ['disk\\FILE_ID.DIZ', 'Harbour stories, disk 3 of 7\n', 'description of a packed file'],
] as const
for (const [name, content, kind] of settings) test(`detect: ${name} is kept and not read`, () => assert.deepEqual(detected(content, name), { refused: 'no-prose', kind }))

const forms = [
  ['a PDF', '%PDF-1.4\n%\xe2\xe3', 'pdf'],
  ['an RTF', '{\\rtf1\\ansi story}', 'rtf'],
  ['an RTF behind blanks', ' \r\n{\\rtf1\\ansi story}', 'rtf'],
  ['a DOC', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'doc'],
  ['gzip', '\x1f\x8b\x08\0\0\0', 'gzip'],
  ['compress', '\x1f\x9d\x90\x54\xd0', 'gzip'],
  ['zstd', '\x28\xb5\x2f\xfd\x04\0', 'gzip'],
  ['a tar', makeTar([{ name: 'tide.txt', bytes: Buffer.from(story) }]), 'tar'],
  ['a tar of 1979', makeTar([{ name: 'tide.txt', bytes: Buffer.from(story), kind: 'v7' }]), 'tar'],
  ['a tar that begins with a link', makeTar([{ name: 'a', type: '2', link: 'b', kind: 'v7' }]), 'tar'],
  ['7z', '7z\xbc\xaf\x27\x1c\0\x04', 'archive'],
  ['RAR', 'Rar!\x1a\x07\0\xcf', 'archive'],
  ['RAR 5', 'Rar!\x1a\x07\x01\0', 'archive'],
  ['a cabinet', 'MSCF\0\0\0\0', 'archive'],
  ['LHA', '\x21\x9c-lh5-\x10\0\0\0', 'archive'],
  ['bzip2', 'BZh91AY&SY\x8c', 'archive'],
  ['xz', '\xfd7zXZ\0\0\x04', 'archive'],
  ['an EPUB', `PK\x03\x04\x14\0\0\0\0\0${'\0'.repeat(16)}\x08\0\0\0mimetypeapplication/epub+zip`, 'epub'],
  ['an ODT', `PK\x03\x04\x14\0\0\0\0\0${'\0'.repeat(16)}\x08\0\0\0mimetypeapplication/vnd.oasis.opendocument.text`, 'odt'],
  ['a text of OpenOffice.org 1', `PK\x03\x04\x14\0\0\0\0\0${'\0'.repeat(16)}\x08\0\0\0mimetypeapplication/vnd.sun.xml.writer`, 'odt'],
  ['an ODT that was zipped again', `PK\x03\x04\x14\0\0\0\0\0${'\0'.repeat(16)}\x0b\0\0\0content.xml PK\x01\x02 META-INF/manifest.xml`, 'odt'],
  ['a flat ODT', `<?xml version="1.0"?>\n<office:document xmlns:office="urn:x" office:mimetype="application/vnd.oasis.opendocument.text">`, 'odt'],
  ['a DOCX without its list of types', `PK\x03\x04\x14\0\0\0\0\0${'\0'.repeat(16)}\x0b\0\0\0_rels/.rels PK\x01\x02 word/document.xml`, 'docx'],
  ['a DOCX', `PK\x03\x04\x14\0\0\0\0\0${'\0'.repeat(16)}\x13\0\0\0[Content_Types].xml PK\x01\x02 word/document.xml`, 'docx'],
] as const
for (const [claim, content, form] of forms) test(`detect: ${claim} is told by its bytes, whatever its name`, () => assert.equal(detected(content), form))

const plain = [
  ['a story with stars, rules and a hash', `# 1\n\n*She* waited, _so_ they said, and **nobody** came.\n\n---\n\n# 2\n\n${story}`],
  ['a letterhead between two rules', `---\nMy dear Ann, it rained.\ntitle: none\n---\n${story}`],
  ['a story headed in the way of AsciiDoc', `= The Tide\nMary Smith\n\n== One\n\n_She_ waited.\n\n== Two\n\n${story}`],
  ['a story headed in the way of Textile', `h1. The Tide\n\nh2. One\n\n_She_ *waited*.\n\n${story}`],
  ['a story with footnotes in brackets and addresses', `It rained.[1] See <http://example.org/>.\n\n[1] All day.\n${story}`],
] as const
for (const [claim, text] of plain) test(`detect: ${claim} is plain text`, () => assert.equal(detected(text), 'text'))

const marked = [
  ['a plain story under the name of one', story, 'story.md'],
  ['a text behind front matter', `---\ntitle: The Tide\nauthor:\n  - Mary Smith\n---\n${story}`, 'story.txt'],
  ['a text behind TOML', `+++\ntitle = "The Tide"\n[series]\nname = "Sea"\n+++\n${story}`, 'story.txt'],
  ['headings and links', `## One\n\n${story}\n\n## Two\n\nSee [there](https://example.org/).\n`, 'story.txt'],
  ['tags among its words, under its name', `${story}<p>One.</p><br><hr><p>Two.</p>`, 'story.md'],
] as const
for (const [claim, text, name] of marked) test(`detect: ${claim} is Markdown`, () => assert.equal(detected(text, name), 'markdown'))

test('detect: a web page is one, whatever its name', () => assert.equal(detected(`<!DOCTYPE html><title>x</title>${story}`, 'x.md'), 'html'))
test('detect: a PDF behind the header of another system is a PDF', () => assert.equal(detected(`${'\0'.repeat(128)}%PDF-1.4\n1 0 obj\n<< >>\nendobj\n`), 'pdf'))
test('detect: a story that speaks of a PDF is text', () => assert.equal(detected(`He typed %PDF-1.4 and then 1 0 obj. ${story}`), 'text'))
test('detect: an index with tabs on top of stories is text', () => assert.equal(detected(`${'a.txt\tOnce\tAnn\n'.repeat(250)}\n${story.repeat(20)}`), 'text'))

test('detect: a zip of stories is a zip', () => assert.equal(detected(`PK\x03\x04\x14\0\0\0\0\0${'\0'.repeat(16)}\x08\0\0\0fic1.txtIt was`), 'zip'))
test('detect: an empty zip is a zip', () => assert.equal(detected(`PK\x05\x06${'\0'.repeat(18)}`), 'zip'))
