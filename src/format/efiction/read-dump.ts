import { type ContainerItem, type ContainerSource, type Unpacker, whole } from '../container.ts'
import { emptyLibrary, fieldBytes, indexOf, metadataOf, note, type Stated, valuesOf, words } from './library.ts'
import { sqlRows } from './sql-rows.ts'
import { tableOf } from './tables.ts'

/**
 * Reads the dump of an eFiction archive's database: a chapter whose words are in it comes out as a page with what the tables say of it;
 * a chapter whose words lie in the archive's `stories/` folder comes out as word about that file. Two passes over the dump, none of it
 * held but what tells of stories.
 */
export const readDump: Unpacker = async function* (source, limits) {
  const library = emptyLibrary()
  const stated: Stated = new Map()
  for (const item of sqlRows(source, fieldBytes)) {
    if (item.is === 'table') stated.set(item.table, item.columns.map((name) => name.toLowerCase()))
    else {
      const table = tableOf(item.table)
      if (table) note(library, table, valuesOf(item.table, item.columns, stated, item.values))
    }
  }
  const index = indexOf(library)
  let members = 0
  for (const chapter of chaptersOf(source, stated, limits.memberBytes)) {
    if (members === limits.members) return yield whole('container-expands', `it has more than ${limits.members} chapters`)
    members++
    const { row, text, cut } = chapter
    const metadata = metadataOf(row, index)
    const [sid, chapid, uid] = ['sid', 'chapid', 'uid'].map((name) => row.get(name) ?? '0')
    if (text === undefined || !holdsWords(text)) {
      yield { is: 'about', name: `${safe(uid)}/${safe(chapid)}`, metadata }
      continue
    }
    const name = `${safe(sid)}/${safe(chapid)}.html`
    const nameBytes = Buffer.from(name)
    if (cut) yield refused(name, nameBytes, 'too-large', `more than ${limits.memberBytes} bytes`)
    else if (text.length > limits.left()) return yield refused(name, nameBytes, 'container-expands', 'with it, it would give out more than it may')
    else yield { is: 'member', nameBytes, name, bytes: text, findings: [], metadata }
  }
  if (members === 0) yield whole('no-prose', 'the database holds no chapters')
}

type ChapterText = { readonly row: ReadonlyMap<string, string>; readonly text: Uint8Array | undefined; readonly cut: boolean }

function* chaptersOf(source: ContainerSource, stated: Stated, memberBytes: number): Generator<ChapterText> {
  for (const item of sqlRows(source, memberBytes)) {
    if (item.is === 'table' || tableOf(item.table) !== 'chapters') continue
    const values = valuesOf(item.table, item.columns, stated, item.values)
    const text = values.get('storytext')
    const row = new Map<string, string>()
    for (const [name, value] of values) if (value && name !== 'storytext') row.set(name, words(value.bytes))
    yield { row, text: text?.bytes, cut: text?.cut ?? false }
  }
}

function refused(name: string, nameBytes: Buffer, code: 'too-large' | 'container-expands', detail: string): ContainerItem {
  return { is: 'refused', name, nameBytes, finding: { code, detail } }
}

/** A key as part of a name: keys are numbers, and whatever else stands there leads nowhere. */
function safe(key: string | undefined): string {
  return (key ?? '').replace(/[^\w-]/g, '_').slice(0, 40) || '0'
}

function holdsWords(text: Uint8Array): boolean {
  return text.some((byte) => byte > 32)
}
