/** A piece of JSON Schema (2020-12). */
export type Json = { readonly [name: string]: unknown }

/** A JSON Schema that carries the type of what it describes: written once, for the document, for what is asked and for the compiler. */
export type Schema<T> = {
  readonly json: Json
  /** What it refers to by a name, each with its own schema: what a document needs beside it. */
  readonly refers?: Readonly<Record<string, Json>>
  /** Never set: it carries the type. */
  readonly of?: T
}

/** The type that a schema describes. */
export type TypeOf<S> = S extends Schema<infer T> ? T : never

/** Schemas by name. */
export type Shape = Readonly<Record<string, Schema<unknown>>>

/** What an object of a shape looks like: `R` is always there, `O` where it applies. */
export type ObjectOf<R extends Shape, O extends Shape> = { readonly [K in keyof R]: TypeOf<R[K]> } & { readonly [K in keyof O]?: TypeOf<O[K]> }

/** Text. `more`: further keywords, as `maxLength`. */
export function text(description: string, more: Json = {}): Schema<string> {
  return { json: { type: 'string', description, ...more } }
}

/** One of a closed list of codes. */
export function oneOf<const V extends readonly string[]>(values: V, description: string, more: Json = {}): Schema<V[number]> {
  return { json: { type: 'string', enum: values, description, ...more } }
}

/** A whole number, from 0 where nothing else is said. */
export function whole(description: string, more: Json = {}): Schema<number> {
  return { json: { type: 'integer', minimum: 0, description, ...more } }
}

/** A number from 0 to 1. */
export function share(description: string): Schema<number> {
  return { json: { type: 'number', minimum: 0, maximum: 1, description } }
}

/** Yes or no. */
export function flag(description: string): Schema<boolean> {
  return { json: { type: 'boolean', description } }
}

/** A list of things of one kind. */
export function list<T>(items: Schema<T>, description: string): Schema<readonly T[]> {
  return { json: { type: 'array', items: items.json, description }, refers: items.refers ?? {} }
}

/** A stretch of a text: where it begins and where it ends, in UTF-16 units. */
export const span: Schema<readonly [number, number]> = { json: { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'integer' }], items: false, minItems: 2, maxItems: 2, description: 'Begin and end of a stretch, in UTF-16 code units; the end is the first that is no longer in it' } }

/** An object by the names of its parts. */
export function object<R extends Shape, O extends Shape = Record<never, never>>(description: string, required: R, optional?: O): Schema<ObjectOf<R, O>> {
  const parts = Object.entries({ ...required, ...optional }).map(([name, { json }]) => [name, json] as const)
  return { json: { type: 'object', description, properties: Object.fromEntries(parts), ...(Object.keys(required).length > 0 && { required: Object.keys(required) }) }, refers: referred(Object.values({ ...required, ...optional })) }
}

/** An object whose names are values themselves. */
export function byName<T>(values: Schema<T>, description: string): Schema<Readonly<Record<string, T>>> {
  return { json: { type: 'object', description, additionalProperties: values.json }, refers: values.refers ?? {} }
}

/** A schema that the document has under a name, so that whoever makes types of it gets a type. */
export function named<T>(name: string, { json, refers }: Schema<T>): Schema<T> {
  return { json: { $ref: `#/components/schemas/${name}` }, refers: { ...refers, [name]: json } }
}

/** All that some schemas refer to. */
export function referred(schemas: readonly Schema<unknown>[]): Readonly<Record<string, Json>> {
  return Object.assign({}, ...schemas.map(({ refers }) => refers)) as Readonly<Record<string, Json>>
}
