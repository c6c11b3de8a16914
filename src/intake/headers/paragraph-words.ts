// bounded: the pattern here meets a paragraph of at most 1,200 characters.
import { remembered } from './remembered.ts'

const parts = /(?:https?:\/\/|www\.)\S+|[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+\.\p{L}+|\(c\)|©|[:;]-?[)(DPp](?!\p{L})|\^_*\^|<g>|!!+|\?\?+|\*(?=\p{L})|\p{L}+(?:['’]\p{L}+)*|\d+|["“„«]|[?!]/giu

/** Characters of a paragraph that are looked at. */
const most = 1200

/**
 * What a paragraph is made of, as a program learns it: its words in small letters, addresses, years,
 * faces and marks by their kind. Each once.
 */
export const paragraphWords = remembered((paragraph): ReadonlySet<string> => {
  const found = new Set<string>()
  for (const [part] of paragraph.slice(0, most).matchAll(parts)) {
    const word = kindOf(part)
    found.add(word)
    if (part.length > 2 && part === part.toUpperCase() && word !== part && /^\p{Lu}/u.test(part)) found.add('<caps>')
  }
  return found
})

function kindOf(part: string): string {
  const first = part[0] as string
  if (first >= '0' && first <= '9') return /^(?:19[789]|20[0-3])\d$/.test(part) ? '<year>' : '<number>'
  if (part.includes('@')) return '<mail>'
  if ((part.includes(':') || part.includes('.')) && /^(?:https?:|www\.)/i.test(part)) return '<page>'
  if (first === ':' || first === ';' || first === '^' || part === '<g>') return '<face>'
  if (first === '"' || first === '“' || first === '„' || first === '«') return '<speech>'
  return part.length > 1 ? part.toLowerCase().replaceAll('’', "'") : part.toLowerCase()
}
