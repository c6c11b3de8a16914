/** What was said of strings, a map for each function. */
const all: Map<string, unknown>[] = []

/** Above this a function has forgotten what it was asked first: nobody asks again for what stands so far above. */
const most = 1000

/**
 * A function of words that answers again what it has answered before: where a front ends, what stands in it, and what a foot says are asked one after
 * the other, of the same lines. The answers of a text are let go with it, by `forget`.
 */
export function remembered<T>(say: (words: string) => T): (words: string) => T {
  const said = new Map<string, T>()
  all.push(said)
  return (words) => {
    const known = said.get(words)
    if (known !== undefined || said.has(words)) return known as T
    const answer = say(words)
    if (said.size >= most) said.clear()
    said.set(words, answer)
    return answer
  }
}

/** Lets go of all that was said: each of the words holds the whole text that it was cut from. */
export function forget(): void {
  for (const said of all) said.clear()
}
