import type { Evidence, Field, Permission, Role, TitleKind } from './assertion.ts'
import type { HeadingKey } from './heading.ts'
import type { RatingValue, Rung } from './rating.ts'
import type { Qualified, Warning, WarningAnswer } from './warning.ts'

/** Who answers for a value: the text itself, a rule's conclusion, the bringer's terms, a person's ruling, or the archive where it devised one. */
export type Source = 'stated' | 'derived' | 'terms' | 'ruling' | 'devised'

/** One value of a resolved record: what it is, who answers for it, and where to look. `assertion` is its number in the draft's list. */
export type Resolved<T> = {
  readonly value: T
  readonly source: Source
  readonly asWritten?: string
  readonly rule?: string
  readonly confidence?: number
  readonly evidence: readonly Evidence[]
  /** Where the evidence lies, when a work has several segments: the segment's number. */
  readonly segment: number
  /** The ruling's id, where a person ruled. */
  readonly ruling?: number
}

/** A work's catalogue record: one value for each scalar field, several for each set, with what was passed over in `lost`. */
export type WorkRecord = {
  readonly title: Resolved<{ readonly title: string; readonly kind: TitleKind }>
  readonly creators: readonly Resolved<{ readonly name: string; readonly role: Role }>[]
  /** Absent: nobody has said anything. */
  readonly rating?: Resolved<RatingValue>
  readonly warnings: {
    readonly answer: WarningAnswer
    readonly values: readonly Resolved<{ readonly warning: Warning } & Qualified>[]
    /** The statement itself, where it names none ("no warnings apply"), with what it says does not occur ("no character death"). */
    readonly statement?: Resolved<{ readonly answer: WarningAnswer; readonly denied?: readonly Warning[] }>
  }
  readonly fandoms: readonly Resolved<{ readonly name: string }>[]
  readonly characters: readonly Resolved<{ readonly name: string }>[]
  readonly relationships: readonly Resolved<{ readonly name: string }>[]
  readonly tags: readonly Resolved<{ readonly name: string }>[]
  readonly summary?: Resolved<{ readonly text: string }>
  readonly disclaimer?: Resolved<{ readonly text: string }>
  readonly notes: readonly Resolved<{ readonly text: string }>[]
  readonly series?: Resolved<{ readonly name: string; readonly number?: number }>
  readonly dates: readonly Resolved<{ readonly date?: string; readonly kind: string }>[]
  readonly permission?: Resolved<{ readonly permission: Permission }>
  readonly status?: Resolved<{ readonly status: string }>
  readonly reviews?: Resolved<{ readonly reviews: number }>
  readonly language: string
  /** Values that another one outranked, kept. */
  readonly lost: readonly (Resolved<unknown> & { readonly field: Field })[]
}

/** What consent must know of a work: catalogue facts, no words. */
export type Facts = {
  /** `reading`: still being taken in. */
  readonly state: 'reading' | 'published' | 'withheld' | 'withdrawn'
  /** What the work is rated, by whoever answers for it; `unrated` where nobody does. */
  readonly rung: Rung
  readonly warnings: readonly Warning[]
  readonly key: string
  /** Its tags, fandoms, characters, relationships and creators. */
  readonly headings: readonly HeadingKey[]
}
