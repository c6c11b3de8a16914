import type { errors as english } from '../en/errors.ts'

/** Pages for what is not there, or was refused. */
export const errors: typeof english = {
  home: 'Zur ersten Seite',
  notHere: ['Nicht hier', 'Hier ist nichts', 'Keine Seite dieser Bibliothek hat diese Adresse. Vielleicht ist sie vertippt, oder was hier stand, wird nicht mehr gezeigt.'],
  refusals: {
    400: ['Das ließ sich nicht lesen', 'Das Formular kam nicht vollständig an. Geh zurück und sende es noch einmal.'],
    403: ['Das kam nicht von hier', 'Das Formular wurde von einer anderen Website gesendet oder ist zu alt. Öffne die Seite neu und sende es von dort.'],
    405: ['Das geht hier nicht', 'Diese Adresse beantwortet andere Anfragen als die gestellte.'],
    413: ['Das ist zu viel', 'Was gesendet wurde, ist größer als alles, was diese Adresse annimmt.'],
    414: ['Die Adresse ist zu lang', 'Keine Adresse dieser Bibliothek ist so lang.'],
    500: ['Etwas ist schiefgegangen', 'Diese Bibliothek konnte nicht antworten. Nichts Aufbewahrtes hat sich geändert; den Grund findet, wer sie betreibt, bei den Meldungen des Servers.'],
    503: ['Zu viel auf einmal', 'Das dauerte zu lange, oder so viele fragen zugleich, dass es warten müsste. Versuch es gleich noch einmal.'],
  },
}
