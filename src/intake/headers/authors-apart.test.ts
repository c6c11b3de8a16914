import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lateFerry as story } from '../../../test/support/late-ferry.ts'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'

/** Who is named in a story's head, and for what; its first title. */
async function read(head: string): Promise<string[]> {
  const { drafts } = await intake({ bytes: new TextEncoder().encode(`${head}\n\n${story}`), name: 'ferry.txt' })
  const assertions = drafts[0]?.assertions ?? []
  return [...ofField(assertions, 'title').slice(0, 1).map(({ value }) => value.title), ...ofField(assertions, 'creator').map(({ value }) => `${value.name}, ${value.role}`)]
}

const rows: readonly (readonly [claim: string, head: string, wanted: readonly string[]])[] = [
  ["a translation's original is its author's", 'Title: The Late Ferry\nOriginal author: Tobias Renn\nTranslated by: Marla Quince', ['The Late Ferry', 'Tobias Renn, author', 'Marla Quince, translator']],
  ['"Story by" alone is a by-line', 'The Late Ferry\nStory by Tobias Renn', ['The Late Ferry', 'Tobias Renn, author']],
  ['"Created by" alone is a by-line', 'The Late Ferry\nCreated by Tobias Renn', ['The Late Ferry', 'Tobias Renn, author']],
  ['an original author beside an author is where it comes from', 'Title: The Late Ferry\nOriginal author: Tobias Renn\nAuthor: Marla Quince', ['The Late Ferry', 'Tobias Renn, antecedent', 'Marla Quince, author']],
  ['"Original story by" too', 'The Late Ferry\nby Marla Quince\nOriginal story by Tobias Renn', ['The Late Ferry', 'Marla Quince, author', 'Tobias Renn, antecedent']],
  ['"Original by" too', 'The Late Ferry\nby Marla Quince\nOriginal by Tobias Renn', ['The Late Ferry', 'Marla Quince, author', 'Tobias Renn, antecedent']],
  ['who heckled a story is its author', 'MST: "The Late Ferry"\nMSTed by Tobias Renn\nOriginal story by Marla Quince', ['MST: "The Late Ferry"', 'Tobias Renn, author', 'Marla Quince, antecedent']],
  ['"MSTing by" is no title', 'The Late Ferry -- MSTed!\nMSTing by Tobias Renn\nOriginal by Marla Quince', ['The Late Ferry -- MSTed!', 'Tobias Renn, author', 'Marla Quince, antecedent']],
  ['below another by-line who created it owns it, and whose story it is had the idea', 'The Late Ferry\nby Marla Quince\nCreated by Lowell Castellan\nStory by Tobias Renn', ['The Late Ferry', 'Marla Quince, author', 'Lowell Castellan, owner', 'Tobias Renn, idea']],
  ['a first name is that of the author with a full one', 'From: jo@bellport.example (Jo Pell)\nNewsgroups: alt.ferry.creative\nSubject: The Late Ferry\nDate: 14 Mar 1997 04:00:00 GMT\nMessage-ID: <abc@bellport.example>\n\nForwarded for Marla.\n\nTitle: The Late Ferry\nAuthor: Marla Quince', ['The Late Ferry', 'Jo Pell, poster', 'Marla Quince, author']],
  ['nobody is called unknown', 'Title: The Late Ferry\nAuthor: Author unknown', ['The Late Ferry']],
  ['nor unknown with a remark', 'Title: The Late Ferry\nAuthor: unknown (please tell me)', ['The Late Ferry']],
  ['nor "see below"', 'Title: The Late Ferry\nAuthor: See below', ['The Late Ferry']],
  ['whose the story is has written it, where nobody else has', 'The Late Ferry\n\nThe story is mine, (c) 1998 Marla Quince.', ['The Late Ferry', 'Marla Quince, author']],
  ['who owns nothing is no owner', 'Title: The Late Ferry\nAuthor: Marla Quince\nDisclaimer: Marla owns nothing. Lowell Castellan owns everything.', ['The Late Ferry', 'Marla Quince, author', 'Lowell Castellan, owner']],
  ['nor is who is borrowed', 'Title: The Late Ferry\nAuthor: Marla Quince\nDisclaimer: I am only borrowing Inspector Crane and Mrs. Lovage.', ['The Late Ferry', 'Marla Quince, author']],
  ['nor who belongs to somebody', 'Title: The Late Ferry\nAuthor: Marla Quince\nDisclaimer: Captain Brandt, Pil and the good ship Ariadne belong to Lowell Castellan and Harbour Television.', ['The Late Ferry', 'Marla Quince, author', 'Lowell Castellan, owner', 'Harbour Television, owner']],
  ['a story by two is theirs', 'TOAST AND TREASON\na story by Ida Bell and Marla Quince', ['TOAST AND TREASON', 'Ida Bell, author', 'Marla Quince, author']],
  ['who signs a note on what another wrote has sent it on', 'My late sister Marla Quince wrote this story for a friend in 1994.\nShe would like it to be read. -- Jo Quince\n\nTHE LATE FERRY\nby Marla Quince', ['THE LATE FERRY', 'Jo Quince, poster', 'Marla Quince, author']],
  ['whom a title is from has not written the story', 'The Late Ferry\nby Marla Quince\n\nThe title is from a poem by Ida Bell.', ['The Late Ferry', 'Marla Quince, author', 'Ida Bell, antecedent']],
  ['who reviewed it has not', 'The Late Ferry\nby Marla Quince\n\nReviewed by Ida Bell.', ['The Late Ferry', 'Marla Quince, author']],
  ['a librarian who put a text up has not written it', '%%%%%%%%%%%%%%%%%%%%%%%%%%%%\n  >>> uploaded by: THE LIBRARIAN <<<\n%%%%%%%%%%%%%%%%%%%%%%%%%%%%', ['The ferry left at six…', 'THE LIBRARIAN, poster']],
  ['an earlier story is nobody', 'Title: The Late Ferry\nAuthor: Marla Quince\nPrequel: Halo', ['The Late Ferry', 'Marla Quince, author']],
]
for (const [claim, head, wanted] of rows) test(`authors: ${claim}`, async () => assert.deepEqual(await read(head), wanted))
