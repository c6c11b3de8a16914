/** Words that end like an inflected form and are none of the word that is left without the end. */
const unrelated = new Set(['evening', 'morning', 'nothing', 'something', 'anything', 'everything', 'during', 'ceiling', 'wedding', 'building', 'bedding', 'sibling', 'darling', 'duckling', 'stocking', 'shilling', 'farthing', 'herring',
  'hundred', 'sacred', 'naked', 'wicked', 'indeed', 'species', 'series', 'news', 'mathematics', 'physics', 'politics', 'always', 'perhaps', 'besides', 'towards', 'afterwards', 'yes', 'this', 'thus', 'his', 'its', 'was', 'has', 'does', 'united', 'biped', 'exceed', 'proceed', 'succeed', 'overseas', 'sometimes', 'whereas', 'unless', 'gas', 'bus', 'christmas', 'canvas', 'atlas', 'chaos', 'iris', 'lens', 'sing', 'speed', 'breed', 'greed', 'steed', 'bleed'])

/** Inflected forms that no rule makes, each with all the others of its row. */
const irregular: readonly (readonly string[])[] = [
  ['man', 'men'], ['woman', 'women'], ['child', 'children'], ['foot', 'feet'], ['tooth', 'teeth'], ['mouse', 'mice'], ['goose', 'geese'], ['wolf', 'wolves'], ['wife', 'wives'], ['knife', 'knives'], ['life', 'lives'], ['leaf', 'leaves'], ['half', 'halves'], ['shelf', 'shelves'], ['thief', 'thieves'], ['elf', 'elves'], ['loaf', 'loaves'], ['calf', 'calves'], ['scarf', 'scarves'],
  ['run', 'runs', 'running', 'ran'], ['go', 'goes', 'going', 'went', 'gone'], ['see', 'sees', 'seeing', 'saw', 'seen'], ['take', 'takes', 'taking', 'took', 'taken'], ['give', 'gives', 'giving', 'gave', 'given'], ['write', 'writes', 'writing', 'wrote', 'written'], ['speak', 'speaks', 'speaking', 'spoke', 'spoken'],
  ['break', 'breaks', 'breaking', 'broke', 'broken'], ['fall', 'falls', 'falling', 'fell', 'fallen'], ['sing', 'sings', 'singing', 'sang', 'sung'], ['drown', 'drowns', 'drowning', 'drowned'], ['drink', 'drinks', 'drinking', 'drank', 'drunk'], ['swim', 'swims', 'swimming', 'swam', 'swum'], ['begin', 'begins', 'beginning', 'began', 'begun'],
  ['keep', 'keeps', 'keeping', 'kept'], ['sleep', 'sleeps', 'sleeping', 'slept'], ['leave', 'leaves', 'leaving', 'left'], ['lose', 'loses', 'losing', 'lost'], ['find', 'finds', 'finding', 'found'], ['think', 'thinks', 'thinking', 'thought'], ['buy', 'buys', 'buying', 'bought'], ['bring', 'brings', 'bringing', 'brought'],
  ['catch', 'catches', 'catching', 'caught'], ['fight', 'fights', 'fighting', 'fought'], ['teach', 'teaches', 'teaching', 'taught'], ['tell', 'tells', 'telling', 'told'], ['sell', 'sells', 'selling', 'sold'], ['hold', 'holds', 'holding', 'held'], ['stand', 'stands', 'standing', 'stood'], ['know', 'knows', 'knowing', 'knew', 'known'],
  ['grow', 'grows', 'growing', 'grew', 'grown'], ['throw', 'throws', 'throwing', 'threw', 'thrown'], ['fly', 'flies', 'flying', 'flew', 'flown'], ['ride', 'rides', 'riding', 'rode', 'ridden'], ['drive', 'drives', 'driving', 'drove', 'driven'], ['steal', 'steals', 'stealing', 'stole', 'stolen'], ['hide', 'hides', 'hiding', 'hid', 'hidden'],
]
const irregularOf = new Map<string, Set<string>>()
for (const row of irregular) for (const word of row) irregularOf.set(word, new Set([...(irregularOf.get(word) ?? []), ...row]))

const vowel = /[aeiouy]/
const leastLetters = 3

/**
 * Other forms of an English word that a search for it means as well: plural and singular, the forms of a verb. Only endings of inflection, since
 * "lanterns" are lanterns and a "banker" is no bank. Forms that no text has cost a look-up each and find nothing.
 *
 * @param word one word in small letters
 * @returns at most 24 forms, the word itself not among them; none for a word that is short, or not of the letters a to z
 */
export function inflections(word: string): readonly string[] {
  if (word.length < leastLetters || word.length > 30 || !/^[a-z]+$/.test(word)) return []
  const forms = new Set(irregularOf.get(word))
  if (!forms.size) for (const base of basesOf(word)) for (const form of formsOf(base)) forms.add(form)
  forms.delete(word)
  return [...forms].slice(0, 24)
}

/** What a word may be a form of, itself included. */
function basesOf(word: string): readonly string[] {
  if (unrelated.has(word)) return [word]
  const bases = new Set<string>()
  const add = (base: string): void => {
    if (base.length >= leastLetters && vowel.test(base)) bases.add(base)
  }
  if (word.endsWith('ies') && word.length > 4) add(`${word.slice(0, -3)}y`)
  else if (/(?:s|x|z|ch|sh)es$/.test(word)) {
    // "glasses" and "houses": which of the two it is, the texts know.
    add(word.slice(0, -2))
    add(word.slice(0, -1))
  } else if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) add(word.slice(0, -1))
  if (word.endsWith('ied')) add(`${word.slice(0, -3)}y`)
  else if (word.endsWith('eed')) add(word.slice(0, -1))
  else if (word.endsWith('ed')) for (const base of beforeVowel(word.slice(0, -2))) add(base)
  if (word.endsWith('ing')) for (const base of beforeVowel(word.slice(0, -3))) add(base)
  // What has no ending, or one that is also its own: "lantern", "dance".
  if (bases.size === 0) bases.add(word)
  return [...bases]
}

/** What a stem was before an ending that begins with a vowel: "runn" was run, "danc" dance, "walk" walk. */
function beforeVowel(stem: string): readonly string[] {
  if (!vowel.test(stem)) return []
  if (/([bdfgmnprt])\1$/.test(stem)) return [stem.slice(0, -1)]
  if (/(?:ss|ll|zz)$/.test(stem)) return [stem]
  if (/(?:[cvuz]|[^aeiou]l|[aeiou]s|[^aeiou]g|dg)$/.test(stem) && !/(?:ng|qu)$/.test(stem)) return [`${stem}e`]
  if (!/[aeiou][^aeiouwxy]$/.test(stem) || /[aeiou]{2}[^aeiou]$/.test(stem)) return [stem]
  // A short word would have doubled its consonant: "hoping" is of "hope", "hopping" of "hop".
  return isShort(stem) ? [`${stem}e`] : [stem, `${stem}e`]
}

/** All forms of a base. */
function formsOf(base: string): readonly string[] {
  const last = base.at(-1) as string
  if (/[^aeiou]y$/.test(base)) return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`]
  if (/(?:s|x|z|ch|sh)$/.test(base)) return [base, `${base}es`, `${base}ed`, `${base}ing`]
  if (last === 'e') return [base, `${base}s`, `${base}d`, ...(/(?:ee|oe|ye)$/.test(base) ? [`${base}ing`] : [`${base.slice(0, -1)}ing`])]
  const doubled = /(?:^|[^aeiou])[aeiou][bdgmnprt]$/.test(base) ? [`${base}${last}ed`, `${base}${last}ing`] : []
  const plain = doubled.length > 0 && isShort(base) ? [] : [`${base}ed`, `${base}ing`]
  return [base, `${base}s`, ...plain, ...doubled]
}

/** Whether a word has one vowel only, and so is of one syllable. */
function isShort(word: string): boolean {
  return /^[^aeiouy]*[aeiouy][^aeiouy]*$/.test(word)
}
