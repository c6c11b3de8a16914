import type { Facts } from '../model/work.ts'
import { type Admission, admission, type Reader } from './policy.ts'

/**
 * Words of a work on their way out of the catalogue. Opaque: the words come out only through `admit`, which asks the policy.
 * Whatever reads text from the catalogue returns this and nothing else.
 */
export class Readable<T> {
  readonly facts: Facts
  readonly #words: T

  constructor(facts: Facts, words: T) {
    this.facts = facts
    this.#words = words
  }

  /** The words, if the policy opens them to this reader; otherwise why not. */
  static admit<T>(reader: Reader, readable: Readable<T>): (Admission & { is: 'gated' | 'absent' }) | { readonly is: 'open'; readonly words: T } {
    const answer = admission(reader, readable.facts)
    return answer.is === 'open' ? { is: 'open', words: readable.#words } : answer
  }

  /** Other words made of these, behind the same gate. */
  map<U>(change: (words: T) => U): Readable<U> {
    return new Readable(this.facts, change(this.#words))
  }
}

/** Asks the gate: the words, or why not. */
export const admit = Readable.admit
