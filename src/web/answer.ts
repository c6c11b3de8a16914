import type { Html } from './html.ts'

/** What a request is answered with, as plain data; `app.ts` sends it. `cookies`: further `Set-Cookie` headers, beside the one that `headers` may have. */
export type Answer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly cookies?: readonly string[]; readonly body: string | Uint8Array<ArrayBuffer> }

/** Pages depend on who reads them; a shared cache keeps none, a browser asks again. */
const privately = { 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language' }

/** A page of HTML. */
export function pageAnswer(page: Html, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...privately, ...headers }, body: String(page) }
}

/** Sends the reader on: 303 after a form, 308 where an address has moved for good. */
export function redirectAnswer(to: string, status: 303 | 308 = 303, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { location: to, ...privately, ...headers }, body: '' }
}

/** A style sheet, a text file. */
export function textAnswer(body: string, type: string, headers: Readonly<Record<string, string>> = privately): Answer {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8`, ...headers }, body }
}
