import type { site as english } from '../en/site.ts'
import { labels } from './labels.ts'

const { figure, count } = labels

/** What a site of files says. */
export const site: typeof english = {
  gate: {
    noScript: 'Ohne Skripte wird nichts von deiner Antwort behalten: Der Weg weiter steht jedes Mal hier.',
    readOn: 'Weiterlesen',
    kept: 'Wo Skripte laufen, bleibt deine Antwort auf diesem Gerät und nirgends sonst.',
  },
  search: {
    noScript: 'Die Suche dieser Seiten ist ein Skript, und hier läuft keines. Alles ist auch ohne sie zu finden: nach Fandom, Urheber, Länge, Jahr und mehr.',
    ways: 'Die Wege hinein',
    working: 'Es wird gesucht …',
    failed: 'Ein Teil des Verzeichnisses ließ sich nicht laden. Sind alle Dateien dieser Seite da?',
    unread: (works, of) => `Diese Wörter stehen an so vielen Stellen beieinander, dass nur die ersten ${figure(works)} von ${count(of, 'work')} durchgesehen wurden.`,
    unopened: (works) => `Von ${count(works, 'work')} werden nur Titel, Namen und Schlagwörter durchsucht: Sie fragen erst, und du hast nicht geantwortet.`,
  },
  openOnly: 'Geschichten, die erst fragen, werden durchsucht, wenn du für sie geantwortet hast, vorher nicht. Das geschieht in diesem Browser: Nichts wird irgendwohin geschickt.',
  noChance: 'Kein Werk hier öffnet sich ohne Frage. Was erst fragt, bleibt dir überlassen: Sein Tor sagt, warum.',
  shelf: {
    noScript: 'Das Regal dieser Seiten führt ein Skript, und hier läuft keines.',
    lead: 'Was du beiseitelegst und was du liebst, auf diesem Gerät behalten und nirgends sonst.',
    empty: 'Hier steht noch nichts. Jedes Werk hat Knöpfe dafür.',
    placeAt: 'Weiterlesen',
    forget: 'Alles vergessen, was diese Seiten auf diesem Gerät behalten, auch Antworten und Aussehen',
  },
  evidence: 'Woher jede Angabe kommt',
}
