import { roles } from '../../model/assertion.ts'
import { browseKinds } from '../../model/heading.ts'
import { formats } from '../../model/reading.ts'
import { rungs } from '../../model/rating.ts'
import { warningAnswers, warningCodes } from '../../model/warning.ts'
import { bagFormat } from './lines.ts'

type Schema = { readonly [keyword: string]: unknown }

const about = (description: string, schema: Schema): Schema => ({ description, ...schema })
const text = (description: string): Schema => ({ description, type: 'string' })
const count = (description: string): Schema => ({ description, type: 'integer', minimum: 0 })
const hex = (description: string, digits: number): Schema => ({ description, type: 'string', pattern: `^[0-9a-f]{${digits}}$` })
const list = (description: string, items: Schema): Schema => ({ description, type: 'array', items })
const oneOf = (description: string, values: readonly string[]): Schema => ({ description, enum: values })
const instant = (description: string): Schema => text(`${description}: an instant, ISO 8601, UTC`)
/** An object; properties whose name ends in `?` may be absent. */
const object = (description: string, properties: Readonly<Record<string, Schema>>, more: Schema = {}): Schema => ({
  description, type: 'object', required: Object.keys(properties).filter((name) => !name.endsWith('?')), properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name.replace('?', ''), schema])), ...more,
})

const span = about('a stretch of the reading text, [start, end), in UTF-16 units', { type: 'array', prefixItems: [{ type: 'integer' }, { type: 'integer' }], minItems: 2, maxItems: 2 })
const finding = object('something that reading noticed; docs/findings.md lists the codes', { code: text('which'), 'detail?': text('more of it'), 'evidence?': { $ref: '#/$defs/evidence' } })
const evidence = about('where the words stand that a value rests on: in the reading text, in the name, or in a field of the format\'s own', { type: 'object', required: ['in'], properties: { in: { enum: ['text', 'name', 'metadata'] }, at: { $ref: '#/$defs/span' }, path: { type: 'string' }, words: { type: 'string' } } })
const path = { 'path?': text('the path, where its bytes are UTF-8; inside a container, names of containers in it end with U+0000'), 'pathHex?': { description: 'the bytes of the path, where they are not', type: 'string', pattern: '^(?:[0-9a-f]{2})*$' } }
const onePath: Schema = { oneOf: [{ required: ['path'] }, { required: ['pathHex'] }] }

const resolved = (value: Schema, description: string): Schema => object(description, {
  value, source: oneOf('who answers for it: the text, a rule\'s conclusion, the bringer\'s terms, a person\'s ruling, the archive that devised it', ['stated', 'derived', 'terms', 'ruling', 'devised']),
  'asWritten?': text('the words at the first evidence'), 'rule?': text('the rule that read it'), 'confidence?': { type: 'number', minimum: 0, maximum: 1 },
  evidence: list('where the words stand', { $ref: '#/$defs/evidence' }), segment: count('in which segment'), 'ruling?': count('the number of the ruling, where a person ruled'),
})
const named = (description: string): Schema => list(description, resolved(object('', { name: text('as it is read') }), ''))
const worded = (description: string): Schema => resolved(object('', { text: text('the words') }), description)

const record = object('what the catalogue says of the work, every value with its reason; e-mail addresses and telephone numbers are masked', {
  title: resolved(object('', { title: text('the title'), kind: text('where it comes from') }), 'the title'),
  creators: list('who made it', resolved(object('', { name: text('as named'), role: oneOf('what they did', Object.keys(roles)) }), '')),
  'rating?': resolved(object('', { rung: oneOf('the rung that it means', rungs) }), 'absent where nobody has said anything'),
  warnings: object('content warnings', { answer: oneOf('what was answered', warningAnswers), values: list('those named', resolved(object('', { warning: oneOf('which', warningCodes) }), '')), 'statement?': resolved({ type: 'object' }, 'the statement itself, where it names none') }),
  fandoms: named('what it builds on'), characters: named('who is in it'), relationships: named('between whom'), tags: named('genres, codes, keywords'),
  'summary?': worded('its summary'), 'disclaimer?': worded('its disclaimer'), notes: list('notes', worded('')),
  'series?': resolved(object('', { name: text('its name'), 'number?': { type: 'number' } }), 'the series that it is in'),
  dates: list('its dates', resolved(object('', { 'date?': text('ISO 8601, as precise as stated'), kind: oneOf('of what', ['written', 'posted', 'revised', 'unknown']) }), '')),
  'permission?': resolved({ type: 'object' }, 'what the creator says about archiving'), 'status?': resolved({ type: 'object' }, 'whether it is told to its end'), 'reviews?': resolved({ type: 'object' }, 'how many reviews it had'),
  language: text('BCP 47'), lost: list('values that another one outranked', { type: 'object' }),
})

const draft = object('one story in the member', {
  key: text('the public key of its work, or of the copy of one'), 'aliases?': list('keys that it had before', { type: 'string' }), at: span, body: span,
  language: text('BCP 47'), words: count('its words'), findings: list('what was noticed', { $ref: '#/$defs/finding' }), profiles: list('conventions that its head follows', { type: 'object' }),
})

/** What a line of each table holds, as JSON Schema 2020-12; it lies in every bag. Under `$defs`, a name for each file of `catalogue/`. */
export const bagSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:incipit:${bagFormat}`,
  title: 'The catalogue of an Incipit bag',
  description: 'archive.json is one object; every other file holds one object a line (JSON Lines, UTF-8, LF). Absent is left out.',
  $defs: {
    span, evidence, finding,
    archive: object('archive.json', {
      format: { const: bagFormat }, software: text('what made the bag'), rules: count('the version of its rules'), of: { enum: ['archive', 'accession'] },
      'digest?': hex('the catalogue digest of the whole archive', 64), 'repairs?': about('what the archive says of rules of typography', { type: 'object' }),
    }),
    accessions: object('accessions.jsonl: one act of taking in', {
      number: count('what it is called in the archive that made the bag'), key: text('the same wherever it is restored'), beganAt: instant('when it began'), endedAt: instant('when it ended'),
      roots: list('what was imported, as it was named', { type: 'string' }),
      terms: object('what its bringer says of it, and answers for', { 'from?': text('who brought it'), 'rating?': oneOf('what they answer for', rungs), 'warnings?': { oneOf: [{ const: 'none' }, { type: 'array', items: { enum: warningCodes } }] }, 'note?': text('a note') }),
    }),
    deposits: object('deposits.jsonl: an original', {
      number: count('its number'), accession: count('the accession it came in'), payload: text('where it lies in the bag'), ...path, shown: text('its path for eyes'), sha256: hex('of its bytes', 64), sizeBytes: count('how many'),
      findings: list('what was noticed of a container', { $ref: '#/$defs/finding' }),
    }, onePath),
    readings: object('readings.jsonl: how one member was read, a file or a file in a container', {
      deposit: count('the deposit that it is, or lies in'), ...path, shown: text('the name that it was read under'), sha256: hex('of its bytes', 64), sizeBytes: count('how many'), rules: count('the version of the rules'),
      format: oneOf('which form it is', formats), 'encoding?': object('in which encoding its letters are', { name: text('which'), confidence: { type: 'number' } }), 'hints?': about('what it was told when it was read: an encoding, what other files say of it, the scale of ratings around it', { type: 'object' }),
      repairs: list('what was mended below the reading text', { type: 'string' }), findings: list('what was noticed', { $ref: '#/$defs/finding' }), drafts: list('its stories', draft),
    }, onePath),
    works: object('works.jsonl: a story', {
      key: text('its public key'), state: { enum: ['published', 'withheld', 'withdrawn'] }, accession: count('the accession of its first segment'), addedAt: instant('when it came'), rung: oneOf('what it is rated', rungs),
      warnings: list('what it is warned for', { enum: warningCodes }), language: text('BCP 47'), words: count('its words'), 'date?': text('ISO 8601, as precise as known'), record, findings: list('what was noticed', { $ref: '#/$defs/finding' }),
      chapters: list('its chapters', object('', { number: count('from 1'), 'title?': text('as written'), words: count('its words') })),
      segments: list('the received stretches that it is made of, in order; alternative 0 is shown', object('', { number: count(''), alternative: count(''), draft: text('the key of the draft'), sha256: hex('of the member', 64), shown: text('its name') })),
      headings: list('what it is listed under', object('', { kind: oneOf('', browseKinds), value: text('as looked up'), label: text('as read') })),
    }),
    rulings: object('rulings.jsonl: a person\'s word', {
      number: count('its number'), anchor: object('what it holds on to', { member: hex('SHA-256 of the member', 64), at: span }), act: { enum: ['set', 'add', 'deny', 'withhold', 'publish', 'undo'] },
      'field?': text('what it is about'), 'value?': {}, by: text('who'), at: instant('when'), 'reason?': text('why'), 'undoes?': count('the ruling that it takes back'),
    }),
    events: object('events.jsonl: what happened', {
      number: count('its number'), at: instant('when'), type: text('a term of the PREMIS vocabulary of event types'), agent: text('who or what did it'), 'accession?': count('which accession it was about'), 'subject?': text('the key of a work'), outcome: text('how it ended'),
      detail: about('more of it; `ruling` is the number of a ruling', { type: 'object' }),
    }),
  },
}
