import type { HeldCompanion, RatedReading, SecondLook } from '../catalogue/second-looks.ts'
import { openSecondLooks } from '../catalogue/second-looks.ts'
import { authorsAmong } from '../intake/name-neighbours.ts'
import type { EncodingChoice, Hints, Metadata } from '../model/reading.ts'
import type { Finding } from '../model/finding.ts'
import type { RatingValue, Scale } from '../model/rating.ts'

/**
 * What members should be told that nobody could know when they were first read: what a database of the heap says of them, whom the names of their neighbours make a name's first words, and, where two
 * encodings fit nearly as well, which one their neighbours are in. The same files give the same answer in any order.
 *
 * @returns hints by the number of the reading; a reading that was told as much already is not among them
 */
export function secondLooks(data: string, accession: number): ReadonlyMap<number, Hints> {
  const held = openSecondLooks(data)
  try {
    const told = new Map<number, Hints>()
    const known = companionsByName(held.companions())
    const neighbours = new Map<string, Map<string, number>>()
    const doubtful: SecondLook[] = []
    const beside = authorsAmong(pathsOf(held.readings(accession)))
    for (const reading of held.newCompanions(accession) ? held.all() : held.readings(accession)) {
      const before = hintsOf(reading)
      const said = known.size > 0 ? metadataFor(reading, known) : undefined
      const named = beside.get(pathOf(reading))
      const metadata = named ? [...(said ?? before?.metadata ?? []).filter(({ path }) => !path.startsWith('neighbours ')), ...named] : said
      if (metadata && JSON.stringify(before?.metadata) !== JSON.stringify(metadata)) told.set(reading.id, { ...before, metadata })
    }
    for (const reading of held.readings(accession)) {
      const choice = reading.encoding === null ? undefined : JSON.parse(reading.encoding) as EncodingChoice
      if (!choice || unmistakable.has(choice.name)) continue
      if ((JSON.parse(reading.findings) as readonly Finding[]).some(({ code }) => code === 'encoding-doubtful')) doubtful.push(reading)
      else for (const folder of foldersOf(reading)) count(neighbours, folder, choice.name)
    }
    for (const reading of doubtful) {
      const encoding = foldersOf(reading).map((folder) => prevailing(neighbours.get(folder))).find((name) => name !== undefined)
      const before = hintsOf(reading)
      if (encoding !== undefined && before?.encoding === undefined) told.set(reading.id, { ...before, ...told.get(reading.id), encoding })
    }
    for (const [id, scale] of scalesOf(held.ratings(accession))) {
      const before = told.get(id.reading) ?? id.before
      if (before?.scale === undefined) told.set(id.reading, { ...before, scale })
    }
    return told
  } finally {
    held.close()
  }
}

// These are known by their form; they say nothing of what the others are in.
const unmistakable = new Set(['ascii', 'utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])

/** Where a member lies under the heap's root, its container's name among the folders. */
function pathOf({ depositShown, shown }: Pick<SecondLook, 'depositShown' | 'shown'>): string {
  return shown === depositShown ? shown : `${depositShown}/${shown}`
}

function* pathsOf(readings: Iterable<SecondLook>): Generator<string> {
  for (const reading of readings) yield pathOf(reading)
}

/** The folder of a member, then the one around it, up to the whole heap: the nearest that has an answer gives it. */
function foldersOf(reading: Pick<SecondLook, 'depositShown' | 'shown'>): readonly string[] {
  const path = pathOf(reading)
  const folders: string[] = []
  for (let end = path.lastIndexOf('/'); end > 0 && folders.length < mostFolders; end = path.lastIndexOf('/', end - 1)) folders.push(path.slice(0, end))
  return [...folders, '']
}

const mostFolders = 8
// Fewer neighbours may all be chance; where they disagree they are no help.
const leastNeighbours = 3
const leastShare = 0.8

function count(all: Map<string, Map<string, number>>, folder: string, name: string): void {
  const names = all.get(folder) ?? new Map<string, number>()
  all.set(folder, names.set(name, (names.get(name) ?? 0) + 1))
}

function prevailing(names: ReadonlyMap<string, number> | undefined): string | undefined {
  const total = [...names?.values() ?? []].reduce((sum, each) => sum + each, 0)
  if (total < leastNeighbours) return undefined
  return [...names ?? []].find(([, times]) => times >= total * leastShare)?.[0]
}

/** The scale that the neighbours of a rating are on, whose letters mean different rungs. */
function* scalesOf(ratings: Iterable<RatedReading>): Generator<readonly [{ readonly reading: number; readonly before: Hints | undefined }, Scale]> {
  const neighbours = new Map<string, Map<string, number>>()
  const doubtful: RatedReading[] = []
  for (const rating of ratings) {
    const { scale, also } = JSON.parse(rating.value) as RatingValue
    if (also) doubtful.push(rating)
    else if (scale !== undefined && scale !== 'words') for (const folder of foldersOf(rating)) count(neighbours, folder, scale)
  }
  for (const rating of doubtful) {
    const scale = foldersOf(rating).map((folder) => prevailing(neighbours.get(folder))).find((name) => name !== undefined)
    if (scale !== undefined) yield [{ reading: rating.id, before: hintsOf(rating) }, scale as Scale]
  }
}

function companionsByName(companions: readonly HeldCompanion[]): ReadonlyMap<string, readonly HeldCompanion[]> {
  return Map.groupBy(companions, ({ name }) => name)
}

function hintsOf({ hints }: Pick<SecondLook, 'hints'>): Hints | undefined {
  return hints === null ? undefined : JSON.parse(hints) as Hints
}

/**
 * What databases say of a member, by the end of its path, and index pages, by the whole of it. A database speaks of files that came from the same roots and lie in its own folder
 * or below; of two that know such a file, the one that lies nearer.
 */
function metadataFor(reading: SecondLook, known: ReadonlyMap<string, readonly HeldCompanion[]>): readonly Metadata[] | undefined {
  const { roots } = reading
  const path = pathOf(reading)
  // bounded: the last 200 characters of a path.
  const name = /([^/]+\/[^/]+?)\.(?:txt|html?)$/i.exec(path.slice(-longestName))?.[1]
  const found = (name === undefined ? [] : known.get(name) ?? []).filter((one) => one.roots === roots && path.startsWith(one.from.slice(0, one.from.lastIndexOf('/') + 1)))
  const indexed = (known.get(`/${path.toLowerCase()}`) ?? []).filter((one) => one.roots === roots)
  const nearest = [found, indexed].flatMap((all) => all.toSorted((a, b) => shared(b.from, path) - shared(a.from, path)).slice(0, 1))
  return nearest.length === 0 ? undefined : nearest.flatMap(({ metadata }) => JSON.parse(metadata) as readonly Metadata[])
}

const longestName = 200

/** How many characters two paths share at their beginning. */
function shared(one: string, other: string): number {
  let at = 0
  while (at < one.length && at < other.length && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return at
}
