import type { Hono } from 'hono'
import type { Listing } from '../../format/bagit/listing.ts'
import { browseKinds } from '../../model/heading.ts'
import { fileOf, type Place } from './file-names.ts'
import { relinked } from './relinked.ts'
import type { Contents } from './site-contents.ts'

/** Where the files of a site go. */
export type Write = (file: string, bytes: Uint8Array | string) => Promise<void>

/** The pages of a site in one language. */
export type SitePages = {
  /** Writes the lists that somebody comes to from the front, and those that works led to since. */
  readonly lists: (began: () => void) => Promise<void>
  /** Writes all pages of a work. */
  readonly work: (key: string) => Promise<void>
}

/**
 * @param unasked answers as somebody whom no gate has asked
 * @param answered answers as somebody who has answered them: asked for the insides of works behind a gate, and for nothing else
 * @param seen holds nothing yet: the lists that are written or wait
 */
export function openSitePages({ unasked, answered }: { readonly unasked: Hono; readonly answered: Hono }, contents: Contents, seen: Listing, folder: string, write: Write): SitePages {
  const place: Place = { folder, gated: contents.isGated }
  const waiting: string[] = ['/', '/shelf', '/search', '/search/help', '/find', '/random', '/about']
  const isThere = (names: readonly string[]): boolean => {
    const [first, second = '', third] = names
    if (first === 'works' || first === 'behind') return contents.numberOf(second) !== undefined
    return first !== 'browse' || third === undefined || !(browseKinds as readonly string[]).includes(second) || contents.label(second, third) !== undefined
  }
  /** The file that a link leads to. A list that nobody wrote yet waits; a page of the same work is told to `within`. */
  const target = (address: string, inside: string | undefined, within: (address: string) => void): ReturnType<typeof fileOf> => {
    const { pathname } = new URL(address, 'http://here')
    const names = pathname.slice(1).split('/').map(decodeURIComponent)
    if (!isThere(names)) return undefined
    const found = fileOf(address, place, inside)
    if (!found) throw new Error(`Cannot make a site: a page links to ${address}, which no site has`)
    const isPage = !['assets', 'tongue', 'behind'].includes(names[0] ?? '')
    if (names[0] === 'works') {
      if (names[1] === inside) within(address)
    } else if (isPage && !found.file.endsWith('search.html') && seen.add(found.file)) {
      waiting.push(address.split('#')[0] as string)
    }
    return found
  }
  const print = async (app: Hono, address: string, file: string, status: number, inside: string | undefined, within: (address: string) => void): Promise<void> => {
    const answer = await app.request(`http://here${address}`)
    if (answer.status !== status) throw new Error(`Cannot make a site: ${address} was answered with ${answer.status}`)
    const isText = (answer.headers.get('content-type') ?? '').startsWith('text/html')
    await write(file, isText ? relinked(await answer.text(), file, (each) => target(each, inside, within)) : new Uint8Array(await answer.arrayBuffer()))
  }
  for (const address of waiting) seen.add(fileOf(address, place)?.file ?? '')
  return {
    lists: async (began) => {
      for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
        began()
        await print(unasked, address, fileOf(address, place)?.file ?? '', 200, undefined, () => {})
      }
    },
    work: async (key) => {
      const isGated = contents.isGated(key)
      const home = `/works/${key}`
      if (isGated) await print(unasked, home, fileOf(home, place)?.file ?? '', 403, undefined, () => {})
      const own = [home]
      const known = new Set([fileOf(home, place, key)?.file])
      const within = (address: string): void => {
        const file = fileOf(address, place, key)?.file
        if (known.has(file)) return
        known.add(file)
        // One page tells of all values.
        own.push((address.split('#')[0] as string).replace(/(\/evidence)\/.*$/, '$1'))
      }
      for (let address = own.pop(); address !== undefined; address = own.pop()) await print(isGated ? answered : unasked, address, fileOf(address, place, key)?.file ?? '', 200, key, within)
    },
  }
}
