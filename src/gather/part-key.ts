// bounded: the pattern meets the beginning of a title.
import { addressRule, type Assertion, type AssertionOf, ofField } from '../model/assertion.ts'
import { fold } from '../text/fold.ts'

/** What a draft says of being a part; where it says nothing, what a counter in its file's name suggests, which holds beside a draft that is titled so. */
export function partSaid(assertions: readonly Assertion[]): AssertionOf<'part'> | undefined {
  const parts = ofField(assertions, 'part')
  return parts.find(({ rule }) => rule === addressRule) ?? parts.find(({ basis }) => basis !== 'suggested') ?? parts.find(({ rule }) => rule === 'name:counter')
}

const article = /^(?:the|an?|der|die|das|eine?|les?|la|une?|el|los|las|una|il|lo|gli|os?|as?|uma?)(?=[^\p{L}\p{N}'’])|^(?:l|un)['’](?=\p{L})/u

/** What parts of one story are known by: its title in small letters and digits alone, without an article in front, so that "The Long Haul" is `longhaul_02.txt` too. */
export function stemKey(title: string): string {
  const folded = fold(title).replace(/^[^\p{L}\p{N}]+/u, '')
  const squashed = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, '')
  return squashed(folded.replace(article, '')) || squashed(folded)
}
