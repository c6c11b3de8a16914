import type { Visit } from '../visit.ts'
import type { Problem } from './problems.ts'
import type { ObjectOf, Schema, Shape } from './schema.ts'
import type { ProblemName } from './shapes-library.ts'

/** Where the API is. */
export const root = '/api/v1'

/** Whether a path is one of the API, by itself or under a token. */
export function isApi(path: string): boolean {
  return /^(?:\/for\/[^/]*)?\/api\/v1(?:\/|$)/.test(path)
}

/** What a call answers: its body and addresses for the `Link` header, another address where the thing has moved, or what is wrong. Undefined: it is not there. */
export type Told<A> = { readonly body: A; readonly links?: Readonly<Record<string, string>> } | { readonly movedTo: string } | Problem | undefined

/** One call as the table has it: all that is said of it in the document, all that is checked of what is asked, and who answers. */
export type Call = {
  /** Under the root, names as `:name`. */
  readonly path: string
  /** Its name for programs. */
  readonly id: string
  readonly about: 'works' | 'browsing' | 'library' | 'the API'
  readonly says: string
  /** How it goes on, where a sentence is not enough. */
  readonly more?: string
  /** What stands in the path, and what may stand behind `?`. */
  readonly inPath: Shape
  readonly asks: Shape
  /** Of what may stand behind `?`, what must. */
  readonly needs: readonly string[]
  readonly answer: Schema<unknown>
  readonly problems: readonly ProblemName[]
  /** A call that answers something in most libraries, under the root; `KEY` stands for the key of a work. */
  readonly example: string
  /** Whether the same question may have another answer the next time, though nothing has changed. */
  readonly changes: boolean
  readonly handle: (visit: Visit, given: Readonly<Record<string, unknown>>) => Promise<Told<unknown>> | Told<unknown>
}

type Row<P extends Shape, Q extends Shape, A> = Pick<Call, 'path' | 'id' | 'about' | 'says' | 'more' | 'example'> & {
  readonly inPath?: P
  readonly asks?: Q
  readonly needs?: readonly (keyof Q & string)[]
  readonly answer: Schema<A>
  readonly problems?: readonly ProblemName[]
  readonly changes?: boolean
  readonly handle: (visit: Visit, given: ObjectOf<P, Q>) => Promise<Told<A>> | Told<A>
}

/** Makes a row of the table. The compiler holds the handler to the schemas: it is given what they describe and answers what they describe. */
export function call<A, P extends Shape = Record<never, never>, Q extends Shape = Record<never, never>>({ inPath, asks, needs = [], problems = [], changes = false, handle, ...row }: Row<P, Q, A>): Call {
  // What is given was read by these very schemas.
  return { ...row, inPath: inPath ?? {}, asks: asks ?? {}, needs, problems, changes, handle: handle as Call['handle'] }
}

/** The address of a call for whoever asks: under their token, where they have one. `path`: under the root. */
export function addressOf({ origin, base }: Pick<Visit, 'origin' | 'base'>, path: string): string {
  return `${origin}${base}${root}${path}`
}

/** The address of a page for people. A page of the rooms knows its reader by a cookie: no token stands in it. */
export function pageAddress({ origin }: Pick<Visit, 'origin'>, path: string): string {
  return `${origin}${path}`
}
