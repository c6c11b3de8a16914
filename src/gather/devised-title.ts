/** "Untitled story", and "by", in the languages of stories that have words for it. */
const words: Readonly<Record<string, readonly [untitled: string, by: string]>> = {
  en: ['Untitled story', 'by'], de: ['Geschichte ohne Titel', 'von'], fr: ['Histoire sans titre', 'par'], es: ['Historia sin título', 'por'],
  it: ['Storia senza titolo', 'di'], pt: ['História sem título', 'por'], ru: ['Рассказ без названия', '–'],
}

/**
 * The title that the archive gives to a story without one, as cataloguing rules say (DACS 2.3): what it is, by whom, of which world, when;
 * what is not known is left out.
 *
 * @param date ISO 8601, as precise as known
 * @param language of the story; English words where there are none for it
 */
export function devisedTitle({ creators, fandom, date, language }: { readonly creators: readonly string[]; readonly fandom: string | undefined; readonly date: string | undefined; readonly language: string }): string {
  const [untitled, by] = words[language] ?? (words['en'] as readonly [string, string])
  return `${[untitled, ...(creators.length > 0 ? [by, creators.join(', ')] : []), ...(fandom === undefined ? [] : [`(${fandom})`])].join(' ')}${date === undefined ? '' : `, ${date.slice(0, 4)}`}`
}
