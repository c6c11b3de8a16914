import type { Edit } from '../../model/edit.ts'
import { findControls, holdsControls } from './controls.ts'
import { findMisreadUtf8 } from './utf8-misread.ts'
import { findOverstrike } from './overstrike.ts'
import { findPadded } from './padded.ts'
import { findPageHeads } from './page-heads.ts'
import { findQuotedPrintable } from './quoted-printable.ts'
import { findReferences } from './references.ts'
import { findSoftHyphens } from './soft-hyphens.ts'
import { findSwapped } from './swapped.ts'
import { findUtf7 } from './utf-7.ts'

/**
 * One repair of what went wrong below the reading text. `rules`: the names that its edits bear. `find` gives its edits in order, none where
 * the text does not bear it out, and is quick to say so of clean text. `example`: what is given, and what becomes of it.
 */
type DecodingRepair = {
  readonly rules: string
  readonly says: string
  /** `any`: also in the source of a web page. `text`: in plain text only; a web page has such things rightly. */
  readonly where: 'any' | 'text'
  readonly find: (text: string) => readonly Edit[]
  readonly example: readonly [given: string, mended: string]
}

/** All repairs, in the order in which they are tried. After one has been made, all are tried anew. */
export const decodingRepairs: readonly DecodingRepair[] = [
  {
    rules: 'utf-16-inside', where: 'any', find: (text) => (holdsControls(text) ? findPadded(text) : []),
    says: 'A stretch of UTF-16 in a text of one byte a character: a NUL beside each', example: ['He said: H\0e\0l\0l\0o\0', 'He said: Hello'],
  },
  {
    rules: 'utf-8-as-…', where: 'any', find: findMisreadUtf8,
    says: 'UTF-8 that was read as windows-125x, ISO 8859-x, MacRoman, code page 437, 850, 852 or 866 or KOI8-R: once or several times over, all through or in passages, with bytes that have no character lost, dropped or made blanks', example: ['â€œItâ€™s late,â€ she said', '“It’s late,” she said'],
  },
  {
    rules: '…-as-…', where: 'any', find: findSwapped,
    says: 'One of windows-1252, MacRoman, code page 437 and 850 that was read as another or as ISO 8859-1', example: ['ÒItÕs late,Ó she said', '“It’s late,” she said'],
  },
  {
    rules: 'windows-1252-as-iso-8859-1, windows-1252-in-7-bits', where: 'any', find: (text) => (holdsControls(text) ? findControls(text) : []),
    says: 'Marks of windows-1252 left as C1 controls, or without their eighth bit as ^Q to ^W and ^E', example: ['\x13It\x12s late,\x14 she said', '“It’s late,” she said'],
  },
  {
    rules: 'quoted-printable', where: 'text', find: findQuotedPrintable,
    says: 'What is left of quoted-printable mail', example: ['=93It=92s late,=94 she said', '“It’s late,” she said'],
  },
  {
    rules: 'references, c1-references', where: 'text', find: findReferences,
    says: 'Character references in plain text; those from 128 to 159 are bytes of windows-1252', example: ['&#147;It&#8217;s late,&quot; she said', '“It’s late," she said'],
  },
  {
    rules: 'utf-7', where: 'text', find: findUtf7,
    says: 'What is left of UTF-7', example: ['+IBw-It+IBk-s late,+IB0- she said', '“It’s late,” she said'],
  },
  {
    rules: 'overstrike', where: 'text', find: findOverstrike,
    says: 'Letters that a printer struck twice, to underline them or make them bold', example: ['She was _\bs_\bo late', 'She was _so_ late'],
  },
  {
    rules: 'page-heads', where: 'text', find: findPageHeads,
    says: 'Form feeds, page numbers, heads and feet that repeat from page to page', example: ['She went\n\n\f\non her way.', 'She went\non her way.'],
  },
  {
    rules: 'soft-hyphens', where: 'text', find: findSoftHyphens,
    says: 'Soft hyphens within words, which hide them from a search', example: ['with\u00adout a word', 'without a word'],
  },
]
