// bounded: each pattern here meets a line of at most 200 characters.
import type { Assertion, Role } from '../../model/assertion.ts'
import type { Span } from '../../model/span.ts'
import { collapse, inText } from './assert.ts'
import { isNameLike, namesIn } from './people.ts'
import { namesEnd } from './title-page.ts'
import { isWithheld } from './unsigned.ts'
import { namesNobody } from './value-people.ts'

/** A line of a title page that names somebody else than the author. */
type Row = { readonly role: Role; readonly is: RegExp }

/** What stands before the name, and what that makes of it. The first that fits reads the line. */
const rows: readonly Row[] = [
  { role: 'idea', is: /^(?:(?:from|based on|after) an? (?:idea|prompt|suggestion|plot bunny) (?:by|of|from)|(?:story |original |plot )?idea(?: by| from)?\s*:?|(?:plot )?bunny(?: by| from)?\s*:?|suggested by|prompt(?:ed)? by|d['’]après une idée (?:de|d['’])|nach einer idee von|basad[oa] en una idea de|da un['’]idea di|a partir de uma ideia de|по идее)\s+/i },
  { role: 'antecedent', is: /^(?:(?:based|built) on (?:a|the) (?:story|tale|fic|novel|play|poem|script)\b[^.]{0,40}? by|(?:loosely )?(?:inspired|suggested) by (?:a|the) (?:story|tale|fic|poem)\b[^.]{0,40}? by|(?:a )?(?:sequel|response|answer) to .{1,60} by|remix(?:ed)? (?:of|from) .{1,60} by)\s+/iu },
  { role: 'owner', is: /^(?:(?:based on|using|with|featuring|from) (?:the )?(?:characters?|situations?|world|universe|series|books?|novels?|(?:television|tv|radio) (?:series|show|programme)|game|film)\b[^.]{0,80}?,? (?:created |written |made |invented |devised )?by|characters? (?:created |owned )?by|created by|nach (?:figuren|der serie|dem roman|den büchern) von|d['’]après (?:les personnages|la série|le roman|l['’]œuvre) (?:de|d['’])|basad[oa] en (?:los personajes|la serie) de)\s+/iu },
  { role: 'co-author', is: /^(?:with|and|und|mit|avec|et|con|com|y|e|co-?(?:written|authored) (?:by|with)|(?:in )?collaborat(?:ion with|or):?)\s+(?=\p{Lu})/iu },
  { role: 'illustrator', is: /^(?:(?:frontispiece|drawings?|art(?:work)?|pictures?|illustrations?|cover(?: art)?|illos?|zeichnungen|illustrationen|dessins|dibujos|disegni|рисунки)\s*(?:\([^)]{0,40}\))?\s*(?:by|von|par|por|di|:)|(?:illustrated|drawn) by)\s+/iu },
  { role: 'editor', is: /^(?:edited (?:[\p{L} ]{0,30} )?by|ed\.(?: by)?|editor\s*:|herausgegeben von|édité par|redigiert von)\s+/iu },
  { role: 'beta', is: /^(?:beta(?:'?e?d| ?-?read(?:er)?)?(?: by)?\s*:?)\s+/i },
  { role: 'typist', is: /^(?:typed (?:up |in )?by|scanned by|transcribed by|html by|(?:abgetippt|gescannt) von)\s+/i },
  { role: 'thanked', is: /^(?:(?:many |special )?thanks (?:also )?to|with (?:many )?thanks to|with the help of|mit dank an|merci à|gracias a|grazie a)\s+/i },
  { role: 'poster', is: /^(?:posted|uploaded|forwarded|submitted|contributed|hochgeladen)\b(?:[\p{L}, ]{0,60}?)?,? (?:by|von)\s*:?\s+/iu },
]

/** Who is named in a line of a title page for another part than the author's; undefined where the line is none such. */
export function readCredit(text: string, at: Span, coAuthors: boolean): Assertion[] | undefined {
  if (at[1] - at[0] > 160) return undefined
  const from = '([{'.includes(text[at[0]] as string) ? at[0] + 1 : at[0]
  const line = text.slice(from, at[1])
  for (const { role, is } of rows) {
    if (role === 'co-author' && !coAuthors) continue
    const found = is.exec(line)
    if (!found || found[0].length >= line.length) continue
    const names: Span = [from + found[0].length, namesEnd(text, from + found[0].length, '([{'.includes(text[at[0]] as string) ? at[1] - 1 : at[1])]
    const bare = text.slice(...names).replace(/[([<].*$/s, '').replace(/[,;].*$/s, '').replace(/[.)\]]+$/, '').trim()
    if (!isNameLike(bare)) { if (role === 'co-author') return undefined; continue }
    return credit(text, names, role, `title-page:${role}`, 0.9)
  }
  return undefined
}

/** The people named in a span, in one role, with their addresses. */
export function credit(text: string, at: Span, role: Role, rule: string, confidence = 0.93): Assertion[] {
  const named = namesIn(text, at)
  const [first, second] = named.map(({ at: name }) => text.slice(...name))
  // "By Jane Doe, Leeds", "by Jane Doe, B.Sc.": where she lives, or what she is.
  const isPlaced = named.length === 2 && role === 'author' && /\S\s\S/.test(first ?? '') && /^\p{Lu}[\p{L}.'’-]*$/u.test(second ?? '') && /^\s*,\s*$/.test(text.slice(named[0]?.at[1], named[1]?.at[0]))
  return (isPlaced ? named.slice(0, 1) : named).flatMap(({ at: name, email }, index): Assertion[] => {
    const words = collapse(text.slice(...name))
    // "X with Y": the second helped.
    const joined = role === 'author' && index > 0 && /\b(?:with|mit|avec|com)\s+\W{0,3}$/i.test(text.slice(Math.max(at[0], name[0] - 10), name[0]))
    return [
      ...(words === '' || isWithheld(words, role === 'author') || namesNobody(words) ? [] : [inText(text, 'creator', { name: words, role: joined ? 'co-author' : role }, name, rule, confidence)]),
      ...(email ? [inText(text, 'email', { address: collapse(text.slice(...email)) }, email, rule, 0.95)] : []),
    ]
  })
}
