import type { Assertion } from '../../model/assertion.ts'
import type { Scale } from '../../model/rating.ts'
import type { Followed } from '../../model/reading.ts'

/**
 * A convention that heads were written by. `rules` are beginnings of the rules that read its pieces, `labels` the labels that it asks for,
 * `words` what only its pages say; each that is met counts once (`words` count `needs`), and `needs` of them make it certain.
 */
type Profile = {
  readonly name: string
  /** What it is, for people. */
  readonly says: string
  readonly needs: number
  readonly rules?: readonly string[]
  readonly labels?: string
  readonly words?: RegExp
  /** The scale that its ratings are on. */
  readonly scale?: Scale
  /** Its "category" is the world that a story is set in. */
  readonly categories?: 'fandom'
}

/** The conventions, in no order: a head may follow several. */
export const profiles: readonly Profile[] = [
  { name: 'mail', says: 'the head of a mail or a news post', needs: 1, rules: ['mail:'] },
  { name: 'asc', says: 'a subject line coded as on the ASC newsgroups', needs: 3, rules: ['subject:status', 'subject:series', 'subject:codes', 'subject:rating', 'subject:part'], scale: 'mpaa' },
  { name: 'group-subject', says: 'a subject line with its group and author in braces', needs: 2, rules: ['subject:{author}', 'subject:{group}', 'subject:codes'] },
  { name: 'gossamer', says: 'the header of Gossamer and ATXC', needs: 6, labels: 'title|author|e-mail|email|e-mail address|distribution|archive|spoiler warning|spoilers|rating|classification|keywords|summary|disclaimer|category|feedback', scale: 'mpaa' },
  { name: 'ao3', says: 'a work of the Archive of Our Own', needs: 4, labels: 'archive warning|archive warnings|additional tags|relationship|relationships|character|characters|fandom|fandoms|category|categories|stats|collections', words: /archive of our own|archiveofourown\.org/i, scale: 'ao3' },
  { name: 'fanfiction-net', says: 'a story of FanFiction.net', needs: 2, rules: ['fiction line:rating', 'fiction line:genre', 'fiction line:characters', 'fiction line:words', 'fiction line:date', 'fiction line:status'], words: /\bwww\.fanfiction\.net\b|fanfic \| fanfiction/i, scale: 'fictionratings' },
  { name: 'fanficfare', says: 'a book or page made by FanFicFare', needs: 3, labels: 'packaged|package date|publisher|story url|storyurl|author url|authorurl|updated|published', categories: 'fandom' },
  { name: 'fanfictiondownloader', says: 'a text made by FanFictionDownloader', needs: 4, labels: 'storylink|authorlink|author link|content|source', categories: 'fandom' },
  { name: 'efiction', says: 'a story of an eFiction archive', needs: 5, labels: 'rated|categories|characters|genres|warnings|challenges|series|chapters|completed|word count|read|published|updated' },
  { name: 'livejournal', says: 'an entry of LiveJournal or Dreamwidth', needs: 2, labels: 'current mood|current music|mood|music|entry tags|current location|location|community', words: /\b(?:livejournal\.com|dreamwidth\.org)\b/i },
  { name: 'ficbook', says: 'the head of a Russian archive', needs: 4, labels: 'направленность|автор|беты|фэндом|фандом|пэйринг|пэйринг и персонажи|рейтинг|размер|статус|метки|жанры|предупреждения|описание|публикация на других ресурсах', scale: 'mpaa' },
  { name: 'fanfiktion-de', says: 'the head of a German archive', needs: 4, labels: 'inhalt|inhaltsangabe|kurzbeschreibung|kapitel|wörter|genre|altersfreigabe|freigabe|hauptpersonen|personen|teil|status', scale: 'age' },
  { name: 'label-block', says: 'a block of labels', needs: 3, rules: ['label:title', 'label:author', 'label:rating', 'label:summary', 'label:disclaimer', 'label:fandom', 'label:', 'label:feedback', 'label:spoilers', 'label:pairing', 'label:warnings', 'label:archive'] },
  { name: 'title-page', says: 'a title page', needs: 2, rules: ['title-page:first', 'title-page:by', 'title-page:title by', 'title-page:name', 'by-line:', 'title:'] },
  { name: 'notices', says: 'the author\'s own words without labels', needs: 1, rules: ['notice:', 'credit:', 'address'] },
  { name: 'front-matter', says: 'front matter in YAML or TOML', needs: 1, rules: ['markdown:'] },
  { name: 'gutenberg', says: 'the header of Project Gutenberg', needs: 1, rules: ['gutenberg:'] },
  { name: 'book', says: 'the metadata of a book or a document', needs: 1, rules: ['epub:', 'docx:', 'odt:', 'doc:', 'rtf:', 'pdf:'] },
  { name: 'page', says: 'the head of a web page', needs: 1, rules: ['page:'] },
  { name: 'database', says: 'the database of an archive', needs: 1, rules: ['efiction:'] },
  { name: 'index', says: 'an index page of its heap', needs: 1, rules: ['index:'] },
  { name: 'foot', says: 'words behind the story', needs: 1, rules: ['foot:'] },
  { name: 'file-name', says: 'the name of the file', needs: 1, rules: ['name:'] },
]

const labelsOf = new Map(profiles.map((profile) => [profile.name, new Set((profile.labels ?? '').split('|').filter((label) => label !== ''))]))

/** Half of its pieces make a profile worth naming; what follows from one asks for all of them. */
const least = 0.5
const certain = 1

/**
 * Which conventions a head follows: every one is tried, and scored by how many of its pieces were met.
 *
 * @param met the labels met, as the inventory spells them
 * @param front the head itself, of which the beginning is looked at
 */
export function profilesOf(assertions: readonly Assertion[], met: ReadonlySet<string>, front: string): Followed[] {
  const rules = [...new Set(assertions.map(({ rule }) => rule))]
  const head = front.slice(0, 4000)
  return profiles.flatMap(({ name, needs, rules: own = [], words }): Followed[] => {
    const asked = labelsOf.get(name)
    let score = words?.test(head) === true ? needs : 0
    for (const label of met) if (asked?.has(label) === true) score += 1
    for (const rule of own) if (rules.some((each) => each.startsWith(rule))) score += 1
    return score / needs >= least ? [{ name, score: Math.min(1, score / needs) }] : []
  })
}

/** The scale that the ratings of a head are on, where exactly one is named by the conventions that it follows; some name it more surely than others. */
export function scaleOf(followed: readonly Followed[]): Scale | undefined {
  const scales = new Set(profiles.filter(({ name, scale }) => scale !== undefined && followed.some((one) => one.name === name && one.score >= certain)).map(({ scale }) => scale))
  return scales.size === 1 ? [...scales][0] : undefined
}

/** Whether one of the conventions calls the world of a story its category. */
export function categoriesAreFandoms(followed: readonly Followed[]): boolean {
  return profiles.some(({ name, categories }) => categories === 'fandom' && followed.some((one) => one.name === name && one.score >= certain))
}
