// bounded: each pattern here meets a field of at most 400 characters.
import type { Assertion, Role } from '../../model/assertion.ts'
import type { Finding } from '../../model/finding.ts'
import { beginningOf, type Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { dayIn } from './dates.ts'
import { fandomOfGroup } from './group-fandom.ts'
import type { MailHead } from './mail-head.ts'
import { isOffice } from './nobody.ts'
import { isNameLike } from './people.ts'
import { readPoster } from './poster.ts'
import { readSubject } from './subject.ts'
import { readers } from './values.ts'

/** A rule's name for a sender who has not written the story: who sent it on, and whose account is an office's or a program's. */
export const notTheirs: ReadonlySet<string> = new Set(['mail:sender of another', 'mail:office'])

type Read = { readonly assertions: Assertion[]; readonly findings: Finding[] }

/** Fields that archives add to a message, and what reads them. */
const archived = { 'archive-author': 'author', 'archive-title': 'title', 'archive-part': 'part', keywords: 'tag' } as const

/** What a mail head states: the poster, the subject and its codes, the date. Everything else is transport. */
export function readMail(text: string, { fields, forwarded, quotes, postedFor }: MailHead): Read {
  const outer = readFields(text, fields, forwarded !== undefined || quotes !== undefined)
  const inner = forwarded && readFields(text, forwarded, false)
  const author = quotes && isNameLike(text.slice(...quotes)) ? [inText(text, 'creator', { name: collapse(text.slice(...quotes)), role: 'author' }, quotes, 'mail:quoted from', 0.6, { basis: 'derived' })] : []
  if (postedFor) author.push(inText(text, 'creator', { name: collapse(text.slice(...postedFor)), role: 'author' }, postedFor, 'mail:posted for', 0.85))
  return { assertions: [...outer.assertions, ...(inner?.assertions ?? []), ...author], findings: [...outer.findings, ...(inner?.findings ?? [])] }
}

function readFields(text: string, fields: MailHead['fields'], isSentOn: boolean): Read {
  const assertions: Assertion[] = []
  const findings: Finding[] = []
  const one = (name: string): Span | undefined => fields.find((field) => field.name === name && field.at[1] > field.at[0])?.at
  const groups = groupsIn(text, fields)
  const subject = one('subject')
  const read = subject && readSubject(text, subject, groups.map((at) => collapse(text.slice(...at)).replace(/@.*/, '')))
  if (read) {
    assertions.push(...read.assertions)
    findings.push(...read.findings)
  }
  const from = one('from')
  const { at, name, email, forWhom } = from ? readPoster(text, from) : {}
  if (at && name !== undefined) {
    const office = isOffice(name, email && text.slice(...email))
    const rule = office ? 'mail:office' : isSentOn || read?.isForward || forWhom ? 'mail:sender of another' : 'mail:from'
    assertions.push(inText(text, 'creator', { name, role: 'poster' as Role }, at, rule, 0.95))
  }
  if (forWhom) assertions.push(inText(text, 'creator', { name: collapse(text.slice(...forWhom)), role: 'author' }, forWhom, 'mail:for', 0.85))
  if (email) assertions.push(inText(text, 'email', { address: collapse(text.slice(...email)) }, email, 'mail:from', 0.98))
  for (const field of fields) {
    if (field.name !== 'date' && field.name !== 'local') continue
    const day = dayIn(text.slice(...field.at))
    if (day) assertions.push(inText(text, 'date', { kind: 'posted', ...(day.date !== undefined && { date: day.date }) }, [field.at[0] + day.at[0], field.at[0] + day.at[1]], 'mail:date', day.date === undefined ? 0.75 : 0.97))
  }
  // FidoNet's From line has the date behind the address.
  if (from && !one('date')) {
    const day = dayIn(text.slice(...from))
    if (day?.date !== undefined) assertions.push(inText(text, 'date', { kind: 'posted', date: day.date }, [from[0] + day.at[0], from[0] + day.at[1]], 'mail:date', 0.9))
  }
  // The one thing that a Usenet head says about archives.
  const refusal = one('x-no-archive')
  if (refusal && /^(?:yes|true|1)\b/i.test(text.slice(refusal[0], refusal[0] + 8))) assertions.push(inText(text, 'permission', { permission: 'refused' }, refusal, 'mail:x-no-archive', 0.97))
  if (fields.some((field) => field.name.startsWith('archive-'))) {
    for (const [field, kind] of Object.entries(archived)) {
      const value = one(field)
      const read = value && readers[kind](text, value, `mail:${field}`)
      assertions.push(...(read?.assertions ?? []))
      findings.push(...(read?.findings ?? []))
    }
  }
  // A code of the subject is what the sender says; a group's name is only where it went.
  if (!assertions.some(({ field }) => field === 'fandom')) {
    for (const group of [...groups.filter(([, end]) => !/^\s*@/.test(text.slice(end, end + 8))), ...(read?.lists ?? [])]) {
      const derived = fandomOfGroup(text, group)
      assertions.push(...derived)
      if (derived.length > 0 && !read?.lists.includes(group)) break
    }
    for (const list of read?.lists ?? []) if (assertions.some(({ rule }) => rule === 'group:name')) assertions.push(...fandomOfGroup(text, list))
  }
  return { assertions, findings }
}

/** Newsgroups, and addresses that are a list's: by another field of the head, by the subject's tag, or by their own name. */
function groupsIn(text: string, fields: MailHead['fields']): Span[] {
  const found: Span[] = []
  const news = fields.find(({ name }) => name === 'newsgroups')?.at
  if (news) for (const { 0: group, index } of beginningOf(text, news, 400).matchAll(/[^\s,;]+/g)) found.push([news[0] + index, news[0] + index + group.length])
  const tagged = /^(?:re:\s*)?\[([^[\]]{2,40})\]/i.exec(text.slice(...(fields.find(({ name }) => name === 'subject')?.at ?? [0, 0])))?.[1]?.toLowerCase()
  const others = fields.filter(({ name }) => name === 'sender' || name === 'errors-to' || name === 'mailing-list' || name === 'delivered-to' || name === 'list-id').map(({ at }) => beginningOf(text, at, 200).toLowerCase()).join(' ')
  const to = fields.find(({ name }) => name === 'to')?.at
  for (const { 1: account = '', 2: host = '', index, 0: all } of to ? beginningOf(text, to, 400).matchAll(/([\w.+-]{2,40})@([\w.-]{2,60})/g) : []) {
    const key = account.toLowerCase()
    const isList = key === tagged || others.includes(key) || /^(?:lists?|groups?|listserv|liste[ns]?|listas?|.*(?:egroups|yahoogroups|onelist|onegroup|topica|coollist|googlegroups))\b/i.test(host) || /\bgroups\./i.test(host) || /(?:-l|fics?|-rr|stories|-list|-challenge|-archive|-fiction|-creative|-writers|-slash|-gen|-adult)$/i.test(account) || (/[-_]/.test(account) && !/[.]/.test(account))
    if (to && isList) found.push([to[0] + index, to[0] + index + (all.length - host.length - 1)])
  }
  return found
}
