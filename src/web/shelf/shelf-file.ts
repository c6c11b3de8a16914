import { ownFile } from '../own-file.ts'
import { packKey } from './packed-key.ts'
import { dateOfDay, dayOf, type Place } from './places.ts'
import { lists, mostMarked, mostRead, type Shelf } from './shelf.ts'

const format = 'incipit-shelf'
const version = 1

/** A shelf as a file that a person can read, in JSON. `title`: what a work is called, where that may be said. */
export function shelfFile({ read, ...shelf }: Shelf, title: (key: string) => string | undefined): string {
  const named = (key: string) => ({ key, title: title(key) })
  return `${JSON.stringify({
    format, version, ...Object.fromEntries(lists.map((list) => [list, shelf[list].map(named)])),
    read: read.map(({ key, chapter, paragraph, day }) => ({ ...named(key), chapter, paragraph, day: dateOfDay(day) })),
  }, undefined, 2)}\n`
}

/** The shelf that a file holds, no larger than a shelf may be; undefined where it is no such file. Entries that are none are left out. */
export function shelfOfFile(text: string): Shelf | undefined {
  const given = ownFile(text, format, version)
  if (!given) return undefined
  const entries = (name: string): readonly Entry[] => (Array.isArray(given[name]) ? given[name] as unknown[] : []).flatMap((each) => {
    const entry = Object(each) as Entry
    return typeof entry.key === 'string' && packKey(entry.key) !== undefined ? [entry] : []
  })
  const keys = (name: string): readonly string[] => [...new Set(entries(name).map(({ key }) => key as string))].slice(0, mostMarked)
  return { later: keys('later'), favourites: keys('favourites'), read: entries('read').map(placeOf).slice(0, mostRead) }
}

type Entry = { readonly key?: unknown; readonly chapter?: unknown; readonly paragraph?: unknown; readonly day?: unknown }

function placeOf({ key, chapter, paragraph, day }: Entry): Place {
  const count = (value: unknown): number => (Number.isSafeInteger(value) && (value as number) > 0 ? value as number : 1)
  const at = typeof day === 'string' ? Date.parse(day) : Number.NaN
  return { key: key as string, chapter: count(chapter), paragraph: count(paragraph), day: Number.isNaN(at) ? 0 : dayOf(at) }
}
