import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { openDesk } from '../archive/desk.ts'
import { openCatalogue } from '../catalogue/open.ts'
import type { Listing } from '../web/visit.ts'
import { portProblem } from './port-free.ts'

/** Where to serve what. `say` prints a line for the person who started it; `complain` one for what went wrong. */
type ServeOptions = {
  readonly dataFolder: string
  readonly host?: string
  readonly port?: number
  /** Where the archive is for the world; as each request says, where it is not set. */
  readonly address?: string | undefined
  readonly listing?: Listing
  readonly say?: (line: string) => void
  readonly complain?: (line: string) => void
}

/** A server that runs. `stop` lets answers under way end, for ten seconds at most, and closes the library. */
type Serving = { readonly address: string; readonly keeperLink: string; readonly stop: () => Promise<void> }

const drainMs = 10_000
const silent = (): void => {}

/**
 * Serves a library's reading room and desk.
 *
 * @throws Error, in words for whoever started it, when nobody can listen there or the library cannot be opened
 */
export async function serve({ dataFolder, host = '127.0.0.1', port = 4040, address: origin, listing, say = silent, complain = silent }: ServeOptions): Promise<Serving> {
  const problem = await portProblem(host, port)
  if (problem) throw new Error(problem)
  const desk = await openDesk(dataFolder)
  const { cookieSecret, keeperToken } = desk.secrets
  const catalogue = await openCatalogue(dataFolder, { searchThread: true })
  // The search thread loads its code meanwhile.
  const { makeApp } = await import('../web/app.ts')
  const app = makeApp({
    catalogue, desk, secret: cookieSecret, keeperToken, ...(origin !== undefined && { origin }), ...(listing && { listing }),
    onError: (error) => complain(`Cannot answer a request: ${error instanceof Error ? error.stack ?? error.message : String(error)}`),
  })
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: { maxHeaderSize: 32 * 1024, headersTimeout: 15_000, requestTimeout: 30_000 } })
  await new Promise<void>((ready, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => ready())
  })
  const listening = (server.address() as AddressInfo).port
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${listening}`
  const keeperLink = `${address}/desk/open?token=${keeperToken}`
  say(`The reading room is open: ${address}`)
  say(`The desk, for its keeper:  ${keeperLink}`)
  return {
    address, keeperLink,
    stop: async () => {
      await drained(server)
      await catalogue.close()
      await desk.close()
    },
  }
}

/** Serves until the process is told to end (Ctrl-C, SIGTERM), then stops as `stop` does. A second signal ends it at once. */
export async function serveUntilTold(options: ServeOptions): Promise<void> {
  const { stop } = await serve(options)
  await new Promise<void>((told) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => told())
  })
  options.say?.('Closing: answers under way may end.')
  await stop()
}

function drained(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((closed) => {
    const late = setTimeout(() => { if ('closeAllConnections' in server) server.closeAllConnections() }, drainMs)
    server.close(() => {
      clearTimeout(late)
      closed()
    })
    if ('closeIdleConnections' in server) server.closeIdleConnections()
  })
}
