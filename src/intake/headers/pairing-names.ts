import { wordSet } from '../../text/word-set.ts'

/** Pairings that readers called by one word. */
const names = wordSet('clex chlex clois chlark drarry snarry snupin dramione spuffy spangel bangel fuffy cangel wincest destiel sabriel johnlock mystrade sheriarty mcshep janto merthur stucky stony sterek thorki hannigram cherik spirk klaine brittana faberry puckleberry brucas leyton naley zutara kataang huddy jisbon caskett tiva gabby puckurt kradam swanqueen clexa supercorp')

/** Whether a word is the name of a pairing: "Clex". */
export function isPairingName(words: string): boolean {
  return names.has(words.toLowerCase())
}
