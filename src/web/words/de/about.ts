import type { about as english } from '../en/about.ts'

/** About the library, its promises and its letters. */
export const about: typeof english = {
  title: 'Über',
  heading: 'Über diese Bibliothek',
  lead: ['Incipit', ', „hier beginnt“, nennen Bibliothekare die ersten Worte eines Textes; unter ihnen verzeichnen sie, was keinen Titel hat. Diese Bibliothek ist aus Dateien gemacht: Geschichte für Geschichte, nach Regeln, die jeder nachlesen kann, und mit ihren Gründen.'],
  promises: 'Was sie verspricht',
  promised: [
    'Nichts Eingeliefertes geht verloren oder wird verändert. Die Bytes jeder Datei sind aufbewahrt, wie sie kamen.',
    'Keine Angabe ohne Beleg. Jeder Wert führt zu den Worten, aus denen er gelesen ist, und sagt, wer für ihn einsteht.',
    'Die Einwilligung folgt dem Text. Was niemand eingestuft hat, gilt als explizit, bis jemand dafür einsteht, auf jeder Seite gleich.',
    'Menschen stehen über Regeln. Was ein Kurator entscheidet, bleibt, wie gut die Regeln auch werden.',
  ],
  marks: 'Die Zeichen neben den Angaben',
  tell: 'An wen du dich wendest',
  tellSays: 'Eine Geschichte von dir steht hier und soll es nicht, oder soll anders dastehen? Sag es denen, die diese Bibliothek führen: Sie können sie sofort zurückhalten und jede Angabe berichtigen, und so bleibt es.',
}
