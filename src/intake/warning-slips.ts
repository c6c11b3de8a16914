import { isOneSlip } from '../text/one-slip.ts'

/** Words of warnings that are long enough to be known by one slip. */
const known = 'violence violent graphic explicit swearing language profanity cursing torture tortured suicide suicidal character characters murder murders killing incest underage pregnancy pregnant miscarriage homosexual homosexuality kidnapping alcohol alcoholism drinking smoking abusive sexual nudity depression anxiety cannibalism infidelity adultery racism sexism homophobia transphobia spoilers funeral illness hospital assault bondage warnings warning consensual masturbation bullying drowning vomiting prostitution slavery captivity mutilation self-harm domestic religious addiction overdose cheating childbirth abortion disturbing bloody horror nonconsensual'.split(' ')
const byLetter = Map.groupBy(known, (word) => word[0])
const isKnown = new Set(known)
/** What is a word by itself. */
const own = new Set('charter spoilery spoiled charakter charaktere warnung warnungen langage violente violenta violento racisme sexisme racismo sexismo homofobia chapter chapters mulder marder bandage bandages bandaged warming waning warring slaver slavers funereal addition additions sweating spearing smearing shearing searing steering swarming violet violets infest ingest invest incense lagging lineage drawing crowning drowsing drinkable smacking smocking cheering cheetahs soaking cursive cussing kissing coming tortuous abusing sexuality actual casual captive sensual broody blood horrors imprison graphics creating curving curling curing curbing coursing downing droning overdone religions warding warping kipling tortue toiture bondade'.split(' '))

/**
 * A statement with words of warnings that are misspelt by one slip set right ("violance", "swaring"); as it is where there are none.
 *
 * @param least letters of the shortest word that is looked at
 */
export function mendWarnings(text: string, least: number): string {
  return text.replace(/(?<!\p{L})\p{L}{6,16}(?!\p{L})/gu, (word) => {
    if (word.length < least) return word
    const small = word.toLowerCase()
    if (own.has(small) || isKnown.has(small)) return word
    return byLetter.get(small[0])?.find((right) => isOneSlip(small, right) && `${right}s` !== small && `${small}s` !== right) ?? word
  })
}
