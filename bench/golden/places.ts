import type { Place } from './claim.ts'

type Spanned = Exclude<Place, { readonly in: 'metadata' }>

/** The characters that places cover, each once: `t12` the thirteenth of the text, `n0` the first of the name. */
function covered(places: readonly Place[]): Set<string> {
  const characters = new Set<string>()
  for (const place of places.filter(isSpanned)) for (let at = place.at[0]; at < place.at[1]; at += 1) characters.add(`${place.in[0]}${at}`)
  return characters
}

function isSpanned(place: Place): place is Spanned {
  return place.in !== 'metadata'
}

/** Intersection over union of the characters of two sets of places; 0 where both are empty. */
export function overlapOf(one: readonly Place[], other: readonly Place[]): number {
  const [a, b] = [covered(one), covered(other)]
  const common = a.intersection(b).size
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

/** Those of the places that share a character with the others; all of them where none does. */
export function meets(places: readonly Place[], others: readonly Place[]): readonly Place[] {
  const characters = covered(others)
  const met = places.filter((place) => !covered([place]).isDisjointFrom(characters))
  return met.length > 0 ? met : places
}

/** The share of the characters of some places that lies within others; 0 where they have none. */
export function shareWithin(places: readonly Place[], others: readonly Place[]): number {
  const characters = covered(places)
  return characters.size === 0 ? 0 : characters.intersection(covered(others)).size / characters.size
}

/** A stretch of a text without the white space and the tags at its ends. */
export function trimmed(text: string, [from, to]: readonly [number, number]): readonly [number, number] {
  const words = text.slice(from, to)
  const head = /^(?:\s|<[^<>]*>)*/.exec(words)?.[0].length ?? 0
  let end = words.length
  for (let before = -1; before !== end && end > head; ) {
    before = end
    end = words.slice(0, end).trimEnd().length
    const open = words[end - 1] === '>' ? words.lastIndexOf('<', end - 1) : -1
    if (open > 0 && /^<\/?[a-zA-Z]/.test(words.slice(open, open + 3))) end = open
  }
  return [from + head, from + Math.max(head, end)]
}
