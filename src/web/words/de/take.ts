import type { take as english } from '../en/take.ts'
import { labels } from './labels.ts'

const { count, figure } = labels

/** Werke zum Mitnehmen. */
export const take: typeof english = {
  label: 'Zum Mitnehmen',
  labelOfMany: 'Alle zum Mitnehmen',
  forms: { epub: 'EPUB', html: 'HTML', text: 'Text', markdown: 'Markdown', pdf: 'PDF' },
  found: (question) => `Gefunden: ${question}`,
  shut: 'Vor diesem Werk steht eine Schranke, die diese Adresse nicht öffnet. Wem sie gehört, kann sie in den Einstellungen des Lesesaals öffnen und die Adresse neu machen.',
  nothing: ['Nichts zum Mitnehmen', 'Diese Liste gibt es nicht, oder kein Werk darauf ist mit deinen Einstellungen offen.'],
  tooMuch: ['Das ist zu viel für ein Buch', 'Suche nach weniger davon, oder nimm die Werke einzeln mit. Wer dieses Archiv führt, kann alles in einen Ordner schreiben: incipit export --help sagt, wie.'],
  tooLong: 'Diese Werke sind länger, als ihre Wörter sagen: zusammen zu lang für ein Buch, auf das jemand wartet. Nimm sie einzeln mit.',
  tooMuchRead: 'Die Dateien, in denen diese Werke stehen, sind zusammen länger, als für ein Buch gelesen werden, auf das jemand wartet.',
  tooMuchIs: (works, words, mostWorks, mostWords) => `Das sind ${count(works, 'work')}${words > 0 ? ` mit ${count(words, 'word')}` : ''}. Ein Buch, auf das jemand wartet, hat höchstens ${figure(mostWorks)} Werke und ${figure(mostWords)} Wörter.`,
}
