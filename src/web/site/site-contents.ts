import type { Listings } from '../../catalogue/listings.ts'
import type { Catalogue } from '../../catalogue/store.ts'
import type { Reader } from '../../consent/policy.ts'
import { admission } from '../../consent/policy.ts'
import { type Condition, listedTo } from '../../consent/predicate.ts'
import { browseKinds } from '../../model/heading.ts'

/** What is there to be linked to: works by key, numbered from 1 in the order of their titles, those behind a question among them, and headings by kind and value, with what they are called. It lies on the disk. */
export type Contents = {
  readonly works: number
  readonly gated: number
  readonly keys: () => Iterable<string>
  readonly numberOf: (key: string) => number | undefined
  readonly isGated: (key: string) => boolean
  readonly label: (kind: string, value: string) => string | undefined
}

const perPage = 200
const gate = '?'

/** All that lists may name to this reader. */
export async function openContents(catalogue: Catalogue, reader: Reader, make: Listings['make']): Promise<Contents> {
  const condition: Condition = listedTo(reader)
  const [works, headings] = [make(), make()]
  let [count, gated] = [0, 0]
  for (let offset = 0; ; offset += perPage) {
    const page = await catalogue.list(condition, { by: 'words' }, 'title', { offset, limit: perPage })
    for (const { key, facts } of page.works) {
      const isGated = admission(reader, facts).is !== 'open'
      works.add(key, `${count += 1}${isGated ? gate : ''}`)
      if (isGated) gated++
    }
    if (page.works.length < perPage) break
  }
  for (const kind of browseKinds) {
    for (let offset = 0; ; offset += perPage) {
      const page = await catalogue.headings(condition, kind, { offset, limit: perPage, order: 'name' })
      for (const { value, label } of page.headings) headings.add(`${kind} ${value}`, label)
      if (page.headings.length < perPage) break
    }
  }
  return {
    works: count, gated,
    keys: function* () {
      for (const [key] of works.entries()) yield key
    },
    numberOf: (key) => {
      const found = works.get(key)
      return found === undefined ? undefined : Number.parseInt(found, 10)
    },
    isGated: (key) => works.get(key)?.endsWith(gate) ?? false,
    label: (kind, value) => headings.get(`${kind} ${value}`),
  }
}
