import type { book as english } from '../en/book.ts'
import { labels } from './labels.ts'

const { count, date, figure } = labels

/** What publications (EPUB, HTML, text, Markdown, PDF) say by themselves. */
export const book: typeof english = {
  titlePage: 'Titelseite',
  contents: 'Inhalt',
  stated: 'Was angegeben ist',
  statedSays: 'Freigaben, Warnungen und Anmerkungen, wie sie angegeben wurden, und von wem. Was niemand angegeben hat, steht hier nicht.',
  notes: 'Anmerkungen',
  disclaimer: 'Disclaimer',
  summary: 'Zusammenfassung',
  provenance: 'Woher es kommt',
  provenanceSays: 'Die Dateien, aus denen dieser Text gelesen wurde. Das Archiv hält ihre Bytes, wie sie kamen, unter ihrer SHA-256.',
  begin: 'Die Geschichte',
  cover: 'Umschlag',
  by: 'von',
  and: 'und',
  nobody: 'kein Urheber genannt',
  extent: (words, chapters) => `${count(words, 'word')} in ${figure(chapters)} ${chapters === 1 ? 'Kapitel' : 'Kapiteln'}`,
  takenIn: (instant, accession) => `Aufgenommen am ${date(instant)} mit Zugang ${figure(accession)}.`,
  mature: 'Dieser Text ist für Erwachsene.',
  accessible: 'Durchgehend Text in Lesereihenfolge, mit Inhaltsverzeichnis und Überschriften; Schrift, Größe und Farben bestimmt, wer liest. Kein Bild außer dem Umschlag, kein Ton, nichts, was sich bewegt.',
  readAt: 'Im Archiv:',
  end: 'Ende',
  accession: (number) => `Zugang ${figure(number)}`,
  head: {
    title: 'Titel', author: 'Autor', 'co-author': 'Co-Autor', editor: 'Lektorat', beta: 'Beta', translator: 'Übersetzung', illustrator: 'Illustrator', 'posted by': 'Eingestellt von', 'typed by': 'Abgetippt von', 'idea by': 'Idee von', rating: 'Altersfreigabe', warnings: 'Warnungen', fandom: 'Fandom',
    pairing: 'Pairing', characters: 'Personen', tags: 'Schlagworte', series: 'Reihe', date: 'Datum', archive: 'Archiv', status: 'Status', reviews: 'Reviews', language: 'Sprache', summary: 'Zusammenfassung', note: 'Anmerkung', disclaimer: 'Disclaimer',
  },
  noPdf: {
    letters: 'Ein PDF davon gibt es nicht: Der Schrift unserer PDFs fehlen die Zeichen, in denen es geschrieben ist. EPUB und Webseite zeigen es in der Schrift des Geräts.',
    long: 'Ein PDF davon gibt es nicht: Es ist zu lang, um in einem Band gesetzt zu werden. Das EPUB enthält alles.',
  },
  worksOf: (name, works) => `${name}: ${count(works, 'work')}.`,
}
