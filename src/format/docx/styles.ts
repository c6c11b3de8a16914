import type { BlockKind } from '../../model/reading.ts'
import { shapeOfName } from '../office/style-names.ts'
import { readXml, type XmlAttributes, type XmlRead } from '../xml/read-xml.ts'
import { isOn, ooxml } from './ooxml.ts'

/** What a style says, or a paragraph or run directly. Absent: nothing. */
export type Said = {
  strong?: boolean
  emphasis?: boolean
  hidden?: boolean
  language?: string
  align?: 'center' | 'right' | 'none'
  /** 0 to 8; 9 says that it is no heading. */
  outline?: number
  list?: string
  listLevel?: number
  newPage?: boolean
}

/** A style with what it takes from those it is based on. */
export type Style = Said & { readonly kind?: BlockKind; readonly level?: number; readonly furniture?: boolean }

/** The styles of a document. */
export type Styles = { readonly language: string | undefined; readonly paragraph: (id: string | undefined) => Style; readonly run: (id: string | undefined) => Style; readonly read: XmlRead }

type Row = { readonly id: string; readonly type: string; name: string; basedOn: string | undefined; readonly said: Said }

/** Longer chains of styles, and rings of them, end here. */
const longestChain = 24
/** Word itself stops at 4,079. */
const mostStyles = 20_000

/** Takes one property of a paragraph or run over, if it is one that says something. */
export function takeProperty(said: Said, name: string, attributes: XmlAttributes): void {
  const value = attributes.get('w:val')
  switch (name) {
    case 'w:b': said.strong = isOn(value); break
    case 'w:i': said.emphasis = isOn(value); break
    case 'w:vanish': said.hidden = isOn(value); break
    case 'w:lang': if (value !== undefined) said.language = value; break
    case 'w:jc': said.align = value === 'center' ? 'center' : value === 'right' || value === 'end' ? 'right' : 'none'; break
    case 'w:outlineLvl': if (value !== undefined && /^\d$/.test(value)) said.outline = Number(value); break
    case 'w:numId': if (value !== undefined) said.list = value; break
    case 'w:ilvl': if (value !== undefined && /^\d$/.test(value)) said.listLevel = Number(value); break
    case 'w:pageBreakBefore': said.newPage = isOn(value); break
    default:
  }
}

/** Reads `styles.xml`; without one nothing is said by any style. */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  const rows = new Map<string, Row>()
  const defaults: Said = {}
  let row: Row | undefined
  let inDefaults = false
  let standard: string | undefined
  const read = bytes === undefined ? {} : readXml(bytes, ooxml, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        const id = attributes.get('w:styleId') ?? ''
        row = { id, type: attributes.get('w:type') ?? 'paragraph', name: '', basedOn: undefined, said: {} }
        if (rows.size < mostStyles && !rows.has(id)) rows.set(id, row)
        if (row.type === 'paragraph' && attributes.has('w:default') && isOn(attributes.get('w:default'))) standard = id
      } else if (name === 'w:rPrDefault') inDefaults = true
      else if (inDefaults) takeProperty(defaults, name, attributes)
      else if (row && name === 'w:name') row.name = attributes.get('w:val') ?? ''
      else if (row && name === 'w:basedOn') row.basedOn = attributes.get('w:val')
      else if (row) takeProperty(row.said, name, attributes)
    },
    close: (name) => {
      if (name === 'w:style') row = undefined
      if (name === 'w:rPrDefault') inDefaults = false
    },
    text: () => {},
  })
  const settled = new Map<string, Style>()
  const settle = (id: string): Style => {
    const known = settled.get(id)
    if (known) return known
    const chain: Row[] = []
    for (let next = rows.get(id); next && chain.length < longestChain; next = next.basedOn === undefined ? undefined : rows.get(next.basedOn)) chain.push(next)
    const said: Said = {}
    for (const each of chain.toReversed()) Object.assign(said, each.said)
    const style = { ...said, ...shapeIn(chain, said.outline) }
    settled.set(id, style)
    return style
  }
  // What the standard style says of every paragraph stresses none of them.
  const base = standard === undefined ? {} : settle(standard)
  const paragraph = (id: string | undefined): Style => {
    const style = settle(id !== undefined && rows.has(id) ? id : standard ?? '')
    return base.strong || base.emphasis ? { ...style, ...(base.strong && { strong: false }), ...(base.emphasis && { emphasis: false }) } : style
  }
  const language = base.language ?? defaults.language
  return { language, paragraph, run: (id) => (id === undefined ? {} : settle(id)), read }
}

/** What a style makes of its paragraphs: by its own name or the nearest one that says something, or by its level in the outline. */
function shapeIn(chain: readonly Row[], outline: number | undefined): Pick<Style, 'kind' | 'level' | 'furniture'> {
  const [own] = chain
  const named = own && (shapeOfName(own.name) ?? shapeOfName(own.id))
  if (named) return named
  if (outline !== undefined) return outline < 9 ? { kind: 'heading', level: Math.min(6, outline + 1) } : {}
  for (const row of chain.slice(1)) {
    const inherited = shapeOfName(row.name) ?? shapeOfName(row.id)
    if (inherited) return inherited
  }
  return {}
}
