import { deflateSync } from 'node:zlib'
import { assemble, type MadePage, type MadePdf, makePdf, type Placed, setPages, stream } from '../support/make-pdf.ts'
import type { Family } from './hostile-texts.ts'
import { sized } from './sizes.ts'

const MB = 1_000_000
const said: readonly Placed[] = [{ text: 'She waited by the sea, and the tide came in.', x: 50, y: 500 }, { text: 'Nobody saw it go.', x: 50, y: 488 }]
const story = setPages(Array.from({ length: 40 }, (_, at) => `She waited by the sea, and the tide came in, and that was number ${at} of the tides that she had seen from there.`))
/** A sound page with words, and something beside it. */
const beside = (options: MadePdf, page: Partial<MadePage> = {}): (() => Buffer) => () => makePdf([{ words: said, ...page }], options)
/** Other bytes in place of some of a sound document's. */
const put = (what: string, instead: string): (() => Buffer) => () => Buffer.from(makePdf([{ words: said }]).toString('latin1').replace(what, instead), 'latin1')
const whole = makePdf(story)

/** A document by its objects, from number 1 on: the catalog, the pages, what it says of itself, and others. */
const of = (...objects: readonly string[]): (() => Buffer) => () => assemble(new Map(objects.map((object, at) => [at + 1, object])))
const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const font = '<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >>'
const page = (contents: string): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources ${font} /Contents ${contents} >>`
const words = stream('', Buffer.from('BT /F 10 Tf 1 0 0 1 50 500 Tm (She waited by the sea, and the tide came in.) Tj ET'))
const bomb = (size: number): string => stream('/Filter /FlateDecode', deflateSync(Buffer.alloc(size, 32)))
/** Flate within flate: a thousand times a thousand. */
const twice = (size: number): string => stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(deflateSync(Buffer.alloc(size, 32))))

/**
 * PDF documents that have hung or toppled readers, or carried something past them. Those without `ends` may be read or refused; one that takes too much
 * ends with its parser, which says so.
 */
export const hostilePdfs: readonly Family[] = [
  { name: 'only-a-name.pdf', make: () => Buffer.from('%PDF-1.4') , ends: 'document-unreadable' },
  { name: 'no-pages.pdf', make: () => makePdf([]), ends: 'no-text-layer' },
  { name: 'no-words.pdf', make: () => makePdf([{ words: [], raw: '0 0 10 10 re f' }]), ends: 'no-text-layer' },
  { name: 'garbage-before.pdf', make: () => Buffer.concat([Buffer.alloc(512, 'x\r\n'), makePdf([{ words: said }])]), ends: 'read' },
  { name: 'macbinary-header.pdf', make: () => Buffer.concat([Buffer.alloc(128), makePdf([{ words: said }])]), ends: 'read' },
  { name: 'garbage-behind.pdf', make: () => Buffer.concat([makePdf([{ words: said }]), Buffer.alloc(MB, 'x\r\n')]), ends: 'read' },
  { name: 'zeros-behind.pdf', make: () => Buffer.concat([makePdf([{ words: said }]), Buffer.alloc(MB)]), ends: 'read' },
  ...Array.from({ length: 9 }, (_, at): Family => ({ name: `cut-at-${at + 1}-tenths.pdf`, make: () => whole.subarray(0, Math.floor((whole.length * (at + 1)) / 10)) })),
  { name: 'lost-table.pdf', make: put('startxref', 'startxrex'), ends: 'read' },
  { name: 'lost-table-and-trailer.pdf', make: () => Buffer.from(makePdf([{ words: said }]).toString('latin1').replace(/xref\n0 1[^]*/, ''), 'latin1'), ends: 'read' },
  { name: 'xref-loop.pdf', make: () => { const bytes = makePdf([{ words: said }]); const at = bytes.lastIndexOf('xref\n0 1'); return Buffer.from(bytes.toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`), 'latin1') }, ends: 'read' },
  { name: 'xref-chain.pdf', make: () => { let file = makePdf([{ words: said }]).toString('latin1'); for (let at = 0; at < 2000; at++) { const from = file.length; file += `xref\n0 0\ntrailer\n<< /Root 1 0 R /Size 9 /Prev ${file.lastIndexOf('xref\n0 ')} >>\nstartxref\n${from}\n%%EOF\n` } return Buffer.from(file, 'latin1') } },
  { name: 'xref-of-millions.pdf', make: put('0 1\n', '0 2147483647\n') },
  { name: 'size-of-millions.pdf', make: () => Buffer.from(makePdf([{ words: said }]).toString('latin1').replace(/\/Size \d+/, '/Size 2147483647'), 'latin1'), ends: 'read' },
  { name: 'objects-of-another-number.pdf', make: put('10 0 obj', '11 7 obj'), ends: 'read' },
  { name: 'length-too-long.pdf', make: () => Buffer.from(makePdf([{ words: said }]).toString('latin1').replace(/\/Length \d+/, '/Length 2147483647'), 'latin1'), ends: 'read' },
  { name: 'length-too-short.pdf', make: () => Buffer.from(makePdf([{ words: said }]).toString('latin1').replace(/\/Length \d+/, '/Length 3'), 'latin1'), ends: 'read' },
  { name: 'length-negative.pdf', make: () => Buffer.from(makePdf([{ words: said }]).toString('latin1').replace(/\/Length \d+/, '/Length -1'), 'latin1'), ends: 'read' },
  { name: 'length-of-itself.pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page('5 0 R'), words.replace(/\/Length \d+/, '/Length 5 0 R')) },
  { name: 'page-tree-of-itself.pdf', make: of(catalog, '<< /Type /Pages /Count 2 /Kids [2 0 R 4 0 R] >>', '<< >>', page('5 0 R'), words) },
  { name: 'page-tree-loop.pdf', make: of(catalog, '<< /Type /Pages /Count 9 /Kids [6 0 R 4 0 R] >>', '<< >>', page('5 0 R'), words, '<< /Type /Pages /Parent 2 0 R /Count 5 /Kids [7 0 R] >>', '<< /Type /Pages /Parent 6 0 R /Count 5 /Kids [6 0 R 6 0 R] >>') },
  { name: 'page-tree-deep.pdf', make: () => assemble(new Map([[1, catalog], ...Array.from({ length: sized(20_000) }, (_, at): [number, string] => [at + 2, at === 19_999 ? page('30000 0 R') : `<< /Type /Pages ${at > 0 ? `/Parent ${at + 1} 0 R` : ''} /Count 1 /Kids [${at + 3} 0 R] >>`]), [30_000, words]])) },
  { name: 'pages-claimed.pdf', make: put('/Count 1 ', '/Count 1000000 '), ends: 'read' },
  { name: 'pages-claimed-below-zero.pdf', make: put('/Count 1 ', '/Count -5 ') },
  { name: 'one-page-ten-thousand-times.pdf', make: of(catalog, `<< /Type /Pages /Count 10000 /Kids [${'4 0 R '.repeat(sized(10_000))}] >>`, '<< >>', page('5 0 R'), words) },
  { name: 'arrays-in-arrays.pdf', make: () => Buffer.from(makePdf([{ words: said }]).toString('latin1').replace('/Type /Catalog', `/Type /Catalog /Deep ${'['.repeat(sized(100_000))}`), 'latin1') },
  { name: 'dictionaries-in-dictionaries.pdf', make: beside({ catalog: `/Deep ${'<< /A '.repeat(sized(50_000))}1${' >>'.repeat(sized(50_000))}` }) },
  { name: 'operands-in-arrays.pdf', make: beside({}, { raw: `\n${'['.repeat(sized(200_000))}` }) },
  { name: 'operators.pdf', make: beside({}, { raw: '\nq Q'.repeat(sized(100_000)) }), ends: 'read' },
  { name: 'saved-states.pdf', make: beside({}, { raw: '\nq'.repeat(3000) }), ends: 'read' },
  { name: 'marked-content.pdf', make: beside({}, { raw: '\n/Artifact BMC'.repeat(sized(100_000)) }), ends: 'read' },
  { name: 'one-letter-runs.pdf', make: beside({}, { raw: Array.from({ length: sized(20_000) }, (_, at) => `\nBT /upright 10 Tf 1 0 0 1 ${at % 400} ${(at * 7) % 600} Tm (a) Tj ET`).join('') }), ends: 'read' },
  { name: 'runs-on-one-line.pdf', make: beside({}, { raw: Array.from({ length: sized(20_000) }, (_, at) => `\nBT /upright 10 Tf 1 0 0 1 ${(at * 0.0125).toFixed(3)} 300 Tm (b${at % 7}) Tj ET`).join('') }), ends: 'read' },
  { name: 'huge-places.pdf', make: beside({}, { raw: '\nBT /upright 1e30 Tf 1e30 0 0 1e30 1e30 -1e30 Tm (far) Tj ET BT /upright 0 Tf 0 0 0 0 0 0 Tm (nothing) Tj ET' }), ends: 'read' },
  { name: 'large-initials.pdf', make: beside({}, { raw: Array.from({ length: sized(20_000) }, (_, at) => `\nBT /upright 60 Tf 1 0 0 1 ${at % 400} ${(at * 7) % 600} Tm (A) Tj ET`).join('') }), ends: 'read' },
  { name: 'angles.pdf', make: beside({}, { raw: Array.from({ length: 5000 }, (_, at) => `\nBT /upright 10 Tf ${Math.cos(at).toFixed(4)} ${Math.sin(at).toFixed(4)} ${(-Math.sin(at)).toFixed(4)} ${Math.cos(at).toFixed(4)} 200 300 Tm (askew) Tj ET`).join('') }), ends: 'read' },
  { name: 'flate-bomb.pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page('[5 0 R 6 0 R]'), words, bomb(sized(100 * MB))) },
  { name: 'flate-bomb-in-a-flate-bomb.pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page('[5 0 R 6 0 R]'), words, twice(sized(200 * MB))) },
  { name: 'the-same-bomb-a-hundred-times.pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page(`[5 0 R ${'6 0 R '.repeat(100)}]`), words, bomb(sized(10 * MB))) },
  { name: 'filters.pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page('[5 0 R 6 0 R]'), words, stream(`/Filter [${'/FlateDecode '.repeat(sized(10_000))}]`, deflateSync(Buffer.from('x')))) },
  { name: 'form-of-itself.pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page('[5 0 R 6 0 R]').replace('/Font', '/XObject << /X 7 0 R >> /Font'), words, stream('', Buffer.from('/X Do')), stream('/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /XObject << /X 7 0 R >> >>', Buffer.from('/X Do /X Do'))) },
  { name: 'a-billion-laughs-in-forms.pdf', make: () => assemble(new Map([[1, catalog], [2, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>'], [3, '<< >>'], [4, page('[5 0 R 6 0 R]').replace('/Font', '/XObject << /X 10 0 R >> /Font')], [5, words], [6, stream('', Buffer.from('/X Do'))], ...Array.from({ length: 12 }, (_, at): [number, string] => [10 + at, stream(`/Type /XObject /Subtype /Form /BBox [0 0 400 600] /Resources << /XObject << /X ${11 + at} 0 R >> >>`, Buffer.from('/X Do '.repeat(10)))])])) },
  { name: 'object-stream-within-itself.pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page('5 0 R'), words, stream('/Type /ObjStm /N 1 /First 4 /Extends 6 0 R', Buffer.from('6 0 << /A 6 0 R >>'))), ends: 'read' },
  { name: 'font-of-itself.pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page('5 0 R').replace(font, '<< /Font << /F 6 0 R >> >>'), words, '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [6 0 R] >>') },
  { name: 'type-3-font-of-itself.pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page('5 0 R').replace(font, '<< /Font << /F 6 0 R >> >>'), words, '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 32 /LastChar 33 /Widths [1 1] /Encoding << /Differences [32 /a /b] >> /CharProcs << /a 7 0 R >> /Resources << /Font << /F 6 0 R >> >> >>', stream('', Buffer.from('BT /F 10 Tf (  ) Tj ET'))) },
  { name: 'letters-of-a-map-of-millions.pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page('5 0 R').replace(font, '<< /Font << /F 6 0 R >> >>'), words, '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /ToUnicode 7 0 R >>', stream('', Buffer.from('begincmap 1 begincodespacerange <00> <ffffffff> endcodespacerange 1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap'))) },
  { name: 'CVE-2024-4367 (code in a font matrix).pdf', make: of(catalog, '<< /Type /Pages /Count 1 /Kids [4 0 R] >>', '<< >>', page('5 0 R').replace(font, '<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /X /FontMatrix [1 0 0 1 0 (0\\); throw new Error\\(\\)//)] >> >> >>'), words) },
  { name: 'scripts.pdf', make: beside({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /WC << /S /JavaScript /JS (while\\(1\\);) >> >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(2\\)) >>] >> >>' }), ends: 'read' },
  { name: 'programs.pdf', make: beside({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) /Win << /F (cmd.exe) /P (/c calc) >> >>' }), ends: 'read' },
  { name: 'forms-sent-away.pdf', make: beside({ catalog: '/OpenAction << /S /SubmitForm /F (http://127.0.0.1:9/) >> /AcroForm << /Fields [] /XFA 200 0 R >>', objects: [stream('', Buffer.from('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template>&a;</template></xdp:xdp>'))] }), ends: 'read' },
  { name: 'xmp-entities.pdf', make: beside({ xmp: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'abcdefghijk'[at + 1]} "${`&${'abcdefghijk'[at]};`.repeat(10)}">`).join('')}]><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&j;</dc:title></rdf:Description></rdf:RDF></x:xmpmeta>` }), ends: 'read' },
  { name: 'xmp-nested.pdf', make: beside({ xmp: '<a>'.repeat(sized(200_000)) }), ends: 'read' },
  { name: 'embedded-file.pdf', make: beside({ catalog: '/Names << /EmbeddedFiles << /Names [(../../evil.exe) << /Type /Filespec /F (../../evil.exe) /EF << /F 200 0 R >> >>] >> >>', objects: [stream('/Type /EmbeddedFile', Buffer.from('MZ'))] }), ends: 'read' },
  { name: 'links.pdf', make: beside({}, { links: ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'java\tscript:alert(1)', 'https://example.org/'].flatMap((to) => Array.from({ length: 200 }, () => ({ rect: [0, 0, 400, 600] as const, to }))) }), ends: 'read' },
  { name: 'outline-loop.pdf', make: beside({ catalog: '/Outlines 200 0 R', objects: ['<< /Type /Outlines /First 201 0 R /Last 202 0 R >>', '<< /Title (a) /Next 202 0 R /First 200 0 R /Dest [1000 0 R /Fit] >>', '<< /Title (b) /Next 201 0 R /First 201 0 R >>'] }), ends: 'read' },
  { name: 'outline-deep.pdf', make: beside({ catalog: '/Outlines 200 0 R', objects: ['<< /First 201 0 R >>', ...Array.from({ length: 700 }, (_, at) => `<< /Title (a) /First ${202 + at} 0 R /Dest [1000 0 R /Fit] >>`)] }), ends: 'read' },
  { name: 'named-places-of-themselves.pdf', make: beside({ catalog: '/Outlines 200 0 R /Names << /Dests 202 0 R >>', objects: ['<< /First 201 0 R >>', '<< /Title (a) /Dest (b) >>', '<< /Kids [202 0 R 202 0 R] /Limits [(a) (z)] >>'] }), ends: 'read' },
  { name: 'linearised-lies.pdf', make: put('3 0 obj', '9 0 obj\n<< /Linearized 1 /L 99999999 /H [999 999] /O 77 /E 8 /N 1000000 /T 12345678 >>\nendobj\n3 0 obj') },
  { name: 'picture-of-a-million-by-a-million.pdf', make: beside({}, { raw: '\nq 100 0 0 100 0 0 cm BI /W 1000000 /H 1000000 /BPC 8 /CS /RGB ID x EI Q' }), ends: 'read' },
  { name: 'boxes.pdf', make: put('/MediaBox [0 0 400 600]', '/MediaBox [1e30 -1e30 nan 0] /CropBox [5 5 5 5] /UserUnit 1e30 /Rotate 47') },
  { name: 'encrypted.pdf', make: beside({ trailer: `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]` }), ends: 'document-encrypted' },
  { name: 'encrypted-by-nobody-knows-what.pdf', make: beside({ trailer: '/Encrypt << /Filter /Nobody /V 99 /R 99 /Length 99999 >>' }) },
  { name: 'encryption-of-itself.pdf', make: beside({ trailer: '/Encrypt 200 0 R', objects: ['<< /Filter /Standard /V 4 /R 4 /CF 200 0 R /StmF /StdCF /O 200 0 R /U 200 0 R /P 200 0 R >>'] }) },
  { name: 'a-story-that-says-so.pdf', make: () => Buffer.from('%PDF-1.4 was what he typed, and then he typed the rest.\n'), ends: 'document-unreadable' },
]
