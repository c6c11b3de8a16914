import type { feeds as english } from '../en/feeds.ts'
import { labels } from './labels.ts'

const { count } = labels

/** The catalogue for e-readers, and feeds. */
export const feeds: typeof english = {
  title: 'Incipit',
  catalog: 'Katalog für Lesegeräte',
  newest: 'Neueste Werke',
  newestSays: 'Alle, zuletzt Gekommenes zuerst',
  works: (works) => count(works, 'work'),
  leftOut: (works) => (works === 1
    ? 'Ein Werk ist ausgelassen: Es wartet hinter einer Frage, die von hier niemand beantworten kann, oder liegt jenseits der Grenzen dieser Adresse. Eine Adresse mit eigenen Grenzen entsteht in den Einstellungen des Lesesaals.'
    : `${count(works, 'work')} sind ausgelassen: Sie warten hinter einer Frage, die von hier niemand beantworten kann, oder liegen jenseits der Grenzen dieser Adresse. Eine Adresse mit eigenen Grenzen entsteht in den Einstellungen des Lesesaals.`),
  page: (title, page) => `${title}, Seite ${page}`,
  search: 'Suche',
  found: (question) => `Gefunden: ${question}`,
  searchSays: 'Titel, Namen und die Worte der Geschichten, die dir offen stehen',
  order: 'Reihenfolge',
  any: 'Alle davon',
  back: 'Zum Katalog',
  complete: (title) => `Alles, was zu ${title} verzeichnet ist`,
  forms: { epub: 'EPUB', html: 'Webseite', text: 'Reiner Text', markdown: 'Markdown', pdf: 'PDF' },
  warnedFor: (names) => `Warnungen: ${names}`,
  sentence: (facts) => `${facts}.`,
  by: (value, who) => `${value}, ${who}`,
  authentication: 'Dieser Katalog kennt keine Namen und keine Passwörter. Ohne Weiteres zeigt er, was jedem offen steht, der in nichts eingewilligt hat.',
  authenticationHow: 'Sag in den Einstellungen des Lesesaals, was dir begegnen darf, lass dort eine Adresse für dieses Gerät machen und trag sie statt dieser ein. Wer sie hat, sieht dasselbe; sie lässt sich jederzeit widerrufen.',
  ratingStated: (scale, asWritten) => `${scale}: „${asWritten}“, nach Angabe des Urhebers`,
  ratingBy: (scale, rung, by) => `${scale}: ${rung}, ${by}`,
  ownScale: 'Freigaben, Leiter von Incipit',
  warningSet: 'Inhaltswarnungen, wie angegeben',
  of: (name) => `Neueste Werke: ${name}`,
}
