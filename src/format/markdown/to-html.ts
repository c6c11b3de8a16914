// bounded: each pattern here meets one inline's words, or a line of at most 2,000 characters.
import MarkdownIt, { type Token } from 'markdown-it'
import { isRealTag, onlyRealTags } from './real-tags.ts'

/** What the library needs to know of the text that it reads. `notes`: the labels of its notes, each with its number; `keepsLines`: a line end within a paragraph is meant. */
export type MarkdownContext = { readonly notes: ReadonlyMap<string, string>; readonly keepsLines: boolean }

const longestHeading = 100

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false, breaks: false, maxNesting: 60 }).disable('code')
markdown.validateLink = (url) => url.length <= 2000
const { escapeHtml } = markdown.utils

markdown.inline.ruler.before('link', 'note', (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) return false
  const end = state.src.slice(state.pos, state.pos + 70).indexOf(']')
  const number = end < 0 ? undefined : (state.env as MarkdownContext).notes.get(state.src.slice(state.pos + 2, state.pos + end))
  if (number === undefined) return false
  if (!silent) state.push('text', '', 0).content = `[${number}]`
  state.pos += end + 1
  return true
})

markdown.core.ruler.after('block', 'stories', (state) => {
  state.tokens = dialogue(underlined(state.tokens, () => new state.Token('hr', 'hr', 0)))
})

markdown.renderer.rules['html_inline'] = (tokens, at) => {
  const words = tokens[at]?.content ?? ''
  return isRealTag(words) ? words : words.startsWith('<!--') ? '' : escapeHtml(words)
}
markdown.renderer.rules['html_block'] = (tokens, at) => onlyRealTags(tokens[at]?.content ?? '')
markdown.renderer.rules['softbreak'] = (tokens, at, _, env) => ((env as MarkdownContext).keepsLines || standsBelowLabel(tokens, at) ? '<br>\n' : '\n')
// The number of an item is a word of the writer's; a page that lists items shows a bullet, and no number.
markdown.renderer.rules['list_item_open'] = (tokens, at) => {
  const { markup = '', info = '' } = tokens[at] ?? {}
  return markup === '.' || markup === ')' ? `<li>${escapeHtml(info)}${markup} ` : '<li>'
}
// Within an item whose number was just written, a paragraph would begin a line of its own.
markdown.renderer.rules['paragraph_open'] = (tokens, at) => {
  const { hidden = false } = tokens[at] ?? {}
  const { type, markup } = tokens[at - 1] ?? {}
  return hidden || (type === 'list_item_open' && (markup === '.' || markup === ')')) ? '' : '<p>'
}

/** Markdown as HTML, in which all that stands in angle brackets and is no tag is words. */
export function toHtml(source: string, context: MarkdownContext): string {
  return markdown.render(source, context)
}

/** A heading that is underlined must look like one: a paragraph above a row of dashes is a paragraph above a scene break. */
function underlined(tokens: readonly Token[], makeRule: () => Token): Token[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open' && token.type !== 'heading_close') return [token]
    const inline = tokens[token.type === 'heading_open' ? at + 1 : at - 1]
    const isStory = /^[-=]/.test(token.markup) && inline?.type === 'inline' && (inline.content.length > longestHeading || inline.content.includes('\n') || /[.!?,;…]["'”’»*_]{0,3}$/.test(inline.content.slice(-8)))
    if (!isStory) return [token]
    const isOpen = token.type === 'heading_open'
    token.type = isOpen ? 'paragraph_open' : 'paragraph_close'
    token.tag = 'p'
    if (isOpen) return [token]
    const rule = makeRule()
    rule.markup = token.markup
    rule.block = true
    return [token, rule]
  })
}

/** What is said behind a dash, as much of Europe prints it, is no list. */
function dialogue(tokens: readonly Token[]): Token[] {
  const open: number[] = []
  const isSpoken = new Set<number>()
  const counts = new Map<number, { items: number; spoken: number; close: number }>()
  tokens.forEach((token, at) => {
    if (token.type === 'bullet_list_open') open.push(at)
    else if (token.type === 'bullet_list_close') {
      const count = counts.get(open.pop() ?? -1)
      if (count) count.close = at
    } else if (token.type === 'list_item_open' && token.markup === '-' && open.length > 0) {
      const count = counts.get(open.at(-1) as number) ?? { items: 0, spoken: 0, close: -1 }
      counts.set(open.at(-1) as number, count)
      count.items++
      const words = tokens[at + 2]?.content ?? ''
      if (/^[\p{Lu}¿¡"“«…*_]/u.test(words) && /[.!?…,—-]["'”’»*_]{0,3}$/.test(words.slice(-8))) count.spoken++
    }
  })
  for (const [at, { items, spoken, close }] of counts) if (spoken * 2 > items && close > at) isSpoken.add(at).add(close)
  if (isSpoken.size === 0) return [...tokens]
  const lists: boolean[] = []
  return tokens.filter((token, at) => {
    const isOpening = /^(?:bullet|ordered)_list_open$/.test(token.type)
    if (isOpening) lists.push(isSpoken.has(at))
    const said = lists.at(-1) === true
    if (/^(?:bullet|ordered)_list_close$/.test(token.type)) lists.pop()
    if (!said) return true
    if (token.type === 'paragraph_open' || token.type === 'paragraph_close') token.hidden = false
    if (token.type === 'inline' && tokens[at - 2]?.type === 'list_item_open') token.content = `\\- ${token.content}`
    return !/^(?:bullet_list|list_item)_(?:open|close)$/.test(token.type)
  })
}

/** Whether a line end stands between two labels, "Title: …" and "Author: …", which are lines of their own. */
function standsBelowLabel(tokens: readonly Token[], at: number): boolean {
  let start = at
  while (start > 0 && tokens[start - 1]?.type !== 'softbreak' && tokens[start - 1]?.type !== 'hardbreak') start--
  return isLabel(tokens, start) && (isLabel(tokens, at + 1) || at - start <= 6)
}

function isLabel(tokens: readonly Token[], start: number): boolean {
  const words = tokens.slice(start, start + 4).map(({ type, content }) => (type === 'softbreak' ? '\n' : content)).join('')
  return /^\p{Lu}[\p{L}\p{N} '’&/-]{0,30}:(?:[ \t]|\n|$)/u.test(words.slice(0, 60))
}
