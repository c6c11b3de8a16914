/**
 * Whether words are plainly coarse or sexual: such a sentence stands for no title in a public list. English, German, French, Spanish, Italian
 * and Portuguese words that hardly mean anything else; whole words only, and no judgement of a story.
 */
export function isCoarse(words: string): boolean {
  return coarse.test(words)
}

const coarse = /(?<!\p{L})(?:fuck\p{L}*|motherfuck\p{L}*|cunts?|cocks?|cocksuck\p{L}*|dicks?|pussy|pussies|clit(?:oris)?|penis(?:es)?|vagina\p{L}*|orgasm\p{L}*|masturbat\p{L}*|erections?|ejaculat\p{L}*|blowjobs?|handjobs?|rimming|buttplugs?|dildos?|nipples?|tits|titties|whor(?:e|es|ing)|sluts?|cum|cumming|rap(?:e|ed|es|ing|ist)|horny|ficken|gefickt|schwanz|fotze|möse|muschi|wichs\p{L}*|titten|bite|baiser|enculer?|chatte|putain|coño|polla|follar|joder|puta|cazzo|figa|scopare|troia|puttana|caralho|foder|buceta|porra)(?!\p{L})/iu
