import { execFile, execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

const published = new URL('../../../shared/fixtures/opds/schema/', import.meta.url)
const atom = new URL('../../fixtures/feeds/atom.rnc', import.meta.url)
const checker = new URL('../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url).pathname

const noJava = ((): string | false => {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return false
  } catch {
    return 'no Java on this machine'
  }
})()
const noSchemas = existsSync(published) ? false : '../shared/fixtures/opds is not there'

/** Why there is no grammar to hold feeds against: of Atom, of OPDS 1.2, of OPDS 2.0; false where there is. */
export const missing = { atom: noJava, opds1: noJava || noSchemas, opds2: noSchemas } as const

/**
 * What Jing, the checker of RELAX NG, has against documents, by name. OPDS 1.2 is checked by its published grammar with one letter's fault mended: its
 * addresses may hold no "r" and no "t", where carriage return and tabulator were meant.
 */
export async function faultsByGrammar(grammar: 'atom' | 'opds1', documents: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'incipit-feeds-'))
  try {
    copyFileSync(atom, join(folder, 'atom.rnc'))
    if (grammar === 'opds1') writeFileSync(join(folder, 'opds1.rnc'), readFileSync(new URL('1.2/opds.rnc', published), 'utf8').replace('\\nrt]', '\\n\\r\\t]'))
    const names = new Map([...documents].map(([name, text], n) => {
      const file = join(folder, `${n}.xml`)
      writeFileSync(file, text)
      return [file, name]
    }))
    const { stdout } = await promisify(execFile)('java', ['-cp', checker, 'com.thaiopensource.relaxng.util.Driver', '-c', join(folder, `${grammar}.rnc`), ...names.keys()], { maxBuffer: 64 * 1024 * 1024 })
      .catch((error: { readonly stdout?: string; readonly message: string }) => ({ stdout: error.stdout === '' || error.stdout === undefined ? error.message : error.stdout }))
    return stdout.split('\n').filter((line) => line !== '').map((line) => [...names].reduce((told, [file, name]) => told.replace(file, name), line))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const link = 'link.schema.json'
const links = { type: 'array', items: { $ref: link } } as const
const name = { type: 'string', minLength: 1 } as const
const contributors = { type: 'array', minItems: 1, items: { type: 'object', properties: { name, role: name, position: { type: 'number' }, links }, required: ['name'], additionalProperties: false } } as const

/**
 * The schemas of Readium that those of OPDS 2 refer to, as far as our feeds use them and stricter than they are: what is none of ours is refused.
 * See https://github.com/readium/webpub-manifest
 */
const readium: readonly Readonly<Record<string, unknown>>[] = [
  {
    $id: `https://readium.org/webpub-manifest/schema/${link}`, type: 'object',
    properties: { href: { type: 'string' }, type: { type: 'string', pattern: '^[a-z]+/[a-z+-]+' }, rel: name, title: name, templated: { const: true }, properties: { type: 'object', properties: { numberOfItems: { type: 'integer', minimum: 0 } }, additionalProperties: false } },
    required: ['href', 'type'], additionalProperties: false,
    anyOf: [{ required: ['templated'], properties: { href: { format: 'uri-template' } } }, { not: { required: ['templated'] }, properties: { href: { format: 'uri-reference' } } }],
  },
  {
    $id: 'https://readium.org/webpub-manifest/schema/metadata.schema.json', type: 'object',
    properties: {
      '@type': { type: 'string', format: 'uri' }, identifier: { type: 'string', format: 'uri' }, title: name, author: contributors, contributor: contributors, language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$' },
      published: { type: 'string', format: 'date' }, modified: { type: 'string', format: 'date-time' }, description: name,
      subject: { type: 'array', minItems: 1, items: { type: 'object', properties: { name, code: name, scheme: { type: 'string', format: 'uri' } }, required: ['name'], additionalProperties: false } },
      belongsTo: { type: 'object', properties: { series: { type: 'object', properties: { name, position: { type: 'number' }, links }, required: ['name'], additionalProperties: false } }, additionalProperties: false },
    },
    required: ['title'], additionalProperties: false,
  },
  { $id: 'https://readium.org/webpub-manifest/schema/subcollection.schema.json', not: {} },
]

/** What the published JSON Schemas have against feeds and works of OPDS 2.0. */
export function opdsTwoFaults(): (of: 'feed' | 'publication', json: unknown) => readonly string[] {
  const ajv = new Ajv({ strict: false, allErrors: true })
  ;(addFormats as unknown as (to: Ajv) => void)(ajv)
  for (const schema of readium) ajv.addSchema(schema)
  for (const file of readdirSync(published).filter((each) => each.endsWith('.schema.json'))) ajv.addSchema(JSON.parse(readFileSync(new URL(file, published), 'utf8')) as object)
  const validators: Readonly<Record<'feed' | 'publication', ValidateFunction | undefined>> = { feed: ajv.getSchema('https://specs.opds.io/schema/feed.schema.json'), publication: ajv.getSchema('https://specs.opds.io/schema/publication.schema.json') }
  return (of, json) => {
    const validate = validators[of]
    if (!validate) throw new Error(`Cannot find the schema of a ${of}`)
    return validate(json) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}
