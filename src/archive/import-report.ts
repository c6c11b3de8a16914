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
  /** What a curator should look at of this accession, as the desk and `incipit review` list it; what was not read is among them. */
  readonly looks: number
  /** Of these, kept and not read: how many, how many of each code, and the first ones by name. `files`: several of one folder, which is named then. */
  readonly refused: number
  readonly refusedByCode: Readonly<Record<string, number>>
  readonly refusedFirst: readonly { readonly path: string; readonly code: string; readonly detail?: string; readonly files?: number }[]
  /** Not taken in at all: folders and files that could not be read, links. */
  readonly problems: number
  readonly problemsFirst: readonly Problem[]
  /** Stopped before its end; the same command goes on. */
  readonly interrupted: boolean
  readonly tookMs: number
}

/** How far an import has come. `total`: files in all, where they were counted. */
export type Progress = { readonly files: number; readonly total: number; readonly bytes: number; readonly phase: 'reading' | 'gathering' | 'done' }
