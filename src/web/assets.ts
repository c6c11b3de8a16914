import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Answer } from './answer.ts'
import { packable, type Packed, pick } from './packed-body.ts'
import type { SiteMode } from './site/site-mode.ts'

const folder = new URL('./assets/', import.meta.url)
const sheets = ['fonts.css', 'base.css', 'lists.css', 'browse.css', 'statistics.css', 'work.css', 'text.css', 'tools.css', 'shelf.css', 'evidence.css', 'forms.css', 'search.css', 'limits.css', 'api.css', 'print.css']
const types: Readonly<Record<string, string>> = { woff2: 'font/woff2', svg: 'image/svg+xml', css: 'text/css; charset=utf-8', txt: 'text/plain; charset=utf-8', js: 'text/javascript; charset=utf-8' }

/** What the pages need beside themselves: the style sheet, fonts and signs, each under a name that holds its digest. */
export type Assets = {
  /** The address of the asset with this plain name ("incipit.css"). */
  readonly url: (name: string) => string
  /** The asset under the name that holds its digest. */
  readonly answer: (file: string, accepts: string | undefined) => Promise<Answer | undefined>
  /** The names of all of them that hold digests. */
  readonly files: readonly string[]
  /** Present where pages become files of a site. */
  readonly site?: SiteMode
}

type Asset = { readonly type: string; readonly packed: Packed; readonly etag: string }

/** Reads the assets from the program's own folder, once, at start. */
export function loadAssets(): Assets {
  const files = new Map<string, Asset>()
  const urls = new Map<string, string>()
  const keep = (name: string, bytes: Uint8Array<ArrayBuffer>): void => {
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
    const dot = name.lastIndexOf('.')
    const type = types[name.slice(dot + 1)] ?? 'application/octet-stream'
    const file = `${name.slice(0, dot)}.${digest}${name.slice(dot)}`
    files.set(file, { type, etag: digest, packed: type.startsWith('font') ? { identity: bytes } : packable(bytes) })
    urls.set(name, `/assets/${file}`)
  }
  for (const name of [...readdirSync(new URL('fonts/', folder)).map((each) => `fonts/${each}`), ...readdirSync(folder).filter((each) => each.endsWith('.svg') || each.endsWith('.js'))]) {
    keep(name.replace('fonts/', ''), new Uint8Array(readFileSync(new URL(name, folder))))
  }
  const sheet = sheets.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
  keep('incipit.css', new TextEncoder().encode(sheet.replace(/url\("([^"]*)"\)/g, (_, name: string) => `url("${urlOf(urls, name)}")`)))
  return {
    url: (name) => urlOf(urls, name),
    files: [...files.keys()],
    answer: async (file, accepts) => {
      const asset = files.get(file)
      if (!asset) return undefined
      const { body, encoding } = await pick(asset.packed, accepts)
      return {
        status: 200, body,
        headers: { 'content-type': asset.type, 'accept-ranges': 'bytes', 'cache-control': 'public, max-age=31536000, immutable', etag: `"${asset.etag}${encoding ? `-${encoding}` : ''}"`, ...(encoding && { 'content-encoding': encoding }), ...(asset.packed.made && { vary: 'Accept-Encoding' }) },
      }
    },
  }
}

function urlOf(urls: ReadonlyMap<string, string>, name: string): string {
  const url = urls.get(name)
  if (url === undefined) throw new RangeError(`Cannot link to the asset ${name}: it is not there`)
  return url
}
