import { retext } from 'retext'
import retextSmartypants from 'retext-smartypants'
import { smartypantsu } from 'smartypants'
import { intake } from '../../src/intake/intake.ts'
import { apply } from '../../src/text/edits.ts'
import { made } from '../../src/text/typography/repairs.ts'
import { compare, markClasses, noScore, type Score, totalOf } from './score.ts'
import { dialect, type SetText, straighten } from './texts.ts'

const withRetext = retext().use(retextSmartypants)
const systems: Readonly<Record<string, (text: string, name: string) => string | Promise<string>>> = {
  incipit: async (text, name) => {
    const reading = await intake({ bytes: Buffer.from(text), name })
    return apply(reading.text, made(reading.edits ?? []))
  },
  smartypants: (text) => smartypantsu(text),
  'retext-smartypants': (text) => String(withRetext.processSync(text)),
}

const perThousand = (part: number, of: number): string => (of === 0 ? '–' : ((1000 * part) / of).toFixed(2)).padStart(7)

function shown(score: Score): string {
  const quotes = totalOf(score)
  return `${perThousand(quotes.wrong, quotes.all)} ${perThousand(quotes.left, quotes.all)} ${((100 * score.bad) / Math.max(1, score.paragraphs)).toFixed(3).padStart(8)} %`
}

/** Straightened texts, repaired, mark by mark against what they were; by class and by author, each file where asked. */
export async function measureMarks(texts: readonly SetText[], { withBaselines, withFiles, tell }: { readonly withBaselines: boolean; readonly withFiles: boolean; readonly tell?: ((words: string) => void) | undefined }): Promise<void> {
  console.log('quotation marks and apostrophes: wrong ‰, left straight ‰, paragraphs with a wrong one')
  for (const [system, repaired] of Object.entries(systems)) {
    if (system !== 'incipit' && !withBaselines) continue
    const whole = noScore()
    const byAuthor = new Map<string, Score>()
    const byFile = new Map<string, Score>()
    for (const { name, author, text } of texts) {
      const given = await repaired(straighten(text), name)
      const own = noScore()
      byFile.set(name, own)
      for (const score of [own, whole, byAuthor.get(author) ?? byAuthor.set(author, noScore()).get(author) as Score]) compare(text, given, score)
    }
    console.log(`\n${system.padEnd(24)} ${shown(whole)}`)
    for (const name of markClasses) {
      const { all, wrong, left } = whole.classes[name]
      console.log(`  ${name.padEnd(22)} ${perThousand(wrong, all)} ${perThousand(left, all)}   of ${all}`)
    }
    if (system !== 'incipit') continue
    for (const [author, score] of byAuthor) console.log(`  ${(author + (dialect.has(author) ? ' (dialect)' : '')).padEnd(22)} ${shown(score)}   of ${totalOf(score).all}`)
    if (withFiles) for (const [name, score] of byFile) console.log(`  ${name.padEnd(50)} ${shown(score)}   of ${totalOf(score).all}`)
    for (const miss of tell ? whole.misses : []) tell?.(miss)
  }
}
