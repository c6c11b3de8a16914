import type { front as english } from '../en/front.ts'

/** The front page. */
export const front: typeof english = {
  tagline: (works, words, creators) => `Hier beginnt eine Bibliothek: ${works}, ${words}, ${creators}. Jedes Werk ist mit Begründung verzeichnet.`,
  taglineIn: (works, words, languages, creators) => `Hier beginnt eine Bibliothek: ${works} in ${languages}, ${words}, ${creators}. Jedes Werk ist mit Begründung verzeichnet.`,
  taglineEmpty: 'Hier beginnt eine Bibliothek, in der noch nichts steht.',
  placeholder: 'Ein Titel, ein Name, ein halb erinnerter Satz',
  search: 'Suchen',
  ask: 'In der Bibliothek suchen',
  remembered: 'Kennst du nur eine Stelle?',
  ways: 'Wege hinein',
  moreWays: 'Alle Wege',
  newest: 'Neu hereingekommen',
  empty: ['Noch nichts.', 'mit dem Pfad eines Ordners voller Geschichten bringt welche herein.'],
  sitting: 'In einem Zug zu lesen',
  sittingMore: 'Mehr davon',
  minutes: (minutes) => `${minutes} Lesezeit`,
  glance: 'Auf einen Blick',
  glanceMore: 'Schaubilder und Tabellen',
  fullest: 'Das vollste Jahr',
  chance: 'Eines aufs Geratewohl aufschlagen',
  forKeeper: 'Für den Verwalter',
  unanswered: (unrated, works, accession) => `In Zugang ${accession} (${works}) sagen nichts über ihren Inhalt: ${unrated}. Wer steht für diesen Bestand ein?`,
  answer: 'Am Pult dafür einstehen',
}
