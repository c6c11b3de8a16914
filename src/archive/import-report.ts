import type { Problem } from './walk.ts'

/** What an import did. Lists that could be long hold the first of their kind; the numbers tell all. */
export type ImportReport = {
  /** The accession that took in; absent where nothing was new. */
  readonly accession?: number
  /** Files looked at, those new, and those that were there already under the same path. */
  readonly files: number
  readonly deposits: number
  readonly known: number
  /** Members read: files, and files inside containers. */
  readonly members: number
  /** Works that the accession shows. */
  readonly works: number
  /** Works, or files, of this accession that a curator should look at. */
  readonly looks: number
  /** Kept and not read: how many of each code, and the first ones by name. */
  readonly refused: number
  readonly refusedByCode: Readonly<Record<string, number>>
  readonly refusedFirst: readonly { readonly path: string; readonly code: string; readonly detail?: string }[]
  /** Not taken in at all: folders and files that could not be read, links. */
  readonly problems: number
  readonly problemsFirst: readonly Problem[]
  /** Stopped before its end; the same command goes on. */
  readonly interrupted: boolean
  readonly tookMs: number
}

/** How far an import has come. `total`: files in all, where they were counted. */
export type Progress = { readonly files: number; readonly total: number; readonly bytes: number; readonly phase: 'reading' | 'gathering' | 'done' }
