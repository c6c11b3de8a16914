// bounded: each pattern here meets at most 700 characters.
import { remembered } from './remembered.ts'

/** Words of oneself, in the languages that headers are read in. */
export const mine = /(?<![\p{L}])(?:i|i['’]m|i['’]ve|i['’]d|i['’]ll|my|me|mine|we|our|us|ich|mein\p{L}{0,2}|mir|mich|je|j['’]\p{L}+|mon|ma|mes|moi|yo|mi|mis|mío|io|mio|mia|miei|eu|meu|minha|я|мой|моя|мне|меня|мы)(?![\p{L}])/iu
/** Words of whoever is spoken to. */
export const yours = /(?<![\p{L}])(?:you|you['’]\p{L}+|your|u|ihr|euch|eure?|du|dich|vous|votre|vos|tu|te|tes|ustedes|os|vuestr\p{L}+|voi|vi|vostr\p{L}+|vocês|você|вы|вам|вас|ваш\p{L}*)(?![\p{L}])/iu
/** Words of whoever is spoken about. */
export const theirs = /(?<![\p{L}])(?:he|she|they|him|her|his|them|er|sie|ihn|ihm|il|elle|ils|elles|lui|él|ella|ellos|lei|loro|ele|ela|eles|он|она|они|его|её)(?![\p{L}])/iu

const most = 600
const speech = /["“„«][^"”“»]{1,300}["”“»]/g

/** Of whom a paragraph's beginning speaks outside of speech, of "m" oneself, "y" you, "t" them: "mt". */
export const personsIn = remembered((words: string): string => {
  const told = words.slice(0, most).replace(speech, ' ')
  return `${mine.test(told) ? 'm' : ''}${yours.test(told) ? 'y' : ''}${theirs.test(told) ? 't' : ''}`
})
