import type { Span } from '../../model/span.ts'
import { collapse } from './assert.ts'
import { acts, common, notNames } from './credit-lexicon.ts'

/** What stands before a name and may be left out where it is said again. */
const titles = new Set('mr mrs ms dr miss sir lady aunt auntie uncle the herr frau don doña mme m captain professor prof'.split(' '))

const noName = new Set('birthday sender firma eigentum von for to'.split(' '))

const wordsOf = (name: string): readonly string[] => collapse(name).toLowerCase().split(' ').map((word) => word.replace(/[.,]$/, '')).filter((word) => word !== '')

/**
 * Tells of each name in a paragraph where it stands whole: "Noreen" is Noreen Whitlock where she was named so, "Mr. Platt" Garrison Platt.
 * Only where one name alone answers.
 *
 * @param text what the places are of
 * @param named the places of all names in the paragraph
 * @param credited the places of those who did something
 * @returns for the place of a name, that of the whole one; the same place where there is none
 */
export function fullerNames(text: string, named: readonly Span[], credited: readonly Span[]): (at: Span) => Span {
  const whole = new Map<string, Span>()
  for (const at of [...named, ...credited]) {
    // "Meine Schwester Babs": whoever was read out of it is called no more than that.
    if (credited.some(([from, to]) => from > at[0] && to <= at[1])) continue
    const words = wordsOf(text.slice(...at))
    if (words.length > 1 && words.length < 6 && !whole.has(words.join(' ')) && !words.some((word) => acts.has(word) || notNames.has(word) || common.has(word) || noName.has(word))) whole.set(words.join(' '), at)
  }
  return (at) => {
    const words = wordsOf(text.slice(...at)).filter((word, index, all) => !(titles.has(word) && index === 0 && all.length > 1))
    if (words.length === 0 || words.length > 2) return at
    const found = [...whole].filter(([name, [from]]) => {
      const full = name.split(' ')
      if (full.length <= words.length) return false
      // What ends a longer name is the same only where no sentence begins with that: "Nachdem Bine".
      const isEnd = words.length === 1 && full.length === 2 && words[0] === full[1] && !/(?:^|[.!?:»”"])\s*$/u.test(text.slice(Math.max(0, from - 4), from))
      return isEnd || words.every((word, index) => word === full[index])
    })
    return found.length === 1 ? (found[0] as [string, Span])[1] : at
  }
}
