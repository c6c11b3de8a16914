import type { BlockKind, MarkKind } from '../../model/reading.ts'

/** Elements that begin and end a block of text, and the kind of block that stands in them. */
export const blockElements: Readonly<Record<string, BlockKind>> = {
  p: 'paragraph', div: 'paragraph', center: 'paragraph', body: 'paragraph', html: 'paragraph', head: 'paragraph', section: 'paragraph', article: 'paragraph', main: 'paragraph', header: 'paragraph', footer: 'paragraph',
  aside: 'paragraph', nav: 'paragraph', address: 'paragraph', figure: 'paragraph', figcaption: 'paragraph', form: 'paragraph', fieldset: 'paragraph', legend: 'paragraph', details: 'paragraph', summary: 'paragraph',
  table: 'paragraph', tbody: 'paragraph', thead: 'paragraph', tfoot: 'paragraph', caption: 'paragraph', tr: 'paragraph', td: 'paragraph', th: 'paragraph', dl: 'paragraph', dt: 'paragraph', dd: 'paragraph',
  frameset: 'paragraph', noframes: 'paragraph', hgroup: 'paragraph', multicol: 'paragraph', layer: 'paragraph', option: 'paragraph',
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
  blockquote: 'quotation', ul: 'list', ol: 'list', menu: 'list', dir: 'list', li: 'list',
  pre: 'preformatted', xmp: 'preformatted', listing: 'preformatted', plaintext: 'preformatted',
}

/** Elements that mark words. */
export const markElements: Readonly<Record<string, MarkKind>> = {
  em: 'emphasis', i: 'emphasis', cite: 'emphasis', dfn: 'emphasis', var: 'emphasis', b: 'strong', strong: 'strong', a: 'link',
}

/** Elements whose content is no text of the page, and what the tokenizer must know of them. */
export const leftOut: Readonly<Record<string, 'raw' | 'script'>> = { script: 'script', style: 'raw', noembed: 'raw', iframe: 'raw' }

/** Elements without content: they never close. */
export const voidElements: ReadonlySet<string> = new Set(['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'image', 'input', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr', 'spacer'])

/** Elements that hold a page's controls and ways to other pages, whatever stands in them. */
export const furnitureElements: ReadonlySet<string> = new Set(['nav', 'select', 'button', 'menu', 'datalist'])

/** Names of classes and ids under which pages keep their menus. Parts of a name count: `jumpmenu`, `navbar`. */
export const furnitureNames = /(?:^|[\s_-])(?:nav|navbar|navi|navigation|menu|jumpmenu|bottommenu|topmenu|mainmenu|breadcrumbs?|sidebar|pagination|pager|webring|advert|ads|banner|toolbar|skip|skiplinks|landmark)(?=$|[\s_-])/i
