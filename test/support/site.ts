import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, resolve, sep } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { openExportTarget } from '../../src/archive/export-target.ts'
import type { Catalogue } from '../../src/catalogue/store.ts'
import { exportSite, type SiteReport } from '../../src/web/site/export-site.ts'
import type { SiteLimits } from '../../src/web/site/site-limits.ts'

/** Limits that leave nothing out, in English. */
export const anyLimits: SiteLimits = { title: 'The Estuary Shelf', tongues: ['en'], highest: 'explicit', never: [], asks: true, without: [], withoutWorks: [] }

/** A site in a folder of its own. */
export type Site = { readonly folder: string; readonly report: SiteReport; readonly files: () => readonly string[]; readonly text: (file: string) => string; readonly remove: () => void }

/** Makes a site of a library. */
export async function siteOf(catalogue: Catalogue, limits: SiteLimits): Promise<Site> {
  const home = mkdtempSync(join(tmpdir(), 'incipit-site-'))
  const folder = join(home, 'site')
  const target = openExportTarget(folder, { asWhole: true })
  const report = await exportSite(catalogue, limits, target.write, { scratch: join(home, 'scratch') })
  await target.finish()
  return {
    folder, report, text: (file) => readFileSync(join(folder, file), 'utf8'),
    files: () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll(sep, '/')).sort(),
    remove: () => rmSync(home, { recursive: true, force: true }),
  }
}

const types: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.txt': 'text/plain; charset=utf-8' }

/** A plain server of files, as any host is one. `asked`: every path that it was asked for. */
export async function serveFiles(folder: string): Promise<{ readonly address: string; readonly asked: string[]; readonly close: () => Promise<void> }> {
  const asked: string[] = []
  const server = createServer(({ url = '/' }, answer) => {
    const path = decodeURIComponent(new URL(url, 'http://here').pathname)
    asked.push(path)
    const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`)
    try {
      if (!file.startsWith(folder + sep)) throw new RangeError(path)
      answer.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file))
    } catch {
      answer.writeHead(404).end()
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked,
    close: () => new Promise((closed) => {
      server.closeAllConnections()
      server.close(() => closed())
    }),
  }
}

/** What a payload holds, and under which name. @throws SyntaxError for what is none */
export function payloadOf(script: string): { readonly name: string; readonly value: unknown } {
  const found = /^incipitTake\(("[^"]*"),"([^"]*)"\)\n$/.exec(script)
  if (!found) throw new SyntaxError('Cannot read a payload: it is none')
  return { name: JSON.parse(found[1] as string) as string, value: JSON.parse(inflateRawSync(Buffer.from(found[2] as string, 'base64')).toString()) }
}
