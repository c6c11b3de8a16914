import { withNamed } from '../../src/intake/headers/with-named.ts'
import { readNotice } from '../../src/intake/headers/notice-values.ts'
import { noticeOf } from '../../src/intake/headers/notices.ts'
import { intake } from '../../src/intake/intake.ts'
import { type Assertion, type FieldValue, ofField } from '../../src/model/assertion.ts'

type Person = FieldValue['creator']

/** The people that a paragraph outside the story names, by the rules that read paragraphs and by what was learnt of names. */
export function peopleOf(text: string): readonly Person[] {
  const passage = `\n\n${text}\n\n`
  return people(withNamed(passage, [[0, passage.length], [0, 0]], [0, 0], readNotice(passage, [2, text.length + 2], noticeOf(text)), '', undefined, false))
}

const story = `The lamp had burned all night and nobody had thought to trim it. By the time the ferry came round the point there was a skin of soot on the
glass as thick as a coat of paint, and the light behind it was the colour of weak tea.

"It will do," said the keeper, who had said so every morning for eleven years.

It did. The ferry found the quay by the sound of the bell and the smell of bread, as it always had, and the seven people on it went up the steps
one behind the other with their collars turned up and their eyes on their feet.
`

/** The same where the paragraph stands in a whole head: all the rules, from the file on, but for the author that every head has. */
export async function peopleInHead(text: string): Promise<readonly Person[]> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`Title: The Ferry Bell\nAuthor: Ottoline Quist-Farrow\nRating: G\n\n${text}\n\n\n${story}`), name: 'ferry/bell.txt' })
  return people(drafts.flatMap(({ assertions }) => assertions)).filter(({ name }) => name !== 'Ottoline Quist-Farrow')
}

function people(assertions: readonly Assertion[]): readonly Person[] {
  return ofField(assertions, 'creator').filter(({ basis }) => basis !== 'suggested').map(({ value }) => value)
}
