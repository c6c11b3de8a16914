/**
 * Undoes `format=flowed` (RFC 3676): lines that end with a blank go on in the next one of the same depth of quoting, stuffed blanks are taken off.
 *
 * @param deletesBlank `DelSp=yes`: the blank at the end of a line was put there for the fold alone
 */
export function unflowed(text: string, deletesBlank: boolean): string {
  const out: string[] = []
  let depth = -1
  let open: string[] | undefined
  const close = (): void => {
    if (open) out.push((depth > 0 ? `${'>'.repeat(depth)} ` : '') + open.join(''))
    open = undefined
  }
  for (const line of text.split('\n')) {
    let quotes = 0
    while (line.charCodeAt(quotes) === 0x3e) quotes++
    let words = line.slice(quotes)
    if (words.startsWith(' ')) words = words.slice(1)
    if (open && quotes !== depth) close()
    depth = quotes
    const isSoft = words.endsWith(' ') && words !== '-- '
    if (words === '-- ') close()
    open ??= []
    open.push(isSoft && deletesBlank ? words.slice(0, -1) : words)
    if (!isSoft) close()
  }
  close()
  return out.join('\n')
}
