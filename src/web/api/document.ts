import { wordsIn } from '../words/tongues.ts'
import { type Call, call, root } from './call.ts'
import { calls } from './calls.ts'
import { type Json, referred, type Schema, type Shape } from './schema.ts'
import { problem, problemStatus, type ProblemName } from './shapes-library.ts'

/** The version of the API: the first number is in its addresses, and grows where a program that was written for it would stop working. */
const version = '1.0.0'

/** Every schema with a name, by name. */
export const namedSchemas: Readonly<Record<string, Json>> = Object.fromEntries(Object.entries(referred([...calls.map(({ answer }) => answer), problem])).sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * The document of the API: OpenAPI 3.1, made from the table of calls.
 *
 * @param origin where the archive is for the world
 * @param base what stands before the paths for whoever asks: "/for/TOKEN", or nothing
 */
export function openApi(origin: string, base = ''): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Incipit', version, summary: 'An archive for fiction that arrives as files, for programs that read',
      description: 'Everything that a reader may read. Without a token whoever asks gets what anybody gets who has agreed to nothing; with a token address, made in the settings of the reading room, what its limits let them read. The page `/api` shows this document to people.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: `${origin}${base}`, description: base === '' ? 'Whoever has agreed to nothing' : 'This reader' },
      ...(base === '' ? [{ url: `${origin}/for/{token}`, description: 'A reader, known by their token', variables: { token: { default: 'TOKEN', description: 'Of a token address, made in the settings' } } }] : []),
    ],
    tags: [...new Set(calls.map(({ about }) => about))].map((name) => ({ name })),
    paths: Object.fromEntries(calls.map((call) => [pathOf(call), { get: operation(call) }])),
    components: { schemas: namedSchemas },
  }
}

/** The path of a call as the document writes it. */
export function pathOf({ path }: Pick<Call, 'path'>): string {
  return `${root}${path.replace(/:(\w+)/g, '{$1}')}`
}

function operation({ id, about, says, more, inPath, asks, needs, answer, problems, changes }: Call): Json {
  // A revoked token is nowhere, and a name that no call knows is wrong everywhere.
  const always: readonly ProblemName[] = ['not-found', 'wrong-parameter', 'failed', 'busy']
  const byStatus = Map.groupBy([...new Set([...problems, ...always])], (name) => String(problemStatus[name]))
  return {
    operationId: id, tags: [about], summary: says, ...(more !== undefined && { description: more }),
    parameters: [...parameters(inPath, 'path', () => true), ...parameters(asks, 'query', (name) => needs.includes(name))],
    responses: {
      200: { description: says, headers: { ETag: header('Changes with the answer'), ...(asks['page'] && { Link: header('The pages around, by RFC 8288') }) }, content: { 'application/json': { schema: answer.json } } },
      ...(changes ? {} : { 304: { description: 'The answer is the one whose ETag was sent' } }),
      ...(inPath['key'] ? { 308: { description: 'The work is filed under another key now', headers: { Location: header('Where it is') } } } : {}),
      ...Object.fromEntries([...byStatus].sort(([a], [b]) => (a < b ? -1 : 1)).map(([status, names]) => [status, { description: names.map((name) => wordsIn('en').api.problems[name][0]).join('; or: '), content: { 'application/problem+json': { schema: problem.json } } }])),
    },
  }
}

function parameters(shape: Shape, where: 'path' | 'query', isNeeded: (name: string) => boolean): readonly Json[] {
  return Object.entries(shape).map(([name, { json: { description, ...schema } }]) => ({ name, in: where, description, ...(isNeeded(name) && { required: true }), schema }))
}

function header(description: string): Json {
  return { description, schema: { type: 'string' } }
}

/** The document, as a call that is not in it. */
export const getDocument: Call = call({
  path: '/openapi.json', id: 'getDocument', about: 'the API', says: 'This document', answer: { json: { type: 'object' } } as Schema<Json>, example: '/openapi.json', handle: ({ origin, base }) => ({ body: openApi(origin, base) }),
})
