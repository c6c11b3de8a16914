import type { Evidence } from './assertion.ts'

/**
 * All that the reading of a file can notice. A released code is never renamed and never used for something else.
 * `note`: for the record. `review`: listed under *needs a look*. `refuse`: kept and not read.
 */
export const findings = {
  'empty-file': { severity: 'refuse', says: 'The file is empty', advice: 'Nothing can be read from it; look for another copy.' },
  'only-padding': { severity: 'refuse', says: 'The file holds nothing but padding (NUL or ^Z bytes)', advice: 'A disk or a transfer lost its words; look for another copy.' },
  'document-unreadable': { severity: 'refuse', says: 'The document could not be read', advice: 'It is kept as it is. Open it with the program that made it, save it as text, and import that; or look for another copy.' },
  'document-encrypted': { severity: 'refuse', says: 'The document is encrypted', advice: 'Take its password off and import the result.' },
  'no-text-layer': { severity: 'refuse', says: 'The document holds pictures of pages and no text', advice: 'Run it through a program that recognises characters, and import the result.' },
  'not-text': { severity: 'refuse', says: 'The file is not text, and of a form that is not read', advice: 'It is kept as it is. If it holds a story, convert it and import the result.' },
  'too-large': { severity: 'refuse', says: 'The file holds more text than the limit for one member', advice: 'It is kept as it is. Split it into files below 32 MiB of text and import those.' },
  'no-prose': { severity: 'refuse', says: 'No words of a story were found in the file', advice: 'It is kept as it is; rule on it at the desk if it is one.' },
  'index-page': { severity: 'refuse', says: 'The file lists other files and holds no story', advice: 'It is kept as it is; what it says of the others is told to them.' },
  'parser-died': { severity: 'refuse', says: 'The parser ended while it read the file', advice: 'The file is kept. Please report it: this should not happen.' },
  'parser-memory': { severity: 'refuse', says: 'Reading the file took more memory than a parser may use', advice: 'The file is kept and was not read.' },
  'parser-time': { severity: 'refuse', says: 'Reading the file took more time than a parser may use', advice: 'The file is kept and was not read.' },
  'container-damaged': { severity: 'refuse', says: 'The container is damaged and could not be unpacked, or not whole', advice: 'What could be unpacked was taken in; look for another copy.' },
  'container-encrypted': { severity: 'refuse', says: 'The container, or a member of it, is encrypted', advice: 'Unpack it with its password and import the result.' },
  'container-method': { severity: 'refuse', says: 'The container, or a member of it, is compressed by a method that is not read', advice: 'Unpack it with another program and import the result.' },
  'container-expands': { severity: 'refuse', says: 'The container expands beyond the limit', advice: 'It is kept as it is and was not unpacked further.' },
  'container-nested': { severity: 'refuse', says: 'Containers are nested deeper than the limit', advice: 'Unpack the inner ones by hand and import the result.' },
  'member-name-unsafe': { severity: 'refuse', says: 'The member has a name that points out of its container', advice: 'It was not unpacked. Nothing was written anywhere.' },
  'member-is-link': { severity: 'refuse', says: 'The member of the container is a symbolic link', advice: 'Links are not followed.' },
  'document-damaged': { severity: 'review', says: 'The document is damaged; what could be read of it was taken', advice: 'Compare its end with another copy, if there is one.' },
  'objects-left-out': { severity: 'note', says: 'Pictures or embedded objects of the document were left out' },
  'changes-taken': { severity: 'note', says: 'The document holds tracked changes; its final text was taken' },
  'comments-set-apart': { severity: 'note', says: 'The document holds comments; they are no part of the story' },
  'hidden-text-left-out': { severity: 'note', says: 'Hidden text of the document is not part of the story' },
  'running-heads-left-out': { severity: 'note', says: 'Page numbers and running heads are not part of the story' },
  'message-parts-left-out': { severity: 'note', says: 'Parts of the message are not part of the story' },
  'encoding-guessed': { severity: 'note', says: 'The encoding is not stated; it was judged from the whole text' },
  'encoding-doubtful': { severity: 'review', says: 'Two encodings fit the text nearly as well', advice: 'Look at the accents and quotation marks in the text.' },
  'encoding-lies': { severity: 'note', says: 'The file states an encoding that its bytes contradict' },
  'bytes-undecodable': { severity: 'review', says: 'Some bytes mean nothing in the encoding', advice: 'They stand as U+FFFD in the text; the bytes are kept.' },
  'overstrike-mended': { severity: 'note', says: 'Words that a printer struck twice stand as emphasis' },
  'mojibake-mended': { severity: 'note', says: 'Text that had been decoded wrongly before was mended' },
  'marks-lost': { severity: 'review', says: 'Question marks stand where apostrophes were, and perhaps quotation marks', advice: 'They are left as they are: look for a copy that has them.' },
  'newlines-mixed': { severity: 'note', says: 'The file mixes kinds of line ends' },
  'control-characters': { severity: 'note', says: 'The text holds control characters' },
  'name-not-utf8': { severity: 'note', says: 'The name of the file is not UTF-8; its bytes are kept' },
  'furniture-left-out': { severity: 'note', says: 'Navigation, counters or adverts of a web page are not part of the story' },
  'markup-left-out': { severity: 'note', says: 'Scripts, styles, frames or pictures were left out' },
  'title-from-incipit': { severity: 'note', says: 'No title is stated; the opening words stand for it' },
  'title-from-filename': { severity: 'note', says: 'No title is stated; the name of the file stands for it' },
  'no-creator': { severity: 'note', says: 'Nobody is named as the creator' },
  'title-disputed': { severity: 'review', says: 'The file states more than one title', advice: 'Set the right one.' },
  'rating-unread': { severity: 'review', says: 'A rating is stated in words that are not in the table', advice: 'The work counts as unrated until somebody rules.' },
  'rating-ambiguous': { severity: 'review', says: 'The rating means different rungs on different scales', advice: 'The higher one is used until somebody rules.' },
  'rating-disputed': { severity: 'review', says: 'The file states more than one rating', advice: 'The highest is used until somebody rules.' },
  'warning-unread': { severity: 'note', says: 'A warning is stated in words that are not in the table; they are shown as written' },
  'permission-refused': { severity: 'review', says: 'The creator asked that the story not be archived', advice: 'The work is withheld until somebody rules.' },
  'permission-ask': { severity: 'review', says: 'The creator asked to be asked before the story is archived', advice: 'Ask, or withhold the work.' },
  'chapter-skipped': { severity: 'review', says: 'The chapter numbers leave a gap', advice: 'A chapter may be missing.' },
  'part-missing': { severity: 'review', says: 'A part of the story is missing', advice: 'Look for it, and import it: it will find its place.' },
  'part-twice': { severity: 'review', says: 'Two files hold the same part', advice: 'Withhold the one that should not be shown.' },
  'cross-posted': { severity: 'note', says: 'The same message came from several places it was posted to; one copy is shown' },
  'several-stories': { severity: 'note', says: 'The file holds several stories' },
  'language-doubtful': { severity: 'note', says: 'The language of the text is not certain' },
  'ruling-orphaned': { severity: 'review', says: 'A ruling finds the words it was anchored to no more', advice: 'Rule again, or undo it.' },
} as const satisfies Record<string, { severity: 'note' | 'review' | 'refuse'; says: string; advice?: string }>

/** A code of the table. */
export type FindingCode = keyof typeof findings
/** One thing noticed in a file: what, any detail in words, and where. */
export type Finding = { readonly code: FindingCode; readonly detail?: string; readonly evidence?: Evidence }
