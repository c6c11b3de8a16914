import type { frame as english } from '../en/frame.ts'

/** What stands around every page. */
export const frame: typeof english = {
  skip: 'Zum Inhalt',
  find: 'In der Bibliothek suchen',
  search: 'Suchen',
  ways: { '/browse': 'Stöbern', '/find': 'Kennst du die Geschichte?', '/shelf': 'Dein Regal', '/settings': 'Einstellungen', '/about': 'Über' },
  main: 'Hauptnavigation',
  desk: 'Pult',
  colophon: 'Jede Angabe in dieser Bibliothek sagt, woher sie kommt: Die kleinen Zeichen daneben führen hin.',
  madeFor: 'Diese Seiten sind Dateien. Sie wurden für festgelegte Grenzen gemacht und brauchen nichts als einen Browser.',
  pages: 'Seiten',
  earlier: 'Zurück',
  later: 'Weiter',
  page: (page, of) => `Seite ${page} von ${of}`,
  tongue: 'Sprache dieser Seiten',
}
