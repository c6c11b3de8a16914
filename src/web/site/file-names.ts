import { createHash } from 'node:crypto'

/** Where pages lie within a site: the language that they are printed in, and the works that stand behind a question. */
export type Place = { readonly folder: string; readonly gated: (key: string) => boolean }

// Names that some systems keep for devices.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/
// What an address asks may be part of the name of its file, in this order; a question is put to the search's one page.
const parts = ['letter', 'order', 'width', 'scheme', 'file', 'other', 'page'] as const

/**
 * The file of a page, by its address in the rooms, and what stands behind it in a link; undefined for what no site has.
 *
 * @param inside the work of whose own pages the link is one: only those lead past its gate
 */
export function fileOf(address: string, { folder, gated }: Place, inside?: string): { readonly file: string; readonly after: string } | undefined {
  const { names, query, fragment } = pathOfAddress(address)
  const page = (name: string): { file: string; after: string } => ({ file: `${folder}${name}${suffixOf(query)}.html`, after: fragment })
  const [first = '', second, third, fourth, fifth, sixth] = names
  switch (first) {
    case '': return page('index')
    case 'search': return second === 'help' ? page('search-help') : { file: `${folder}search.html`, after: `${query.has('q') ? `?q=${encodeURIComponent(query.get('q') ?? '')}` : ''}${fragment}` }
    case 'browse': return page(third === undefined ? (second === undefined ? 'browse' : `browse/${safe(second)}`) : `browse/${safe(second ?? '')}/${safe(third)}`)
    case 'accessions': return page(`accessions/${safe(second ?? '')}`)
    case 'statistics': case 'about': case 'shelf': return second === undefined ? page(first) : undefined
    case 'plots': return { file: `${folder}plots/${safe((second ?? '').replace(/\.svg$/, ''))}${suffixOf(query)}.svg`, after: '' }
    case 'assets': return { file: `assets/${second}`, after: '' }
    case 'tongue': return { file: `${second}/index.html`, after: '' }
    case 'behind': return { file: `${folder}behind/${safe(second ?? '')}/index.html`, after: fragment }
    case 'works': {
      const key = safe(second ?? '')
      if (gated(key) && inside !== key) return { file: `${folder}works/${key}/index.html`, after: '' }
      const at = (name: string): { file: string; after: string } => page(`${gated(key) ? 'behind' : 'works'}/${key}/${name}`)
      if (third === undefined) return at('index')
      if (third === 'chapters' && fourth !== undefined) return at(`chapter-${safe(fourth)}${fifth === 'pages' && sixth !== undefined ? `-page-${safe(sixth)}` : ''}`)
      if (third === 'evidence') return fourth === undefined ? at('evidence') : { ...at('evidence'), after: `#${fourth}-${fifth}` }
      if (third === 'cover.svg') return { file: at('cover').file.replace(/html$/, 'svg'), after: '' }
      return third === 'whole' || third === 'received' ? at(third) : undefined
    }
    default: return undefined
  }
}

function suffixOf(query: URLSearchParams): string {
  return parts.flatMap((name) => {
    const value = query.get(name)
    return value === null || (name === 'page' && value === '1') ? [] : [`_${name}-${safe(value)}`]
  }).join('')
}

/** A part of an address as part of a file's name on any system: as it is where it is short and plain, else its plain letters and a digest. */
export function safe(part: string): string {
  if (/^[a-z0-9-]{1,40}$/.test(part) && !reserved.test(part)) return part
  const plain = part.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 32)
  return `${plain}.${createHash('sha256').update(part).digest('hex').slice(0, 10)}`
}

/** An address of the rooms in pieces: the names of its path, decoded; what it asks; its fragment with its sign. */
function pathOfAddress(address: string): { readonly names: readonly string[]; readonly query: URLSearchParams; readonly fragment: string } {
  const hash = address.indexOf('#')
  const whole = hash < 0 ? address : address.slice(0, hash)
  const mark = whole.indexOf('?')
  const path = mark < 0 ? whole : whole.slice(0, mark)
  return { names: path.slice(1).split('/').map(decodeURIComponent), query: new URLSearchParams(mark < 0 ? '' : whole.slice(mark)), fragment: hash < 0 ? '' : address.slice(hash) }
}
