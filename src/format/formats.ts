import type { Format } from '../model/reading.ts'

/** Forms of container: what comes out of them is members, each read for what it is. */
export const containers = ['zip', 'tar', 'gzip', 'archive', 'mbox', 'message', 'journal', 'efiction'] as const
export type ContainerFormat = (typeof containers)[number]

/** A document that is read, as `detect` names it. */
export type DocumentFormat = Exclude<Format, 'none'>

/** What a person may know of a form: what comes through, and what does not. `docs/formats.md` is made of it. */
type FormatRow = { readonly name: string; readonly is: 'document' | 'container'; readonly from: string; readonly kept: string; readonly not: string }

/** All forms that are read, by the name that `detect` gives them. */
export const formatRows: Readonly<Record<DocumentFormat | ContainerFormat, FormatRow>> = {
  text: {
    name: 'plain text', is: 'document', from: 'every year and every program: news, lists, disks, archives; also AsciiDoc, Textile, setext and other conventions of markup by hand',
    kept: 'every character; paragraphs, verse, headings and scene breaks by their lines; _emphasis_ and *stress* by their signs, which a page leaves out and a plain text keeps',
    not: 'signs of other markup stay as they are typed: "== Chapter" of AsciiDoc, "h2. Chapter" of Textile, |tables|, "links":http://example.org/, macros',
  },
  html: {
    name: 'web page', is: 'document', from: '1993 on: pages by hand, FrontPage, Word, Geocities; archives\' own pages (FanFiction.net, eFiction), AO3 and FanFicFare downloads',
    kept: 'words, headings, paragraphs, verse, quotations, lists, emphasis, links, alignment, scene breaks; title blocks as facts: labels, definition lists, tables, FanFiction.net\'s line of facts; notes to a chapter as notes',
    not: 'menus, counters and adverts stay in the text as furniture and are no part of the story; scripts, styles, frames, pictures (their words are kept), comments',
  },
  markdown: {
    name: 'Markdown', is: 'document', from: '2004 on: files named .md and the like, exports of Scrivener, Ulysses, Obsidian, Jekyll, Hugo and Pandoc; a plain text is read as Markdown only by its front matter or many signs',
    kept: 'headings, emphasis, stress, links to the web, quotations, lists (their numbers as words), tables as lines, listings, hard line breaks, notes at the end, scene breaks of any kind (also ~~~, # and a lone *); tags typed by hand; front matter (YAML, TOML, title block) as facts',
    not: 'pictures (their words are kept), comments, targets of links that do not lead to the web; four blanks make a paragraph and no listing; words in angle brackets that are no tag stay words; aliases of YAML are not followed',
  },
  rtf: {
    name: 'RTF', is: 'document', from: '1987 on: Word, WordPad, TextEdit, StarOffice and its heirs, Works, mail programs that wrap HTML in it',
    kept: 'words in any code page and in Unicode, signs of Symbol and Wingdings; italics and underlining as emphasis, bold, links to the web; headings by style or outline level, alignment, lists, quotations, breaks of scene (drawn ones too); foot- and endnotes as notes behind the text; tables as lines, their cells divided by " | "; text boxes behind their paragraph; tracked changes as they end; title, author, subject, keywords, comment, company and day of creation; a page of HTML that a mail program wrapped',
    not: 'pictures and objects, which are counted; comments, hidden words; running heads and tables of contents, which are furniture; sizes, colours, typefaces. What a field names is never opened or run: its last result is shown',
  },
  doc: {
    name: 'Word (DOC)', is: 'document', from: '1997 to 2007: Word 97 to 2003, OpenOffice; the words alone of Word 2, 6 and 95; Word for DOS as plain text',
    kept: 'words, in windows-1252 or Unicode; italics and underlining as emphasis, bold, links to the web; headings by style or outline level, alignment, lists, quotations; foot- and endnotes as notes behind the text; text boxes; tables as lines; tracked changes as they end; title, author, subject, keywords, comment, day of creation',
    not: 'pictures, drawings and signs of symbol fonts, which are counted; comments, hidden words; running heads, which are furniture; the numbers that Word itself puts before lists and headings; emphasis that only a style gives; encrypted documents; macros are never looked at',
  },
  docx: {
    name: 'Word (DOCX)', is: 'document', from: '2006 on: Word 2007 and later (transitional and strict), LibreOffice, Google Docs, Pages, AbiWord',
    kept: 'the final text; headings by style in any language, level or outline; bold and italic by hand and by style; centred and right-aligned lines; lists and headings with the numbers shown; rows of tables as lines; text boxes behind their paragraph; footnotes and endnotes at the end, with their number in place; links; words in another language; rules and new pages as scene breaks; core properties as facts',
    not: 'deletions (counted), comments (counted, with who made them), hidden text, headers and footers, pictures, objects, embedded files and macros, all of them named; underlining, fonts, sizes and colours; blanks beyond one; text in tables of contents is no part of the story',
  },
  odt: {
    name: 'OpenDocument text (ODT)', is: 'document', from: '2002 on: OpenOffice.org 1 (SXW) to 4, LibreOffice, AbiWord, KWord; zipped or flat (FODT)',
    kept: 'the same as of DOCX: headings, emphasis through chains of automatic styles, alignment, numbered lists and headings, tables, frames, notes, links, languages, rules and new pages; the properties of meta.xml as facts',
    not: 'the same as of DOCX; what is encrypted is kept and said to be',
  },
  epub: {
    name: 'EPUB', is: 'document', from: '2007 on, EPUB 2 and 3: calibre, AO3, FanFicFare, FicHub, Sigil',
    kept: 'documents in the order of the spine, each as a web page is; contents as chapter titles; metadata as facts (title, people by their roles, series, subjects, dates, description); title pages as headers; notes as notes; what is off the main way last. Broken books as far as they go, also without a package document or an end',
    not: 'pictures, fonts, styles, scripts, sound and overlays; pages of contents, which are furniture; the navigation document; when the file was made; what is encrypted; anything outside of the file',
  },
  pdf: {
    name: 'PDF', is: 'document', from: '1993 on: Acrobat, Word, OpenOffice, TeX, browsers, fanzines set in PageMaker, InDesign and Scribus, scans with recognised text',
    kept: 'words in the order of reading, columns down and then across; paragraphs over ends of lines, columns and pages, words divided at the ends of lines joined; headings by size and weight, italics as emphasis, bold, verse, scene breaks (a line left free too), links to the web, small print at the foot as notes, bookmarks as contents; what the document says of itself and its XMP as facts',
    not: 'running heads, page numbers and what stands beside the paper (counted); pictures, embedded files, films, forms, comments, scripts; tables come as lines; words in the old Chinese, Japanese and Korean encodings whose tables are not in the file; pages that are pictures',
  },
  mail: {
    name: 'message', is: 'document', from: 'mail and news from 1982 on: eml files, Maildir, news spools, archives of Yahoo Groups and of lists by LISTSERV, Mailman and Majordomo',
    kept: 'the words, out of quoted-printable, base64, flowed lines (RFC 3676) and any encoding; sender, subject, date, newsgroups, Message-ID; of text and page the text, unless it is a stub; a plain digest as several stories; one message posted to several places as one work',
    not: 'transport fields, signatures, PGP armour, quoted messages on top and below, list footers and adverts, which are set apart and named; yEnc',
  },
  zip: { name: 'zip', is: 'container', from: '1989 on: PKZIP, WinZip, Info-ZIP, every system’s own', kept: 'members in their order, stored or deflated; names in UTF-8, code page 437, windows-1252 and Shift_JIS, their bytes as they are; Zip64; padding behind the end', not: 'encrypted members, other methods (shrunk, imploded, bzip2, LZMA, zstd), several disks, programs that unpack themselves; a zip that says two things about itself' },
  tar: { name: 'tar', is: 'container', from: '1979 on: Unix tapes and archives, of every kind (v7, ustar, GNU, pax)', kept: 'members in their order, names of any length as bytes; tars that were joined; what stands in front of a cut', not: 'links, devices and pipes, sparse files, members that begin on another volume; what stands behind a damaged header' },
  gzip: { name: 'gzip, compress (.Z), zstd', is: 'container', from: '1985 on: Unix, mirrors of newsgroups, downloads (.gz, .tgz, .tar.gz, .Z, .tar.Z)', kept: 'the one file within, by the name that it states or its own; of a tar within, all members; members that were joined; what stands in front of a cut', not: 'nothing but the folders in the name that a gzip states' },
  archive: { name: '7z, RAR, cabinet, LHA, tar.bz2, tar.xz', is: 'container', from: '1988 on: LHarc of bulletin boards and Japan, WinRAR, cabinets of Windows, 7-Zip', kept: 'members in their order', not: 'encrypted archives, archives above 64 MiB, the LHA method of 1988 (lh1), single files by bzip2 or xz that hold no tar, ARJ, ARC, ZOO, StuffIt; letters beyond ASCII in names of 7z, RAR 4, cabinets and LHA' },
  mbox: {
    name: 'mailbox (mbox)', is: 'container', from: 'Unix mail, Netscape, Mozilla, Eudora, exports of Yahoo Groups and Gmail: mboxo, mboxrd, mboxcl, mboxcl2, of any size and any kind of line end',
    kept: 'every message as a member of its own, by number; lines that had a > put before their From get it taken off', not: 'messages longer than the limit; what stands before the first',
  },
  message: {
    name: 'message with attachments', is: 'container', from: 'MIME from 1992 on, uuencode before it, MIME digests',
    kept: 'the message itself, each attachment under its own name made safe, each message of a digest', not: 'a digest\'s own head, list of contents and foot; parts that speak to programs (delivery reports, signatures, invitations)',
  },
  journal: {
    name: 'journal export (Movable Type)', is: 'container', from: 'Movable Type, TypePad and what writes their form, from 2001 on: keys in capitals, rows of five and of eight dashes',
    kept: 'every entry as a message of its own, by number: author, title, date, the body with its extension as a web page, line breaks as paragraphs where the entry asks for it; that an entry is a draft',
    not: 'comments and pings with their addresses, excerpts, keywords, categories; entries without words; files that end their lines as old Macintoshes did',
  },
  efiction: {
    name: 'eFiction database', is: 'container', from: 'dumps of MySQL (mysqldump, phpMyAdmin) of archives that ran on eFiction 2 and 3, since 2003',
    kept: 'every chapter whose words are in the database, as a member; of every chapter, there or in the `stories/` folder beside the dump, whichever is deposited first: title, author and co-authors, rating, warnings, genres and other classes, categories, characters, summary, series with its place, notes, which chapter of how many and its title, whether complete, dates, words, count of reviews',
    not: 'what is not of a story: the words of reviews, members’ names, addresses and passwords, news, pages and skins; nothing of the dump is ever executed',
  },
}

/** Whether a form is one that members come out of. */
export function isContainer(format: string | object): format is ContainerFormat {
  return (containers as readonly unknown[]).includes(format)
}

/** What a form is called on a page. */
export function formatName(format: Format): string {
  return format === 'none' ? 'not read' : formatRows[format].name
}
