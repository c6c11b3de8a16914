import type { Finding } from '../../model/finding.ts'
import { type ContainerLimits, type ContainerSource, inMemory } from '../container.ts'
import { memberName } from '../member-name.ts'
import { surveyed } from './survey.ts'
import { type Entry, openDirectory } from './zip-directory.ts'
import { findEnd } from './zip-end.ts'
import { findingOf } from './zip-finding.ts'
import { itemOf } from './zip-member.ts'

/** A document that is a zip: its members by their names, in the order of its directory, each unpacked when it is asked for. */
export type ZipPackage = {
  readonly names: readonly string[]
  /** The bytes of a member; undefined where there is none of that name, or it is not safe or not whole (`findings` then says why). */
  readonly read: (name: string) => Promise<Uint8Array | undefined>
  readonly findings: readonly Finding[]
}

/** What may come out of a document: its words are text of a member, its pictures are never unpacked. */
const mostBytes = 64 * 1024 * 1024
const mostMembers = 20_000
const longestName = 4096
/** How many times its own size a document may give out; a small one may always give out a little. */
const mostRatio = 200
const leastBytes = 4 * 1024 * 1024

/** Opens a document that is a zip, as strictly as a container of stories. @returns the finding that says why it cannot be opened */
export async function openPackage(bytes: Uint8Array): Promise<ZipPackage | Finding> {
  const source: ContainerSource = inMemory(bytes)
  const end = findEnd(source)
  if (typeof end === 'string') return { code: 'container-damaged', detail: end }
  let left = Math.min(mostBytes, Math.max(leastBytes, bytes.length * mostRatio))
  const limits: ContainerLimits = { memberBytes: mostBytes, nestedBytes: mostBytes, members: mostMembers, nameBytes: longestName, left: () => left }
  try {
    const directory = await openDirectory(source, end.sizeBytes)
    const survey = await surveyed(directory, end.directoryBytes, limits, true)
    if ('is' in survey) return survey.is === 'refused' ? survey.finding : { code: 'container-damaged' }
    const rows = new Map<string, { readonly entry: Entry; readonly row: number }>()
    const again = await openDirectory(source, end.sizeBytes)
    let row = 0
    for await (const entry of again.entries()) {
      const { name } = memberName(entry.fileNameRaw.subarray(0, longestName), entry.generalPurposeBitFlag, entry.extraFields)
      if (!rows.has(name)) rows.set(name, { entry, row })
      row++
    }
    const findings: Finding[] = []
    const read = async (name: string): Promise<Uint8Array | undefined> => {
      const found = rows.get(name)
      const item = found && await itemOf(found.entry, source, again, survey, found.row, limits)
      if (item?.is === 'refused') findings.push({ ...item.finding, detail: [name, item.finding.detail].filter(Boolean).join(': ') })
      if (item?.is !== 'member') return undefined
      left -= item.bytes.length
      return item.bytes
    }
    return { names: [...rows.keys()], read, findings }
  } catch (error) {
    return findingOf(error)
  }
}
