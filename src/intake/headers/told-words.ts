// bounded: each pattern here meets a paragraph of at most 4,000 characters.
import { isAuthorsWord } from './authors-word.ts'
import { remembered } from './remembered.ts'

/** What the people of a story say and think. */
const speech = /["“„«][^"“”„«»]{0,400}["”»]|[‘'](?=\p{L})[^‘’']{0,200}['’](?!\p{L})/gu

/** What only stands in a paragraph that somebody set apart from the story, or that is spoken to a reader. */
const apart = /^\s*[([{<*~=#>@]|^\W{0,4}(?:not (?:to|for)|foreword|preface|afterword|introduction|pass|copy|send|write|tell|ask|keep|print|share)(?!\p{L})|[@\d]|https?:|www\.|(?<!\p{L})(?:authors?|hereby)(?!\p{L})/iu
/** Who made it, or signs. */
const named = /(?:ed|n|up|,) by \p{Lu}|(?:--|[–—~]) ?\p{L}[\p{L}.]{0,20}$/u
/** What turns to somebody, or tells of what is so. */
const spoken = /[!?]|(?<!\p{L})(?:you|your|yours|is|are|am|has|have|will|may|can|please|belongs?|i['’](?:m|ve|ll|d)|(?:it|that|there|here|this|what)['’]s|(?:is|are|do|does|has)n['’]t)(?!\p{L})/iu

/** Words that no sentence of English goes without for long: of other languages nothing is known here. */
const english = /(?<!\p{L})(?:the|and|he|she|his|her|him|it|they|them|their|of|to|was|i|my)(?!\p{L})/iu

/** That something happened: verbs of English in the past. */
const past = /(?<!\p{L})(?:\p{L}{2,20}ed|was|were|had|did|said|came|went|took|gave|got|saw|knew|thought|ran|led|stood|sat|told|made|put|left|felt|heard|kept|held|began|became|found|lay|wrote|spoke|brought|could|would|fell|set|sent|met|paid|lost|rose|threw|drew|grew|broke|drove|ate|slept|woke|wore|hung|shook|caught|taught|bought|fought|sought|built|swung|struck|stole|chose|froze)(?!\p{L})/iu

/**
 * How far a paragraph without a form is from being its author's word around a story: `told` where it says in the past what happened and turns to nobody, `plain` where
 * nothing in it speaks of stories, readers or rights; undefined where something does. What people say in it is left out.
 */
export const toldWords = remembered((words): 'told' | 'plain' | undefined => {
  const bare = words.replace(speech, ' ')
  if (apart.test(bare) || named.test(bare) || isAuthorsWord(words)) return undefined
  if (past.test(bare) && !spoken.test(bare)) return 'told'
  return english.test(words) ? 'plain' : undefined
})
