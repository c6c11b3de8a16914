// bounded: each pattern here meets a line of at most 160 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'

const crumb = /^[\s*]*(?:home\s*[»>›]\s*)?(?:fan ?fiction\s*[»>›]\s*)?(?:books?|(?:tv )?shows?|television|movies?|films?|(?:video )?games?|anime(?:\/manga)?|manga|cartoons?|comics?|plays(?:\/musicals)?|musicals?|misc(?:ellaneous)?|radio|web shows|podcasts?|bücher|filme|serien)\s*[»>›]\s*([^»>›|]{2,80}?)\s*(?:[»>›].{0,80})?$/i

/** "Shows » Harbour Lights" above a story: the way that a large site shows to it, and so its fandom. */
export function readBreadcrumb(text: string, at: Span): Assertion[] {
  if (at[1] - at[0] > 160) return []
  const words = text.slice(...at)
  const name = words.includes('»') || words.includes('>') || words.includes('›') ? crumb.exec(words)?.[1] : undefined
  if (name === undefined) return []
  const from = at[0] + words.indexOf(name)
  return [inText(text, 'fandom', { name: collapse(name) }, [from, from + name.length], 'title-page:breadcrumb', 0.9)]
}
