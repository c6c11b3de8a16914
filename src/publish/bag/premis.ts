import type { Listing } from '../../format/bagit/listing.ts'
import { formatName } from '../../format/formats.ts'
import type { Format } from '../../model/reading.ts'
import type { AccessionLine, DepositLine, EventLine } from './lines.ts'

/** What a record of preservation is made of. `format`: the form of a deposit, where it was read as one document. `make`: where is held who and what events were about. */
type PremisParts = {
  readonly accessions: readonly AccessionLine[]
  readonly deposits: () => Iterable<DepositLine & { readonly format?: Format }>
  readonly events: () => Iterable<EventLine>
  readonly software: string
  readonly make: () => Listing
}

const vocabulary = 'http://id.loc.gov/vocabulary/preservation/eventType'
/** Our event types in the vocabulary of the Library of Congress. */
const eventUris: Readonly<Record<string, string>> = {
  ingestion: `${vocabulary}/ing`, 'metadata modification': `${vocabulary}/mem`, 'fixity check': `${vocabulary}/fix`, modification: `${vocabulary}/mod`,
}
const programs: ReadonlySet<string> = new Set(['import', 'reread', 'verify'])

/** The events of an archive as PREMIS 3.0 XML, with the objects that they were about (accessions, originals, works) and who did them, a piece at a time. */
export function* premis({ accessions, deposits, events, software, make }: PremisParts): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<premis xmlns="http://www.loc.gov/premis/v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0">\n'
  const [subjects, agents] = [make(), make()]
  for (const { agent, subject } of events()) {
    agents.add(agent)
    if (subject !== undefined) subjects.add(subject)
  }
  for (const { number, key } of accessions) {
    yield `<object xsi:type="intellectualEntity">${objectIs('accession', String(number))}${objectIs('accession key', key)}</object>\n`
  }
  for (const [key] of subjects.entries()) yield `<object xsi:type="intellectualEntity">${objectIs('work', key)}</object>\n`
  for (const { accession, payload, shown, sha256, sizeBytes, format } of deposits()) {
    yield `<object xsi:type="file">${objectIs('bag path', payload)}<objectCharacteristics><fixity><messageDigestAlgorithm>SHA-256</messageDigestAlgorithm><messageDigest>${sha256}</messageDigest></fixity>`
      + `<size>${sizeBytes}</size><format><formatDesignation><formatName>${xml(format === undefined ? 'container' : format === 'none' ? 'unknown' : formatName(format))}</formatName></formatDesignation></format></objectCharacteristics>`
      + `<originalName>${xml(shown)}</originalName><relationship><relationshipType>structural</relationshipType><relationshipSubType>is part of</relationshipSubType>`
      + `<relatedObjectIdentifier><relatedObjectIdentifierType>accession</relatedObjectIdentifierType><relatedObjectIdentifierValue>${accession}</relatedObjectIdentifierValue></relatedObjectIdentifier></relationship></object>\n`
  }
  for (const { number, at, type, agent, accession, subject, outcome, detail } of events()) {
    const uri = eventUris[type]
    yield `<event><eventIdentifier><eventIdentifierType>event</eventIdentifierType><eventIdentifierValue>${number}</eventIdentifierValue></eventIdentifier>`
      + `<eventType${uri === undefined ? '' : ` authority="eventType" authorityURI="${vocabulary}" valueURI="${uri}"`}>${xml(type)}</eventType><eventDateTime>${xml(at)}</eventDateTime>`
      + `<eventDetailInformation><eventDetail>${xml(JSON.stringify(detail))}</eventDetail></eventDetailInformation><eventOutcomeInformation><eventOutcome>${xml(outcome)}</eventOutcome></eventOutcomeInformation>`
      + `<linkingAgentIdentifier><linkingAgentIdentifierType>agent</linkingAgentIdentifierType><linkingAgentIdentifierValue>${xml(agent)}</linkingAgentIdentifierValue></linkingAgentIdentifier>`
      + `${accession === undefined ? '' : linked('accession', String(accession))}${subject === undefined ? '' : linked('work', subject)}</event>\n`
  }
  for (const [agent] of agents.entries()) {
    yield `<agent><agentIdentifier><agentIdentifierType>agent</agentIdentifierType><agentIdentifierValue>${xml(agent)}</agentIdentifierValue></agentIdentifier><agentName>${xml(agent)}</agentName>`
      + `<agentType>${programs.has(agent) ? 'software' : 'person'}</agentType>${programs.has(agent) ? `<agentVersion>${xml(software)}</agentVersion>` : ''}</agent>\n`
  }
  yield '</premis>\n'
}

function objectIs(type: string, value: string): string {
  return `<objectIdentifier><objectIdentifierType>${type}</objectIdentifierType><objectIdentifierValue>${xml(value)}</objectIdentifierValue></objectIdentifier>`
}

function linked(type: string, value: string): string {
  return `<linkingObjectIdentifier><linkingObjectIdentifierType>${type}</linkingObjectIdentifierType><linkingObjectIdentifierValue>${xml(value)}</linkingObjectIdentifierValue></linkingObjectIdentifier>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for XML: escaped, and what XML 1.0 has no form for (control characters, lone surrogates, U+FFFE, U+FFFF) as U+FFFD. */
function xml(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd').replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
}
