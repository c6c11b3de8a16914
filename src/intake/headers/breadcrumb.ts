// bounded: each pattern here meets a line of at most 160 characters.
import type { Assertion } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'

const crumb = /^[\s*]*(?:[^»>›|]{2,40}?\s*[»>›]\s*)?(?:fan-?(?: )?fiction\s*[»>›]\s*)?(?:fan ?fiction|fanfics?|serie tv|séries|series tv|seriale|serien|filme|libri|livres|libros|livros|bücher|книги|сериалы|фильмы|books?|(?:tv )?shows?|television|movies?|films?|(?:video )?games?|anime(?:\/manga)?|manga|cartoons?|comics?|plays(?:\/musicals)?|musicals?|misc(?:ellaneous)?|radio|web shows|podcasts?)\s*[»>›]\s*([^»>›|]{2,80}?)\s*(?:[»>›]\s*([^»>›|]{2,80}?)\s*)?$/i

/** "Harbour Lights Fan Fiction ❯ The Lamp ❯ High Water ( Chapter 2 )", as MediaMiner heads its chapters. */
const chapter = /^\s*(\p{Lu}[^❯>»\n]{1,60}?) Fan ?Fiction(?: \/ [^❯>»\n]{2,40} Fan ?Fiction)?\s*[❯>»]\s*([^❯>»\n]{1,80}?)(?:\s*[❯>»]\s*[^❯>»\n]{1,80}?)?\s*\(\s*Chapter (\d{1,4})\s*\)\s*$/u

/** What a crumb states that counts the story's chapters. */
function readChapter(text: string, at: Span): Assertion[] {
  const words = text.slice(...at)
  const [, world, title, number] = chapter.exec(words) ?? []
  if (world === undefined || title === undefined || number === undefined) return []
  const [from, own, count] = [at[0] + words.indexOf(world), at[0] + words.indexOf(title, words.search(/[❯>»]/)), at[0] + words.lastIndexOf(number)]
  return [
    inText(text, 'fandom', { name: collapse(world) }, [from, from + world.length], 'title-page:breadcrumb', 0.9),
    inText(text, 'title', { title: collapse(title), kind: 'caption' }, [own, own + title.length], 'title-page:breadcrumb', 0.9),
    inText(text, 'part', { number: Number(number), stem: collapse(title) }, [count, count + number.length], 'title-page:breadcrumb', 0.9, { extent: 'part' }),
  ]
}

/** "Shows » Harbour Lights » The Lamp" above a story: the way that a large site shows to it, and so its fandom, and its title where it stands there. */
export function readBreadcrumb(text: string, at: Span): Assertion[] {
  if (at[1] - at[0] > 160) return []
  const counted = readChapter(text, at)
  if (counted.length > 0) return counted
  // "Board -> Fanfiction -> Harbour Lights": an arrow of two characters, each in its place.
  const words = text.slice(...at).replaceAll('->', ' >')
  const [, name, title] = words.includes('»') || words.includes('>') || words.includes('›') ? crumb.exec(words) ?? [] : []
  if (name === undefined) return []
  const from = at[0] + words.indexOf(name)
  const own = title === undefined ? -1 : at[0] + words.lastIndexOf(title)
  return [
    inText(text, 'fandom', { name: collapse(name) }, [from, from + name.length], 'title-page:breadcrumb', 0.9),
    ...(title === undefined ? [] : [inText(text, 'title', { title: collapse(title), kind: 'caption' }, [own, own + title.length], 'title-page:breadcrumb', 0.9)]),
  ]
}
