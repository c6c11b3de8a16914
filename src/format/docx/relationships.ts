import { readXml } from '../xml/read-xml.ts'
import { ooxml } from './ooxml.ts'

/** What a part refers to: another part of the package, or an address outside, which is never followed. `type`: the last word of the relationship's type. */
export type Relationship = { readonly id: string; readonly type: string; readonly part?: string; readonly outside?: string }

/** More than this no document has, with a picture and a link in every line. */
const most = 100_000

/** Reads the relationships of a part. @param of the part's own name; empty for the package's */
export function readRelationships(bytes: Uint8Array, of: string): readonly Relationship[] {
  const found: Relationship[] = []
  readXml(bytes, ooxml, {
    open: (name, attributes) => {
      const target = attributes.get('Target')
      if (name !== 'Relationship' || target === undefined || found.length >= most) return
      const type = attributes.get('Type')?.split('/').at(-1) ?? ''
      const part = partAt(target, of)
      if (attributes.get('TargetMode')?.toLowerCase() === 'external') found.push({ id: attributes.get('Id') ?? '', type, outside: target })
      else if (part !== undefined) found.push({ id: attributes.get('Id') ?? '', type, part })
    },
    close: () => {},
    text: () => {},
  })
  return found
}

/** Where the relationships of a part stand. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

/** The name of the part that a target leads to; undefined where it leads out of the package. */
function partAt(target: string, of: string): string | undefined {
  if (target.length > 1000 || /^[A-Za-z][A-Za-z0-9+.-]{0,20}:/.test(target) || target.startsWith('//') || target.includes('\\')) return undefined
  const path = target.startsWith('/') ? [] : of.split('/').slice(0, -1)
  for (const segment of target.split('/')) {
    if (segment === '..') {
      if (path.pop() === undefined) return undefined
    } else if (segment !== '' && segment !== '.') path.push(segment)
  }
  return path.join('/')
}
