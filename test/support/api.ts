import assert from 'node:assert/strict'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Hono } from 'hono'
import { openApi } from '../../src/web/api/document.ts'

type Json = { readonly [name: string]: unknown }
type Operation = { readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>> }

const document = openApi('http://localhost') as unknown as { readonly paths: Readonly<Record<string, { readonly get: Operation }>>; readonly components: { readonly schemas: Readonly<Record<string, Json>> } }

/** The same, where nothing may be that it does not name: what the archive says is what it said it would say. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict)
  if (schema === null || typeof schema !== 'object') return schema
  const parts = Object.fromEntries(Object.entries(schema).map(([name, part]) => [name, strict(part)]))
  return parts['type'] === 'object' && parts['properties'] !== undefined ? { ...parts, additionalProperties: false } : parts
}

/** References as they are outside of the document. */
function referring(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"http://document/#/$defs/')) as Json
}

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(referring({ $id: 'http://document/', $defs: strict(document.components.schemas) }))
const templates = Object.keys(document.paths).map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }))
const checks = new Map<string, ValidateFunction>()

function checkOf(path: string, status: number, type: string): ValidateFunction {
  const name = `${path} ${status} ${type}`
  const held = checks.get(name)
  if (held) return held
  const schema = document.paths[path]?.get.responses[String(status)]?.content?.[type]?.schema ?? assert.fail(`The document has no answer ${name}`)
  const made = ajv.compile(referring(strict(schema)))
  checks.set(name, made)
  return made
}

/** Fails where an answer of the API is not what its document says. Answers of anything else pass. */
export function assertAsDocumented(asked: string, response: Response, text: string): void {
  const path = new URL(asked, 'http://localhost').pathname.replace(/^\/for\/[^/]+/, '')
  const template = templates.find(({ pattern }) => pattern.test(path))
  if (!template || path.endsWith('/openapi.json')) return
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  if (response.status === 304 || response.status === 308) return assert.ok(document.paths[template.path]?.get.responses[String(response.status)], asked)
  const check = checkOf(template.path, response.status, type)
  assert.ok(check(JSON.parse(text)), `${asked} is not as documented: ${ajv.errorsText(check.errors, { separator: '; ' })}\n${text.slice(0, 400)}`)
}

/** What the API answers, held against its document. */
export async function askApi(app: Hono, path: string, headers: Readonly<Record<string, string>> = {}): Promise<{ readonly status: number; readonly headers: Headers; readonly body: Readonly<Record<string, unknown>> }> {
  const response = await app.request(path, { headers })
  const text = await response.text()
  assertAsDocumented(path, response, text)
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) as Readonly<Record<string, unknown>> }
}
