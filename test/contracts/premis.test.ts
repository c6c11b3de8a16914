import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { reread } from '../../src/archive/reread.ts'
import { verify } from '../../src/archive/verify.ts'
import { openBlobs } from '../../src/catalogue/blobs.ts'
import { eventTypes } from '../../src/catalogue/events.ts'
import { openCatalogue } from '../../src/catalogue/open.ts'
import { openWriter } from '../../src/catalogue/writer.ts'
import { keeper } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'
import { exported, restored } from '../support/bags.ts'
import { importSmall, smallParsers, temporaryFolder, writeHeap } from '../support/small-archive.ts'
import { textOf } from '../support/sources.ts'

const folder = temporaryFolder()
after(folder.remove)
let count = 0
const fresh = (): string => join(folder.path, String(count++))
const schema = XsdValidator.fromDoc(XmlDocument.fromString(textOf('fixtures/premis/written.xsd')))

/** What the grammar has against a record of preservation; undefined for nothing. */
function fault(text: string): string | undefined {
  const document = XmlDocument.fromString(text)
  try {
    schema.validate(document)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    document.dispose()
  }
}

/** An archive in which each kind of event happened, by programs and by people with marks in their names. */
async function eventful(): Promise<string> {
  const data = fresh()
  await importSmall(data, [writeHeap(fresh(), { 'a.txt': 'Title: One & <Two>\nAuthor: Ann\n\nWords of a story.\n', 'odd\u0001 "name" ]]>.txt': 'Title: Other\n\nMore words.\n', 'empty.txt': '' })], { terms: { from: 'Ann' } })
  await importSmall(data, [writeHeap(fresh(), { 'a.txt': 'Title: One & <Two>\nAuthor: Ann\n\nWords of a story.\n', 'b.txt': 'Title: Third\n\nStill more.\n' })])
  const catalogue = await openCatalogue(data)
  const [work] = await catalogue.newest(openTo(keeper), 1)
  await catalogue.close()
  const writer = await openWriter(data, { thread: false })
  const { id } = await writer.rule(work?.key ?? '', { act: 'withhold', by: 'Cura & "Tor" <\ud800>', reason: 'asked \u0000 for' }, '2026-02-01T00:00:00.000Z')
  await writer.undo(id, 'Tor', '2026-02-02T00:00:00.000Z')
  await writer.setTerms(1, { from: 'Ben' }, 'Cura', '2026-02-03T00:00:00.000Z')
  await reread({ data, pool: smallParsers(2), blobs: openBlobs(join(data, 'blobs')), writer, rules: 2 })
  await verify({ data, blobs: openBlobs(join(data, 'blobs')), writer })
  await writer.close()
  return data
}

async function recordOf(data: string, accession?: number): Promise<string> {
  const bag = fresh()
  await exported(data, bag, accession)
  return readFileSync(join(bag, 'premis.xml'), 'utf8')
}

test('premis: every kind of event that the archive writes stands in a bag as the grammar has it, and so do a bag of an accession and one of what was restored', async () => {
  const [data, bag, copy] = [await eventful(), fresh(), fresh()]
  await exported(data, bag)
  const whole = readFileSync(join(bag, 'premis.xml'), 'utf8')
  for (const type of eventTypes) assert.match(whole, new RegExp(`<eventType [^>]+>${type}</eventType>`), type)
  assert.equal(fault(whole), undefined)
  for (const accession of [1, 2]) assert.equal(fault(await recordOf(data, accession)), undefined)
  await restored(bag, copy)
  assert.equal(fault(await recordOf(copy)), undefined)
})

const breaks = [
  ['a part out of its order', (text) => text.replace(/(<eventType .*?<\/eventType>)(<eventDateTime>.*?<\/eventDateTime>)/, '$2$1')],
  ['a part that PREMIS does not know', (text) => text.replace('<eventOutcome>', '<eventResult>').replace('</eventOutcome>', '</eventResult>')],
  ['an event without an agent', (text) => text.replace(/<linkingAgentIdentifier>.*?<\/linkingAgentIdentifier>/, '')],
  ['a detail as version 2 had it', (text) => text.replace(/<eventDetailInformation>(.*?)<\/eventDetailInformation>/, '$1')],
  ['a type without its URI', (text) => text.replace(/ valueURI="[^"]+"/, '')],
  ['a URI of another vocabulary', (text) => text.replace('eventType/ing"', 'eventType/xyz"')],
  ['an object of no kind', (text) => text.replace(' xsi:type="file"', '')],
  ['a file without its format', (text) => text.replace(/<format>.*?<\/format>/, '')],
  ['a size in words', (text) => text.replace(/<size>\d+/, '<size>many')],
  ['a checksum cut short', (text) => text.replace(/<messageDigest>../, '<messageDigest>')],
  ['an instant that is none', (text) => text.replace(/<eventDateTime>[^<]+/, '<eventDateTime>yesterday')],
  ['an event about what is not there', (text) => text.replace(/<linkingObjectIdentifierValue>[^<]+/, '<linkingObjectIdentifierValue>nowhere')],
  ['an agent that is not told of', (text) => text.replace(/<linkingAgentIdentifierValue>[^<]+/, '<linkingAgentIdentifierValue>nobody')],
  ['two objects of the same name', (text) => text.replace(/(<object xsi:type="file">.*?<\/object>)/s, '$1$1')],
  ['another version', (text) => text.replace('version="3.0"', 'version="2.3"')],
] as const satisfies readonly (readonly [claim: string, broken: (text: string) => string])[]

test('premis: the grammar finds what is broken', async () => {
  const sound = await recordOf(await eventful())
  for (const [claim, broken] of breaks) {
    assert.notEqual(broken(sound), sound, claim)
    assert.ok(fault(broken(sound)), claim)
  }
})
