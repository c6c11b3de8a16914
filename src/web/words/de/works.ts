import { html } from '../../html.ts'
import type { works as english } from '../en/works.ts'
import { labels } from './labels.ts'

const { count, figure } = labels
const duration = (minutes: number): string => (minutes < 60 ? count(minutes, 'minute') : `${count(Math.floor(minutes / 60), 'hour')}${minutes % 60 === 0 ? '' : ` ${count(minutes % 60, 'minute')}`}`)

/** A work in a list and on its own page. */
export const works: typeof english = {
  by: 'von',
  and: 'und',
  nobody: 'kein Urheber genannt',
  ask: 'Vor dem Öffnen fragen',
  declined: 'Urheber wollte nicht warnen',
  denied: (names) => `Kommt nicht vor: ${names}`,
  foldedWarnings: 'Warnungen: zeigen',
  somethingElse: 'etwas anderes',
  // Nouns keep their capital letter.
  within: (name) => name,
  begin: 'Lesen',
  beginAt: 'Mit Kapitel 1 beginnen',
  whole: 'Das Ganze auf einer Seite',
  lines: 'Die Datei, Zeile für Zeile',
  desk: 'Am Schreibtisch',
  oneSitting: (minutes) => `Etwa ${duration(minutes)}: in einem Zug zu lesen.`,
  readIn: (minutes) => `Etwa ${duration(minutes)} Lesezeit.`,
  summary: 'Zusammenfassung',
  contents: 'Inhalt',
  words: 'Wörter',
  notes: 'Anmerkungen',
  disclaimer: 'Disclaimer',
  record: 'Der Eintrag',
  unrated: 'Niemand hat etwas gesagt',
  andMore: (others) => `und ${count(others, 'other')}`,
  asWritten: 'im Wortlaut:',
  extent: 'Umfang',
  extentOf: (words, chapters) => `${count(words, 'word')} in ${chapters === 1 ? '1 Kapitel' : `${figure(chapters)} Kapiteln`}`,
  provenance: 'Woher es kam',
  takenIn: (day, accession) => html`Aufgenommen am ${day} mit ${accession}. Die Bytes bleiben, wie sie kamen; ihr SHA-256 ist ihr Name.`,
  accession: (number) => `Zugang ${figure(number)}`,
  mended: (repair) => `berichtigt: ${repair}`,
  received: 'Wie eingeliefert',
  versions: (others) => (others === 1 ? 'Auch ein anderer Text davon wurde eingeliefert:' : `Auch ${figure(others)} andere Texte davon wurden eingeliefert:`),
}
