/** Words that head a row of two cells without a colon: what a table of facts about a story calls them, in a few languages. */
const bare = /^(?:title|subtitle|author|by|fandom|series|universe|show|rating|rated|characters?|pairings?|relationships?|genres?|categor(?:y|ies)|tags?|keywords?|warnings?|content warnings?|spoilers?|summary|description|synopsis|disclaimer|notes?|author['’]?s? notes?|archive|distribution|feedback|e-?mail|website|status|words?|word count|length|language|published|posted|updated|date|written|completed?|beta|dedication|permission|parts?|chapters?|titel|autor(?:in)?|altersfreigabe|genre|inhalt|zusammenfassung|warnungen|personen|titre|auteure?|résumé|personnages|avertissements|título|autora?|clasificación|resumen|personajes|advertencias|titolo|autore|autrice|riassunto|personaggi|avvertimenti|classificação|sinopse|resumo|personagens|avisos|название|автор|фэндом|рейтинг|жанры?|предупреждения|описание|размер|статус)$/iu

/** Whether a table cell is the label of the next one: short, and with a colon at its end or one of the words that such cells hold. */
export function isLabelCell(words: string): boolean {
  return words.length <= 60 && !words.includes('\n') && (words.endsWith(':') || bare.test(words))
}
