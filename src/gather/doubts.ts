import type { Finding } from '../model/finding.ts'
import type { Resolved, WorkRecord } from '../model/work.ts'

/** What is surer than this is not asked about. Confidence is calibrated: of ten values at the line, six are right. */
const doubtLine = 0.6

type Asked = { readonly field: string; readonly of: string; readonly value: Resolved<unknown> | undefined; readonly shown: (value: never) => string }

/** Values of a record that may well be wrong, each with what else was read: for a person to decide. What a person ruled is certain. */
export function doubts(record: WorkRecord): Finding[] {
  const asked: readonly Asked[] = [
    ...(['incipit', 'filename', 'devised'].includes(record.title.value.kind) ? [] : [{ field: 'title', of: 'title', value: record.title, shown: ({ title }: { readonly title: string }) => title }]),
    ...record.creators.filter(({ value }) => value.role === 'author').map((value) => ({ field: 'creator', of: 'author', value, shown: ({ name }: { readonly name: string }) => name })),
    { field: 'rating', of: 'rating', value: record.rating, shown: ({ rung }: { readonly rung: string }) => rung },
    { field: 'permission', of: 'permission', value: record.permission, shown: ({ permission }: { readonly permission: string }) => permission },
    ...record.fandoms.map((value) => ({ field: 'fandom', of: 'fandom', value, shown: ({ name }: { readonly name: string }) => name })),
    { field: 'series', of: 'series', value: record.series, shown: ({ name }: { readonly name: string }) => name },
  ]
  return asked.flatMap(({ field, of, value, shown }): Finding[] => {
    if (!value || (value.source !== 'stated' && value.source !== 'derived') || value.confidence === undefined || value.confidence >= doubtLine) return []
    const others = [...new Set(record.lost.filter((lost) => lost.field === field && lost.source !== 'ruling').map((lost) => shown(lost.value as never)))].slice(0, 5)
    const [evidence] = value.evidence
    return [{ code: 'value-doubtful', detail: `${of}: ${shown(value.value as never)} (${Math.round(value.confidence * 100)} %)${others.length > 0 ? `; or ${others.join(' | ')}` : ''}`, ...(evidence && { evidence }) }]
  })
}
