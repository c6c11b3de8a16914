import type { Look } from './store.ts'

/** So many files make one entry at most: a page of entries has an end. */
const most = 200

/** What a group's files have in common, and the name of each in it. */
export type LookFolder = { readonly folder: string; readonly names: readonly string[] }

/**
 * Looks as a person reads them: files that were not read, of one folder (or one folder in one container) and for one reason, are one entry. What
 * belongs to a work stands by itself, since each is ruled on by itself. In the order given; nothing is left out.
 */
export function lookGroups(looks: readonly Look[]): readonly (readonly Look[])[] {
  const entries: Look[][] = []
  const open = new Map<string, Look[]>()
  for (const look of looks) {
    const key = JSON.stringify([look.finding.code, look.finding.detail ?? '', look.accession, look.path.slice(0, folderEnd(look.path))])
    const group = look.work === undefined ? open.get(key) : undefined
    if (group && group.length < most) group.push(look)
    else {
      const entry = [look]
      entries.push(entry)
      if (look.work === undefined) open.set(key, entry)
    }
  }
  return entries
}

/** The folder that the files of a group lie in, as far as it has a name, and their names in it. */
export function lookFolder(group: readonly Look[]): LookFolder {
  const end = folderEnd(group[0]?.path ?? '')
  return { folder: group[0]?.path.slice(0, end).trimEnd() ?? '', names: group.map(({ path }) => path.slice(end)) }
}

// A member's path stands behind its container's: `attic.zip › tales/heron.txt`.
function folderEnd(path: string): number {
  return Math.max(path.lastIndexOf('/') + 1, path.lastIndexOf(' › ') + ' › '.length * Number(path.includes(' › ')))
}
