import type { Mark } from '../../model/reading.ts'

/** A language that more than this share of a text is marked with is its own, whatever its styles say. */
const mainShare = 0.4

/** The marks without those that say the language of the text itself: templates in one language are written on in another. */
export function withoutMainLanguage(marks: readonly Mark[], length: number): readonly Mark[] {
  const marked = new Map<string, number>()
  for (const { kind, target, at } of marks) if (kind === 'language' && target !== undefined) marked.set(target, (marked.get(target) ?? 0) + at[1] - at[0])
  const main = new Set([...marked].filter(([, letters]) => letters > length * mainShare).map(([language]) => language))
  return main.size === 0 ? marks : marks.filter(({ kind, target }) => kind !== 'language' || target === undefined || !main.has(target))
}

/** The tag of a run's language, where it is another one than the document's; a region alone makes no other language. */
export function otherLanguage(stated: string | undefined, main: string | undefined): string | undefined {
  if (stated === undefined || main === undefined || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(stated)) return undefined
  return primary(stated) === primary(main) ? undefined : stated.toLowerCase()
}

function primary(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? ''
}
