import { shelfOf } from './annotate.ts'
import type { Annotation, GoldenHead } from './golden-head.ts'
import { isField } from './golden-values.ts'
import type { Part } from './load-heads.ts'
import { bare, shown } from './normal.ts'
import { isPage } from './page-values.ts'

/** Hosts that belong to nobody (RFC 2606, RFC 6761; UUCP and BITNET were never names of the net's); and the one in the names of document types, which nobody asks for anything. */
const nobodys = /(?:^|\.)(?:example(?:\.(?:com|org|net))?|invalid|test|localhost|uucp|bitnet)$|^(?:www\.)?w3\.org$/i
const hosts = /(?:@|https?:\/\/|ftp:\/\/|\bwww\.)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi

/** What is wrong with a head of the golden set, a short sentence each that quotes none of its words; none where all is well. */
export function faultsOf(head: GoldenHead, part: Part, file = head.id): readonly string[] {
  const { id, name, text, body, annotations, profiles, teaches, language } = head
  const faults: string[] = []
  const unless = (holds: boolean, fault: string): void => { if (!holds) faults.push(`${id}: ${fault}`) }
  unless(/^\d{3,5}$/.test(id) && file === id, 'its file is not called by its number')
  unless(shelfOf(id) === part, `it belongs to the other part than ${part}`)
  unless(name !== '' && profiles.length > 0 && teaches !== '' && /^[a-z]{2,3}$/.test(language), 'name, profiles, language or what it teaches is missing')
  unless(body[0] >= 0 && body[0] < body[1] && body[1] <= text.length && text.slice(...body).trim() !== '', 'its body lies outside the text, or holds nothing')
  unless([...`${text}\n${name}`.matchAll(hosts)].every(([, host]) => nobodys.test(host ?? '')), 'it names a host that may be somebody\'s')
  for (const [index, one] of annotations.entries()) for (const fault of faultsOfOne(head, one)) faults.push(`${id}: annotation ${index + 1}, ${one.field}: ${fault}`)
  return faults
}

function faultsOfOne({ text, name }: GoldenHead, { field, value, basis, evidence, words }: Annotation): readonly string[] {
  const faults: string[] = []
  if (!isField(field)) faults.push('no such field')
  if (basis !== 'stated' && basis !== 'derived') faults.push('no such basis')
  if (evidence.length === 0) faults.push('it stands nowhere')
  const found = evidence.map(({ in: where, at: [from, to] }) => {
    const source = where === 'text' ? text : name
    if (!(from >= 0 && from < to && to <= source.length)) faults.push('a span lies outside its text')
    return source.slice(from, to)
  })
  if (words === undefined || JSON.stringify(found) !== JSON.stringify(words)) faults.push('the words at its spans are others than those beside them')
  if (found.some((at) => at !== at.trim())) faults.push('a span begins or ends with a blank')
  const own = value['text'] ?? value['title']
  const read = isPage(text) ? shown : (one: string): string => one
  if (typeof own === 'string' && !found.some((at) => bare(read(at)) === bare(read(own)))) faults.push('its value is made of other words')
  return faults
}
