import { parseAccept } from 'hono/utils/accept'
import { de } from './de.ts'
import { en, type Words } from './en.ts'

/** The languages that the rooms speak; the first where nothing else is asked for. */
export const tongues = ['en', 'de'] as const
export type Tongue = (typeof tongues)[number]

const words: Readonly<Record<Tongue, Words>> = { en, de }

/** Every sentence of the rooms in a language. */
export function wordsIn(tongue: Tongue): Words {
  return words[tongue]
}

/** The language that a browser asks for by its `Accept-Language`, as far as the rooms speak it. */
export function tongueOf(accepted: string | undefined): Tongue {
  const wanted = parseAccept(accepted ?? '').filter(({ q }) => q > 0).map(({ type }) => type.toLowerCase().split('-')[0])
  return wanted.map((code) => tongues.find((tongue) => tongue === code)).find((tongue) => tongue !== undefined) ?? 'en'
}
