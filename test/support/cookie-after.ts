import type { Hono } from 'hono'

/** What a browser holds that has sent these forms to the rooms, one after the other. */
export async function cookieAfter(app: Hono, sent: readonly (readonly [path: string, fields: Readonly<Record<string, string>>])[]): Promise<string> {
  let held = ''
  for (const [path, fields] of sent) {
    const response = await app.request(path, { method: 'POST', body: new URLSearchParams(fields).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: held } })
    held = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  return held
}
