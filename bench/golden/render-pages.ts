import type { Noise } from './render-noise.ts'
import { titleAs, valueOf } from './render-labels.ts'
import { type Piece, type Slot, slots, type StoryRecord } from './render-record.ts'
import type { Sheet } from './sheet.ts'

const paragraph = (words: string): string => `<p>${words.replaceAll('&', '&amp;')}</p>`

function opened(sheet: Sheet, title: Piece | undefined, noise: Noise): void {
  sheet.put('<html>\n<head>\n<title>')
  if (title) sheet.say(title, { ...noise, width: 0 })
  sheet.put('</title>\n</head>\n<body>\n')
}

function closed(sheet: Sheet, noise: Noise): void {
  sheet.story(noise.paragraphs, noise.width, '', paragraph)
  sheet.put('\n</body>\n</html>\n')
}

/** Label and value in two columns of a page's table or definition list. */
export function columns(row: readonly [before: string, between: string, after: string], around: readonly [string, string]) {
  return (sheet: Sheet, record: StoryRecord, plain: Noise): void => {
    const noise: Noise = { ...plain, markup: true }
    const [title] = record.values.title ?? []
    opened(sheet, title && titleAs(title, 'formal'), noise)
    sheet.put(`${around[0]}\n`)
    for (const slot of slots) {
      const write = valueOf(sheet, record, slot, noise)
      if (!write) continue
      sheet.put(`${row[0]}${noise.label(slot)}${row[1]}`)
      write()
      sheet.put(`${row[2]}\n`)
    }
    sheet.put(`${around[1]}\n<hr>\n`)
    closed(sheet, noise)
  }
}

const tagSlots: readonly (readonly [Slot, string])[] = [['rating', 'Rating'], ['warning', 'Archive Warning'], ['fandom', 'Fandom'], ['relationship', 'Relationships'], ['character', 'Characters'], ['tag', 'Additional Tags'], ['language', 'Language'], ['series', 'Series']]

/** The page that an archive of our time gives to take away: tags in a definition list, the preface above the story. */
export function archivePage(sheet: Sheet, record: StoryRecord, plain: Noise): void {
  const noise: Noise = { ...plain, markup: true, width: 0 }
  const { title: [title] = [], author: [author] = [], summary: [summary] = [], note: [note] = [] } = record.values
  opened(sheet, title && titleAs(title, 'caption'), noise)
  sheet.put('<div id="preface">\n<h2 class="toc-heading">Preface</h2>\n<p class="message"><b>')
  if (title) sheet.say(titleAs(title, 'caption'), noise)
  sheet.put('</b><br />\n')
  sheet.mark('any', {}, 'Posted originally on the archive at <a href="http://archive.example/works/4071">http://archive.example/works/4071</a>.')
  sheet.put('</p>\n<div class="meta">\n<dl class="tags">\n')
  for (const [slot, label] of tagSlots) {
    const items = (record.values[slot] ?? []).filter(({ words }) => !words.includes(','))
    if (items.length === 0) continue
    sheet.put(`<dt>${label}:</dt>\n<dd>`)
    for (const [index, item] of items.entries()) {
      if (index > 0) sheet.put(', ')
      if (slot !== 'language') sheet.put(`<a href="http://archive.example/tags/${index}">`)
      sheet.say(item, noise)
      if (slot !== 'language') sheet.put('</a>')
    }
    sheet.put('</dd>\n')
  }
  sheet.put('</dl>\n')
  if (title) { sheet.put('<h1>'); sheet.say(titleAs(title, 'caption'), noise); sheet.put('</h1>\n') }
  if (author) { sheet.put('<div class="byline">by <a rel="author" href="http://archive.example/users/1">'); sheet.say(author, noise); sheet.put('</a></div>\n') }
  for (const [label, piece] of [['Summary', summary], ['Notes', note]] as const) {
    if (!piece) continue
    sheet.put(`<p>${label}</p>\n<blockquote class="userstuff"><p>`)
    sheet.say(piece, noise)
    sheet.put('</p></blockquote>\n')
  }
  sheet.put('</div>\n</div>\n<div id="chapters" class="userstuff">\n')
  sheet.story(noise.paragraphs, 0, '', paragraph)
  sheet.put('\n</div>\n</body>\n</html>\n')
}
