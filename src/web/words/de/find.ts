import type { find as english } from '../en/find.ts'
import { labels } from './labels.ts'

const { figure } = labels

/** "Kennst du die Geschichte?": Eine erinnerte Stelle führt zu ihrem Ort. */
export const find: typeof english = {
  title: 'Kennst du die Geschichte?',
  lead: 'Schreib auf, was du noch weißt: einen halben Satz oder mehrere. Wörter dürfen falsch sein oder fehlen, anders stehen, anders geschrieben sein. Sechs richtige Wörter genügen meistens.',
  label: 'Was du noch weißt',
  button: 'Geschichte finden',
  anew: 'Eine andere Stelle',
  example: 'Zum Beispiel',
  exampleWritten: 'keiner im Fährhaus konnte sagen wessen Mantel das war',
  exampleFinds: 'findet',
  exampleThere: 'Niemand [im Fährhaus] wollte [sagen], [wessen Mantel] es [war].',
  openOnly: 'Durchgesehen werden nur Geschichten, die dir offenstehen. Welche das sind, sagen deine Einstellungen.',
  none: 'Keine Geschichte, die dir offensteht, hat diese Stelle oder etwas, was ihr sehr ähnlich ist.',
  noneSays: 'Lass weg, was du am wenigsten sicher weißt. Am meisten helfen die seltsamsten Wörter, vor allem Namen. Einzelne Wörter findet die Suche.',
  toSearch: 'Nach diesen Wörtern suchen',
  found: (stories) => (stories === 1 ? 'Eine Geschichte hat etwas Ähnliches' : `${figure(stories)} Geschichten haben etwas Ähnliches`),
  tooLong: 'Das dauerte zu lange und wurde aufgegeben. Eine kürzere Stelle mit ihren seltensten Wörtern findet sich schneller.',
  faults: {
    empty: 'Darin steht kein Wort. Schreib auf, was du noch weißt: sechs Wörter oder mehr.',
    short: 'Das sind zu wenige Wörter, um eine Geschichte daran zu erkennen. Schreib mindestens vier; einzelne Wörter findet die Suche.',
    same: 'Das sind immer wieder dieselben Wörter. Schreib eine Stelle mit verschiedenen Wörtern auf.',
    long: (most) => `Eine Stelle darf ${most} Zeichen haben. Der Satz, den du am sichersten weißt, genügt.`,
  },
  likeness: { exact: 'Wort für Wort', nearly: 'fast Wort für Wort', much: 'sehr ähnlich', loosely: 'entfernt ähnlich' },
  marks: 'Was markiert ist, steht dort so, wie du es geschrieben hast.',
  missing: 'Steht dort nicht so:',
  readThere: 'Dort lesen',
  readThereIn: (chapter) => `Dort lesen, in Kapitel ${figure(chapter)}`,
  version: (file, accession) => `In der Datei ${file} aus Zugang ${figure(accession)}; sie wird hier gelesen`,
  otherVersion: (file, accession, likeness) => `Auch in der Datei ${file} aus Zugang ${figure(accession)} eingeliefert: dort ${likeness}`,
}
