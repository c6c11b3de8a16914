// bounded: each pattern here meets a line of at most 200 characters, or the end of a name.
/** Files that programs leave beside stories: by their name, and by lines that are what the name says. */
const rows: readonly { readonly kind: string; readonly name: RegExp; readonly line: RegExp; readonly most?: number }[] = [
  { kind: 'rules for robots', name: /^robots\.txt$/i, line: /^(?:#|(?:user-agent|disallow|allow|crawl-delay|sitemap|host|noindex|request-rate|visit-time) ?:)/i },
  { kind: 'settings of a program', name: /\.(?:ini|inf|url)$/i, line: /^(?:[;#]|\[[^\]]{1,80}\]$|[\w.@$-][^=]{0,80}=)/ },
  { kind: 'style sheet', name: /\.css(?:[?@]\S{0,40})?$/i, line: /^(?:@|\/?\*|<!--)|(?:[{};,]|\*\/|-->)$/ },
  { kind: 'program', name: /\.js(?:[?@]\S{0,40})?$/i, line: /^(?:\/\/|\/?\*|<!--)|(?:[{}()[\];,+]|\*\/|-->)$/ },
  // A page of an archive's program, of what readers said of a story: eFiction's, as programs that copy sites name it.
  { kind: 'what readers said below a story', name: /^reviews\.php(?:[?@_%]\S{0,80})?$/i, line: /^/ },
  // A bulletin board shows ten lines of 45 characters.
  { kind: 'description of a packed file', name: /^file_id\.diz$/i, line: /^/, most: 1000 },
]
const mostLines = 200

/** What a file is that is there for a program to read and holds no story; undefined for all else, a story of such a name included. */
export function forPrograms(text: string, name: string): string | undefined {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  const row = rows.find((one) => one.name.test(last.slice(-200)))
  if (!row || text.length > (row.most ?? Infinity)) return undefined
  const lines = text.slice(0, 100_000).split('\n').map((line) => line.trim()).filter((line) => line !== '').slice(0, mostLines)
  // Nine of ten: a selector or a condition may go on in the next line.
  return lines.length > 0 && lines.filter((line) => row.line.test(line.length > 200 ? line.slice(0, 100) + line.slice(-100) : line)).length * 10 >= lines.length * 9 ? row.kind : undefined
}
