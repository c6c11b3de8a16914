import { DocumentInfo } from './document-info.ts'
import { Fonts } from './fonts.ts'
import type { Into, State } from './state.ts'
import { Styles } from './styles.ts'

/** Words of a creation date that stand for themselves. */
const dateParts: ReadonlySet<string> = new Set(['yr', 'mo', 'dy'])

/** What a document says before its text: fonts, styles, and what it is called. */
export class Tables {
  readonly fonts = new Fonts()
  readonly styles = new Styles()
  readonly info = new DocumentInfo('rtf')

  /** Whether a group's words belong to a table. */
  holds(into: Into): boolean {
    return into === 'fonts' || into === 'styles' || into === 'info'
  }

  /** Takes a control word of a table. @returns what it changes for what follows it */
  describe({ into, info }: State, word: string, number: number): Partial<State> | undefined {
    if (into === 'fonts') {
      if (word === 'f') this.fonts.begin(number)
      else if (word === 'fcharset') this.fonts.setCharset(number)
      else if (word === 'cpg') this.fonts.setPage(number)
    } else if (into === 'styles') {
      if (word === 's') this.styles.begin(number)
      else if (word === 'outlinelevel') this.styles.setOutline(number)
    } else if (word === 'creatim') return { info: word }
    else if (dateParts.has(word) && info === 'creatim') this.info.addDate(word as 'yr' | 'mo' | 'dy', number)
    return undefined
  }

  /** Takes words of a table. */
  addWords({ into, info }: State, words: string): void {
    if (into === 'fonts') this.fonts.addName(words)
    else if (into === 'styles') this.styles.addName(words)
    else if (info !== undefined && info !== 'creatim') this.info.add(info, words)
  }

  /** Takes what the document says of its bytes. */
  setPage(word: string, value: number | undefined): void {
    const { fonts } = this
    if (word === 'mac') fonts.page = 10_000
    else if (word === 'pc') fonts.page = 437
    else if (word === 'pca') fonts.page = 850
    else if (value === undefined) return
    else if (word === 'deff') fonts.standard = value
    // 1200 is UTF-16, which no byte of an RTF is in.
    else if (word === 'ansicpg' && value > 0 && value !== 1200) fonts.page = value
    else return
    fonts.forget()
  }
}
