// bounded: each pattern here meets a line of at most 200 characters.
import { ofField } from '../../model/assertion.ts'
import { readSubject } from './subject.ts'
import { titleNamed } from './title-named.ts'
import { inText, collapse } from './assert.ts'
import { chunkEnd, lineSpan } from '../line-table.ts'
import type { Walk } from './walk.ts'

/** What boards and archives set behind a subject on its line. */
const behind = '(?=\\s{3,}|\\t|\\s+(?:posted|posté|verfasst|geschrieben|publicado|inviato|enviado|добавлено)\\b|$)'
/** A post's subject as boards, journals and captures show it, amid their own words. */
const frames: readonly RegExp[] = [
  new RegExp(`(?:(?:^|\\s)post subject|(?:^|\\s{2,}|\\t)(?:subject|betreff|objet|sujet(?: du message)?|titre du message|título del mensaje|asunto|oggetto|assunto|tema|onderwerp|тема|заголовок(?: сообщения)?))\\s*:\\s+(?<words>\\S.{1,120}?)${behind}`, 'diu'),
  /\b(?:view(?:ing)? (?:topic|thread|single post)|topic|thread|thema anzeigen|voir le sujet|ver tema|leggi argomento|просмотр темы)\s+[-–—]\s+(?<words>\S.{1,120})$/diu,
  /^(?:re:\s*)?(?<words>(?:(?:prompt ?)?fill|gift ?fic|ficlet|fanfic|fic|ff|drabble|comment ?fic)\s*:\s+\S.{1,120}|\[(?:fan)?(?:fic(?:tion|let)?|ff|fill|drabble|фик|мини|миди)\]\s*\S.{1,120})$/diu,
]
const mostLines = 6

/**
 * Reads, in the paragraph that begins at `line` of a front whose end is known, the subject of a post that stands amid a board's own words,
 * and the title that a sentence names ("This one is called LEE SHORE"). Nothing is taken away from whoever reads the lines.
 */
export function postedTitle(walk: Walk, line: number): void {
  const { text, table: { from, to }, assertions } = walk
  const has = (kind: 'formal' | 'subject'): boolean => ofField(assertions, 'title').some(({ value }) => value.kind === kind)
  if (!walk.known || has('formal')) return
  const end = chunkEnd(walk.table, line, walk.end)
  for (let at = line; !has('subject') && at < Math.min(end, line + mostLines); at += 1) {
    const [start, stop] = lineSpan(walk.table, at)
    if (stop - start > 200) continue
    const words = text.slice(start, stop)
    for (const frame of frames) {
      const found = frame.exec(words)?.indices?.groups?.['words']
      if (!found) continue
      const read = readSubject(text, [start + found[0], start + found[1]])
      if (!read.assertions.some(({ field }) => field === 'title')) continue
      assertions.push(...read.assertions)
      walk.findings.push(...read.findings)
      return
    }
  }
  const last = to[Math.max(line, end - 1)] as number
  const named = titleNamed(text, [from[line] as number, last], has('subject') ? 'below a subject' : 'front')
  if (named) assertions.push(inText(text, 'title', { title: collapse(text.slice(...named)), kind: 'formal' }, named, 'words:title', 0.85))
}
