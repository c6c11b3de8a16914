import { readBookXml } from './xml-events.ts'

/** A line of a table of contents, in its order; lines below others are lines like any. */
export type ContentsLine = { readonly title: string; readonly href: string }

const mostLines = 10_000
const longestTitle = 300

/** Reads an NCX, the contents of EPUB 2. */
export function readNcx(source: Uint8Array): readonly ContentsLine[] {
  const lines: ContentsLine[] = []
  let title: string[] | undefined
  let label = ''
  let isInMap = false
  readBookXml(source, {
    open: (name, attributes) => {
      if (name === 'navmap') isInMap = true
      else if (name === 'navpoint') label = ''
      else if (name === 'text' && isInMap) title = []
      else if (name === 'content' && isInMap && lines.length < mostLines) lines.push({ title: label, href: attributes.get('src') ?? '' })
    },
    close: (name) => {
      if (name === 'navmap') isInMap = false
      if (name !== 'text' || !title) return
      label = worded(title)
      title = undefined
    },
    text: (words) => title?.push(words),
  })
  return lines.filter((line) => line.title !== '')
}

/** Reads the navigation document of EPUB 3: the list that calls itself the contents or, where none does, the first. */
export function readNav(source: Uint8Array): readonly ContentsLine[] {
  const lists: { readonly type: string; readonly lines: ContentsLine[] }[] = []
  let list: { readonly type: string; readonly lines: ContentsLine[] } | undefined
  let link: { readonly href: string; readonly words: string[] } | undefined
  readBookXml(source, {
    open: (name, attributes) => {
      if (name === 'nav' && lists.length < 100) lists.push(list = { type: attributes.get('type') ?? '', lines: [] })
      else if (name === 'a' && list) link = { href: attributes.get('href') ?? '', words: [] }
      else if (name === 'img' && link) link.words.push(attributes.get('alt') ?? '')
    },
    close: (name) => {
      if (name === 'nav') list = undefined
      if (name !== 'a' || !link) return
      const title = worded(link.words)
      if (list && title !== '' && list.lines.length < mostLines) list.lines.push({ title, href: link.href })
      link = undefined
    },
    text: (words) => link?.words.push(words),
  })
  return (lists.find(({ type }) => /(?:^|\s)toc(?:$|\s)/.test(type)) ?? lists[0])?.lines ?? []
}

function worded(words: readonly string[]): string {
  return words.join('').replace(/\s+/g, ' ').trim().slice(0, longestTitle)
}
