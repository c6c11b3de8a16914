/**
 * What is said of every work at once, a byte each: 0 it does not hold, 1 it is not known, 2 it holds. Of what is not known neither the claim nor
 * its opposite holds. And is the least of two, or the greatest, not the other end.
 */
export type Claims = Uint8Array
/** The three values of a claim. */
export const [no, unknown, yes] = [0, 1, 2] as const

/** Both hold. Writes into the first. */
export function both(into: Claims, other: Claims): Claims {
  for (let at = 0; at < into.length; at++) if ((other[at] as number) < (into[at] as number)) into[at] = other[at] as number
  return into
}

/** One of them holds. Writes into the first. */
export function either(into: Claims, other: Claims): Claims {
  for (let at = 0; at < into.length; at++) if ((other[at] as number) > (into[at] as number)) into[at] = other[at] as number
  return into
}

/** The opposite. Writes into it. */
export function opposite(into: Claims): Claims {
  for (let at = 0; at < into.length; at++) into[at] = yes - (into[at] as number)
  return into
}
