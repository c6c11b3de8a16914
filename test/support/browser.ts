import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Hono } from 'hono'
import { type Browser, chromium } from 'playwright-core'

const args = ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** A browser: the system's own where there is one, else the one that comes with the development packages; or why there is none. */
export async function startBrowser(): Promise<Browser | { readonly reason: string }> {
  try {
    return await chromium.launch({ executablePath: await executable(), args })
  } catch (error) {
    return { reason: `no browser can be started here: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}` }
  }
}

async function executable(): Promise<string> {
  const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))
  if (own) return own
  // The package unpacks the libraries that a bare system lacks only where it believes itself in such a place. What it unpacks outlasts the tests, whose own folder for what is passing goes with them.
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x'
  const passing = process.env['TMPDIR']
  delete process.env['TMPDIR']
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } finally {
    if (passing !== undefined) process.env['TMPDIR'] = passing
  }
}

/** The app on a free port of this machine, for as long as a test runs. */
export async function listen(app: Hono): Promise<{ readonly address: string; readonly close: () => Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close(() => closed())
    }),
  }
}
