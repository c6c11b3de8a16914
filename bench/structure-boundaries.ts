import { intake } from '../src/intake/intake.ts'
import { type Chance, chance } from './random.ts'
import { board, type Board } from './structure-score.ts'
import { type Layout, layouts, set, between, shuffled, type Story, stories } from './structure-texts.ts'

/** A text of several stories; where each begins, at the first word of its own head. */
type Gathered = { readonly text: string; readonly truth: readonly number[] }
type Form = { readonly name: string; readonly write: (stories: readonly Story[], random: Chance) => Gathered }

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const date = (at: number): string => `${days[at % 7]}, ${(at % 27) + 1} Apr 1999 1${at % 10}:04:12 -0500`
const email = ({ author }: Story): string => `${author.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`

function prose({ paragraphs, verse }: Story, random: Chance, width = 72): string {
  const layout: Layout = random.pick(layouts)
  return paragraphs.slice(0, 30).map((one, at) => set(one, layout === 'long' ? 'blank' : layout, width, verse[at])).join(between(layout))
}

/** Puts pieces together: `head` and the text of each story; truth is where the head's first word stands. */
function joined(front: string, list: readonly Story[], random: Chance, head: (story: Story, at: number) => string, foot: (story: Story, at: number) => string, back = ''): Gathered {
  let text = front
  const truth: number[] = []
  list.forEach((story, at) => {
    const own = head(story, at)
    truth.push(text.length + own.search(/[\p{L}\p{N}]/u))
    text += `${own}${prose(story, random)}\n${foot(story, at)}`
  })
  return { text: text + back, truth }
}

const centred = (line: string): string => `${' '.repeat(Math.max(0, Math.floor((72 - line.length) / 2)))}${line}`
const row = (glyph: string, count: number): string => `${glyph.repeat(count)}\n`

/** The forms in which several stories came in one file. */
export const forms: readonly Form[] = [
  {
    name: 'LISTSERV digest',
    write: (list, random) => joined(
      `Date:         ${date(3)}\nFrom:         Automatic digest processor <LISTSERV@LISTS.EXAMPLE.ORG>\nSubject:      FIC-L Digest - 3 Apr 1999 to 4 Apr 1999\nTo:           Recipients of FIC-L digests\n\nThere are ${list.length} messages totalling 2104 lines in this issue.\n\nTopics of the day:\n\n${list.map(({ title }, at) => `  ${at + 1}. ${title}`).join('\n')}\n\n${row('-', 70)}\n`,
      list, random, (story, at) => `Date:    ${date(at)}\nFrom:    ${story.author} <${email(story)}>\nSubject: ${story.title}\n\n`, () => `\n------------------------------\n\n`, `End of FIC-L Digest - 3 Apr 1999 to 4 Apr 1999\n**********************************************\n`),
  },
  {
    name: 'MIME digest (RFC 1153)',
    write: (list, random) => joined(
      `Fic Digest           Sunday, 4 April 1999      Volume 12 : Issue 31\n\nToday's Topics:\n\n${list.map(({ title }) => `        ${title}`).join('\n')}\n\n${row('-', 70)}\n`,
      list, random, (story, at) => `Date: ${date(at)}\nFrom: ${email(story)} (${story.author})\nSubject: ${story.title}\n\n`, () => `\n------------------------------\n\n`, `End of Fic Digest\n******************************\n`),
  },
  {
    name: 'Yahoo digest, old',
    write: (list, random) => joined(
      `There are ${list.length} messages in this issue.\n\nTopics in this digest:\n\n${list.map(({ title, author }, at) => `      ${at + 1}. ${title}\n           From: ${author}`).join('\n')}\n\n\n${row('_', 72)}${row('_', 72)}\n`,
      list, random, (story, at) => `Message: ${at + 1}\n   Date: ${date(at)}\n   From: ${story.author} <${email(story)}>\nSubject: ${story.title}\n\n`, () => `\n\n\n${row('_', 72)}${row('_', 72)}\n`),
  },
  {
    name: 'Yahoo digest, late',
    write: (list, random) => joined(
      `There are ${list.length} messages in this issue.\n\nTopics in this digest:\n\n${list.map(({ title, author }, at) => `${at + 1}a. ${title}\n    From: ${author}`).join('\n')}\n\n\nMessages\n${row('_', 72)}\n`,
      list, random, (story, at) => `${at + 1}a. ${story.title}\nPosted by: "${story.author}" ${email(story)} \nDate: ${date(at)}\n\n`, () => `\n\n${row('_', 72)}\n`),
  },
  {
    name: 'mailbox as text, posts of a group',
    write: (list, random) => joined('', list, random, (story, at) => `From: ${email(story)} (${story.author})\nNewsgroups: alt.fiction.example\nSubject: NEW: ${story.title} 1/1\nDate: ${date(at)}\nMessage-ID: <${at}.${story.title.length}@example.org>\n\n`, () => '\n\n\n'),
  },
  {
    name: 'mailbox as text, short heads',
    write: (list, random) => joined('', list, random, (story, at) => `Subject: ${story.title}\nFrom: ${story.author} <${email(story)}>\nDate: ${date(at)}\n\n`, () => `\n${random.happens(0.5) ? row('-', 60) : ''}\n`),
  },
  {
    name: 'anthology, labels between rows',
    write: (list, random) => {
      const glyph = random.pick(['=', '-', '*', '~'])
      return joined('', list, random, (story, at) => `${at === 0 ? '' : `${row(glyph, 60)}\n`}Title: ${story.title}\nAuthor: ${story.author}\nRating: PG\nSummary: ${story.title.length} words on a ferry.\n\n`, () => '\n\n')
    },
  },
  {
    name: 'anthology, labels and blank lines',
    write: (list, random) => joined('', list, random, (story) => `TITLE: ${story.title}\nAUTHOR: ${story.author}\nE-MAIL: ${email(story)}\nRATING: G\n\n`, () => '\n\n\n\n'),
  },
  {
    name: 'anthology, title pages, THE END',
    write: (list, random) => joined('', list, random, (story) => `${story.title}\nby ${story.author}\n\n`, () => `\n${random.pick(['THE END', 'The End', 'END', 'Fin', '~The End~', '-- The End --'])}\n\n\n`),
  },
  {
    name: 'anthology, centred title pages, form feeds',
    write: (list, random) => joined('', list, random, (story, at) => `${at === 0 ? '' : '\f\n'}${centred(story.title.toUpperCase())}\n\n${centred(`by ${story.author}`)}\n\n\n`, () => '\n'),
  },
  {
    name: 'anthology, title pages, rows',
    write: (list, random) => joined('', list, random, (story, at) => `${at === 0 ? '' : `\n${row('=', 50)}\n`}${story.title.toUpperCase()}\nBy ${story.author}\n\n`, () => '\n'),
  },
  {
    name: 'anthology, THE END and a title, one writer',
    // The title page of them all belongs to the first: it names the writer.
    write: (list, random) => {
      const { text, truth } = joined(`Stories from the Harbour\nby ${list[0]?.author}\n\n\n`, list, random, (story) => `${story.title.toUpperCase()}\n\n`, () => '\n\nTHE END\n\n\n\n\n')
      return { text, truth: truth.slice(1) }
    },
  },
  {
    name: 'one story with letters in it',
    write: ([story, other], random) => {
      const { text, truth } = joined('', [story as Story], random, ({ title, author }) => `${title}\nby ${author}\n\n`, () => '')
      return { text: `${text}\nThe letter lay on the table.\n\nFrom: Anna\nTo: Tom\nSubject: the ferry\n\nIt is late again.\n\nHe read it twice.\n\n${prose(other as Story, random)}\n\nFrom: Tom\nTo: Anna\nSubject: Re: the ferry\n\nSo am I.\n\n${prose(other as Story, random)}\n\nTHE END\n\nAuthor's note: thanks for reading.\n`, truth }
    },
  },
  {
    name: 'one story in chapters',
    write: (list, random) => {
      const [first] = list as readonly [Story]
      return { text: `The Harbour\nby ${first.author}\n\n${list.slice(0, 4).map((story, at) => `\n\nChapter ${at + 1}\n\n${prose(story, random)}\n\nEnd of chapter ${at + 1}\n\n`).join(random.happens(0.5) ? '\f\n' : '* * *\n')}\n\nTHE END\n`, truth: [0] }
    },
  },
]

// The words "Title:", "Subject:" or a by-line at the start of a line begin a story: what a splitter by pattern does.
function byPattern(text: string): number[] {
  let at = 0
  return text.split('\n').flatMap((line) => {
    const start = at
    at += line.length + 1
    return /^(?:Title:|TITLE:|Subject:|From )/.test(line) ? [start] : []
  })
}

/** The start of a story moved on to the first word from there, so that a row above it does not matter. */
function atWord(text: string, at: number): number {
  const next = text.slice(at, at + 400).search(/[\p{L}\p{N}]/u)
  return next < 0 ? at : at + next
}

/** Measures where stories begin in texts that hold several, and in some that hold one. What begins a file is not counted. */
export async function measureBoundaries(seed: number, tell?: (words: string) => void): Promise<{ ours: Board; pattern: Board; texts: number }> {
  const result = { ours: board(), pattern: board(), texts: 0 }
  for (const half of ['tune', 'report'] as const) {
    const pool = stories().filter((story) => story.half === half && story.title.length < 50)
    for (const [index, { name, write }] of forms.entries()) {
      for (let count = 0; count < 10; count += 1) {
        const random = chance(seed * 13 + index * 100 + count * 2 + (half === 'tune' ? 0 : 1))
        const { text, truth } = write(shuffled(pool, random).slice(0, 3 + random.below(5)), random)
        const opening = atWord(text, 0)
        const { drafts } = await intake({ bytes: Buffer.from(text), name: 'stories.txt' })
        const found = drafts.map(({ at }) => atWord(text, at[0])).filter((at) => at !== opening)
        const wanted = truth.filter((at) => at !== opening)
        const score = result.ours.add(half, name, wanted, found)
        result.pattern.add(half, name, wanted, byPattern(text).filter((at) => at !== opening))
        result.texts += 1
        if (half === 'tune' && tell && score.extra + score.missed > 0) {
          const words = (place: number): string => JSON.stringify(text.slice(place, place + 50))
          tell(`${name}: missed ${wanted.filter((place) => !found.includes(place)).slice(0, 2).map(words).join(' ')} (${score.missed}); extra ${found.filter((place) => !wanted.includes(place)).slice(0, 2).map(words).join(' ')} (${score.extra})`)
        }
      }
    }
  }
  return result
}
