// bounded: each pattern here meets the first 80 characters of a line.
import type { LineTable } from '../line-table.ts'

/** A field of a mail head on a line: its name in English, where its value begins, how many quotation marks stand before it. */
type MailField = { readonly name: string; readonly value: number; readonly quoted: boolean; readonly indented: boolean }

/** Fields that tell a mail head apart from a story's own labels. */
export const telling: ReadonlySet<string> = new Set(['from', 'to', 'subject', 'date', 'newsgroups', 'message-id', 'path', 'reply-to', 'organization', 'organisation', 'sender', 'cc', 'bcc', 'lines', 'references', 'nntp-posting-host', 'mime-version', 'content-type', 'return-path', 'received', 'followup-to', 'xref', 'status', 'approved', 'in-reply-to', 'posted', 'list', 'mailing-list', 'delivered-to', 'precedence', 'content-transfer-encoding', 'distribution', 'keywords', 'summary', 'expires', 'article', 'originator', 'errors-to', 'resent-from', 'user-agent', 'groups', 'level', 'x-no-archive', 'archive-name', 'archive-author', 'archive-title', 'archive-part', 'local', 'importance', 'priority', 'attachments', 'area', 'msgid', 'conf', 'echo', 'topic'])

/** Fields as programs in other languages name them. */
const abroad: Readonly<Record<string, readonly string[]>> = {
  from: ['von', 'de', 'da', 'van', 'från', 'fra', 'lähettäjä', 'od', 'от', 'от кого', 'expéditeur', 'remitente', 'mittente', 'remetente', 'absender', 'fm', 'nachricht von'],
  to: ['an', 'à', 'a', 'para', 'per', 'aan', 'till', 'til', 'vastaanottaja', 'do', 'komu', 'кому', 'destinataire', 'empfänger'],
  subject: ['betreff', 'betrifft', 'objet', 'sujet', 'asunto', 'assunto', 'oggetto', 'onderwerp', 'ämne', 'emne', 'aihe', 'temat', 'předmět', 'тема', 'subj', 'sub', 'betr.', 'betr', 'sb'],
  date: ['datum', 'gesendet', 'sent', 'fecha', 'data', 'enviado', 'enviada', 'envoyé', 'inviato', 'verzonden', 'datum/zeit', 'dato', 'skickat', 'sendt', 'päivä', 'päiväys', 'wysłano', 'дата', 'отправлено', 'posted on', 'date sent', 'date posted'],
  newsgroups: ['newsgroup', 'groupes', 'gruppen', 'foren', 'area', 'brett', 'conf', 'echo', 'конференция', 'группы', 'nachricht an', 'эха'],
}
// A bulletin board's number of a message has the day behind it.
const boards: Readonly<Record<string, string>> = { 'msg#': 'local', 'msg #': 'local', 'msg no': 'local', 'msg': 'local', 'nr': 'local', 'msg.#': 'local' }
const english = new Map(Object.entries(boards).concat(Object.entries(abroad).flatMap(([name, others]) => others.map((other): [string, string] => [other, name]))))

/** The field that line `line` begins with; quotation marks and ornaments before its name are stepped over. */
export function fieldAt({ text, from, to }: LineTable, line: number): MailField | undefined {
  const lead = from[line] as number
  const words = text.slice(lead, Math.min(to[line] as number, lead + 80))
  const found = /^((?:>\s?){0,6})[*_|]{0,3}(\p{L}[\p{L}./#-]{0,30}(?: (?:sent|posted|on|кого|#|no|an|von))?)[*_]{0,2}\s{0,8}:[*_]{0,3}[ \t]*/u.exec(words)
  if (!found) return undefined
  const name = (found[2] as string).toLowerCase()
  return { name: english.get(name) ?? name, value: lead + found[0].length, quoted: found[1] !== '', indented: lead > 0 && text.charCodeAt(lead - 1) !== 10 }
}
