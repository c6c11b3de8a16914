import type { Assertion } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import { collapse, inText } from './assert.ts'
import { readDate } from './dates.ts'
import type { MailHead } from './mail-head.ts'
import { posterIn } from './people.ts'
import { readSubject } from './subject.ts'

/** What a mail head states: the poster, the subject and its codes, the date. Everything else is transport. */
export function readMail(text: string, { fields }: MailHead): { assertions: Assertion[]; findings: Finding[] } {
  const assertions: Assertion[] = []
  const findings: Finding[] = []
  const one = (name: string) => fields.find((field) => field.name === name)?.at
  const subject = one('subject')
  if (subject && subject[1] > subject[0]) {
    const read = readSubject(text, subject)
    assertions.push(...read.assertions)
    findings.push(...read.findings)
  }
  const from = one('from')
  const poster = from && posterIn(text, from)
  if (poster) {
    const name = collapse(text.slice(...poster.at))
    if (name !== '') assertions.push(inText(text, 'creator', { name, role: 'poster' }, poster.at, 'mail:from', 0.97))
    if (poster.email) assertions.push(inText(text, 'email', { address: collapse(text.slice(...poster.email)) }, poster.email, 'mail:from', 0.99))
  }
  const date = one('date')
  if (date && date[1] > date[0]) {
    const value = readDate(text.slice(...date))
    assertions.push(inText(text, 'date', { kind: 'posted', ...(value !== undefined && { date: value }) }, date, 'mail:date', value === undefined ? 0.7 : 0.97))
  }
  // The one thing that a Usenet head says about archives.
  const refusal = one('x-no-archive')
  if (refusal && /^(?:yes|true|1)\b/i.test(text.slice(refusal[0], refusal[0] + 8))) assertions.push(inText(text, 'permission', { permission: 'refused' }, refusal, 'mail:x-no-archive', 0.97))
  return { assertions, findings }
}
