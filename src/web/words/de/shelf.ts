import type { shelf as english } from '../en/shelf.ts'
import { labels } from './labels.ts'

const { count, figure, date } = labels

/** Marks for later, history, favourites. */
export const shelf: typeof english = {
  title: 'Dein Regal',
  lead: 'Was du zurückgelegt hast, was du liebst und wo du warst. Alles steht in diesem Browser und nirgends sonst: kein Konto, keine Kopie hier.',
  lists: { later: 'Für später', favourites: 'Lieblinge', read: 'Gelesen' },
  add: { later: 'Später lesen', favourites: 'Zu den Lieblingen' },
  remove: { later: 'Nicht mehr „für später“', favourites: 'Kein Liebling mehr' },
  removeRead: 'Vergessen, dass ich das gelesen habe',
  added: { later: 'Es steht jetzt auf deinem Regal, für später.', favourites: 'Es gehört jetzt zu deinen Lieblingen.' },
  removed: 'Es steht nicht mehr auf dieser Liste.',
  full: (most) => `Diese Liste ist voll: Sie fasst ${figure(most)}. Nimm etwas herunter oder sichere dein Regal erst als Datei.`,
  back: 'Zurück, wo du warst',
  empty: { later: 'Noch nichts zurückgelegt. Jedes Werk hat einen Knopf dafür.', favourites: 'Noch keine Lieblinge. Jedes Werk hat einen Knopf dafür.', read: 'Noch nichts gelesen, oder nichts davon gemerkt.' },
  notKept: 'Du möchtest, dass von dem, was du liest, nichts gemerkt wird.',
  all: (works) => `Alle ${count(works, 'work')}`,
  readOn: (day) => `Gelesen am ${date(day)}`,
  gone: (works) => `${count(works, 'work')} nicht mehr in dieser Bibliothek.`,
  takeGone: 'Von der Liste nehmen',
  listOf: (list) => `Dein Regal: ${list}`,
  file: {
    title: 'Als Datei',
    says: 'Das ganze Regal als deine eigene Datei (JSON), zum Aufheben oder für einen anderen Browser.',
    save: 'Als Datei sichern',
    load: 'Eine Datei einlesen',
    choose: 'Ein gesichertes Regal',
    loaded: (works) => `${count(works, 'work')} eingelesen.`,
    wrong: 'Diese Datei ist kein Regal, das hier gesichert wurde.',
  },
  forget: { title: 'Vergessen', says: 'Alle Listen und Stellen in diesem Browser werden gelöscht.', history: 'Vergessen, was ich gelesen habe', all: 'Das ganze Regal vergessen', done: 'Vergessen.' },
}
