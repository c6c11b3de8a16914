import type { book as english } from '../en/book.ts'
import { labels } from './labels.ts'

const { count, date, figure, language, roles, rungs, sources, titleKinds, warningAnswers, warnings } = labels

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
  preface: {
    rating: ['Freigabe', 'Freigaben'], warning: ['Warnung', 'Warnungen'], fandom: ['Fandom', 'Fandoms'], relationship: ['Beziehung', 'Beziehungen'], character: ['Figur', 'Figuren'],
    tag: ['Schlagwort', 'Schlagwörter'], language: ['Sprache', 'Sprachen'], series: ['Reihe', 'Reihen'], stats: ['Umfang', 'Umfang'], published: ['Veröffentlicht', 'Veröffentlicht'], status: ['Stand', 'Stand'], words: ['Wörter', 'Wörter'], chapters: ['Kapitel', 'Kapitel'],
  },
  partOf: (name, number) => (number === undefined ? name : `Teil ${number} von ${name}`),
  rungs, warnings, warningAnswers, roles, languageName: language, date, figure,
  titleFrom: (kind) => `Der Titel ist ${titleKinds[kind]}.`,
  rated: (source, rating) => `${source === 'stated' ? 'wie vom Autor angegeben' : sources[source]}: ${rating}`,
  volume: (title, number, of) => `${title}, Band ${number} von ${of}`,
  noPdf: {
    letters: 'Ein PDF davon gibt es nicht: Der Schrift unserer PDFs fehlen die Zeichen, in denen es geschrieben ist. EPUB und Webseite zeigen es in der Schrift des Geräts.',
    long: 'Ein PDF davon gibt es nicht: Es ist zu lang, um in einem Band gesetzt zu werden. Das EPUB enthält alles, und wer das Archiv führt, kann es in mehreren setzen lassen.',
  },
  worksOf: (name, works) => `${name}: ${count(works, 'work')}.`,
}
