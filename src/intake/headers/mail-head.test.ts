import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { intake } from '../intake.ts'
import { lineTable } from '../line-table.ts'
import { creditPoster } from './agree.ts'
import { dayIn } from './dates.ts'
import { bodyBegin } from './mail-foot.ts'
import { readMailHead } from './mail-head.ts'
import { readMail } from './mail.ts'

const read = (text: string) => {
  const table = lineTable(text)
  const head = readMailHead(table, 0, table.count)
  const assertions = head ? creditPoster(readMail(text, head).assertions) : []
  const creators = ofField(assertions, 'creator')
  return { title: ofField(assertions, 'title')[0]?.value.title, authors: creators.filter(({ value }) => value.role === 'author').map(({ value }) => value.name), posters: creators.filter(({ value }) => value.role === 'poster').map(({ value }) => value.name), dates: ofField(assertions, 'date').map(({ asWritten }) => asWritten), found: head !== undefined, below: head ? table.text.slice(table.from[bodyBegin(table, head.end, table.count)]).split('\n')[0] : undefined }
}
const story = '\n\nThe lamp was out.\nNobody had lit it.\n'

test('mail head: a story that only labels has none', () => {
  for (const text of [`Title: The Lamp\nAuthor: Jane Doe${story}`, `From: the keeper\n\nCome at once.${story}`, `Subject: lamps\nTitle: The Lamp${story}`]) assert.equal(read(text).found, false, text)
})
test('mail head: fields of other languages and with a blank before the colon', () => {
  assert.deepEqual(read(`De : Jane D. <jane@quai.example>\nÀ : liste@quai.example\nObjet : La Lampe\nDate : dim. 17 novembre 2002 21:36${story}`).dates, ['17 novembre 2002'])
  assert.equal(read(`De: Jane Doe <jane@cais.example>\nEnviada: 07/04/1999\nAssunto: A Lanterna (2/3)${story}`).title, 'A Lanterna')
})
test('mail head: a bulletin board has its number and day on one line, and fields in columns', () => {
  const board = read(`Area: STORIES\nMsg#: 1187                    Date: 12 Jul 92  01:17\nFrom: Jane Doe\n  To: All\nSubj: The Lamp 1/2${story}`)
  assert.deepEqual([board.posters, board.title, board.dates], [['Jane Doe'], 'The Lamp', ['12 Jul 92']])
  assert.deepEqual(read(`#: 71204 S7/Stories\n    03-Oct-92  20:15:44\nSb: The Lamp\nFm: Jane Doe 70777,1204\nTo: ALL${story}`).posters, ['Jane Doe'])
  assert.deepEqual(read(` Area : SU.STORIES\n From : Jane Doe        2:5077/31.8       16 Feb 97 23:41:00\n To   : All\n Subj : The Lamp${story}`).posters, ['Jane Doe'])
  assert.deepEqual(read(` Msg # : 86                        Area : STORIES\n From  : Jane Doe               To   : Otto Grebe\n Date  : 07 Jul 91 22:41\n Subj  : The Lamp${story}`).posters, ['Jane Doe'])
  assert.deepEqual(read(`Brett: GESCHICHTEN\nVon:   J.DOE@QUAY.example  (Jane Doe)\nDatum: 17.02.93 01:33\nBetr.: Flaschenpost${story}`).posters, ['Jane Doe'])
})
test('mail head: what a bulletin board sets above its fields is stepped over, and a day in it is theirs', () => {
  assert.deepEqual(read(`Msg#: 418  *STORIES*\n12 Nov 90  22:04:00\nFrom: JANE DOE\n  To: ALL\nSubj: THE LAMP (2 OF 4)${story}`), { title: 'THE LAMP', authors: ['JANE DOE'], posters: ['JANE DOE'], dates: ['12 Nov 90'], found: true, below: 'The lamp was out.' })
  assert.deepEqual(read(`#1943  [Story Room]\nDate: 06-17-90  23:41\nFrom: RAVEN\n  To: ALL\n  Re: THE LAMP (pt. 1)${story}`).title, 'THE LAMP')
  assert.deepEqual(read(`BOOKS & WRITING BB\nTOPIC:   FAN FICTION\nTIME:    02/28/93  11:20 PM\nTO:      ALL\nFROM:    JANE DOE   (BKTR91C)\nSUBJECT: THE LAMP 1/3${story}`).posters, ['JANE DOE'])
  assert.equal(read(`The Lamp\nby Jane Doe\nFrom: a letter\nTo: Otto${story}`).found, false)
})
test('mail head: one field alone on top of the text is one', () => {
  assert.equal(read(`Subject: my story "The Lamp"${story}`).title, 'The Lamp')
  assert.deepEqual(read(`From: Jane Doe <jane@quay.example>${story}`).posters, ['Jane Doe'])
})
test('mail head: who sends on another message has not written it, nor has an office', () => {
  assert.deepEqual(read(`From: Jane Doe <jane@quay.example>\nSubject: Fwd: The Lamp\n\nFor you.\n\n-------- Original Message --------\nFrom: Raven <raven@quay.example>\nSubject: The Lamp${story}`).authors, ['Raven'])
  assert.deepEqual(read(`From: Jane Doe <jane@quay.example>\nSubject: for the archive\n\n---- Begin forwarded message ----\nFrom: Raven <raven@quay.example>\nSubject: The Lamp${story}`).authors, ['Raven'])
  assert.deepEqual(read(`From: Jane Doe <jane@quay.example>\nSubject: The Lamp\n\nI'm posting this for a friend, Gareth Mole.${story}`).authors, ['Gareth Mole'])
  assert.deepEqual(read(`From: Jane Doe <jane@quay.example>\nSubject: Re: your story\n\nGood!\n\nOn 3 May 1998, Bea Holt wrote:\n> The lamp was out.\n> Nobody had lit it.\n> Not today.`).authors, ['Bea Holt'])
  assert.deepEqual(read(`From: Story Moderator <mods@quay.example>\nSubject: The Lamp${story}`).authors, [])
  assert.deepEqual(read(`From: Jane Doe <jane@quay.example>\nSubject: The Lamp${story}`).authors, ['Jane Doe'])
})
test('mail head: an archive’s own fields are of the story, and stand below a blank line', () => {
  const { authors, title } = read(`From: mods@quay.example (Moderator)\nSubject: STORY: The Lamp\n\nArchive-name: lamp\nArchive-author: Dr. Jane Doe${story}`)
  assert.deepEqual([authors, title], [['Dr. Jane Doe'], 'The Lamp'])
})
test('mail head: adverts and the heads of a message’s parts are stepped over', () => {
  const head = 'From: Jane Doe <jane@quay.example>\nSubject: The Lamp\n\n'
  assert.equal(read(`${head}------ OneGroup Sponsor ------\nBuy lamps!\nhttp://lamps.example\n------------------------------${story}`).below, 'The lamp was out.')
  assert.equal(read(`${head}------=_NextPart_000_0007\nContent-Type: text/plain;\n\tcharset="us-ascii"${story}`).below, 'The lamp was out.')
})
test('mail head: a day is told without its weekday and the time', () => {
  for (const [words, day, date] of [['Sun, 18 Feb 1996 22:41:07 GMT', '18 Feb 1996', '1996-02-18'], ['Saturday, April 03, 1999 5:12 PM', 'April 03, 1999', '1999-04-03'], ['16 Mar 93 07:02', '16 Mar 93', '1993-03-16'], ['04/05/2001 22:11', '04/05/2001', undefined]] as const) {
    const found = dayIn(words)
    assert.deepEqual([found && words.slice(...found.at), found?.date], [day, date])
  }
  assert.equal(dayIn('7 sheep 1999 and no more'), undefined)
})

test('mail: a second column of a board is none of a field', async () => {
  const { drafts: [draft] } = await intake({ bytes: Buffer.from(`Date: 11-04-92 (21:10)          Number: 2217 of 2290\n  To: ALL                        Refer#: NONE\nFrom: HESTER VANE                  Read: (N/A)\nSubj: NIGHT MAIL                 Status: PUBLIC MESSAGE\nConf: STORIES (14)            Read Type: GENERAL\n\n${'It had rained for a week, and the lock-keeper was out of tea.\n\n'.repeat(12)}`), name: 'msg.txt' })
  assert.deepEqual(draft?.assertions.flatMap(({ field, value }) => (field === 'title' || field === 'fandom' ? [Object.values(value)[0]] : [])), ['NIGHT MAIL'])
})
