import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { languageOf } from './language.ts'

const cases = [
  ['en', 'It was two in the morning and nobody was about; she took the old log from the shelf and opened it anywhere.'],
  ['de', 'Der alte Mann öffnete das Fenster und sah auf die Straße hinaus, auf der um diese Zeit niemand mehr ging.'],
  ['fr', 'Le vieil homme ouvrit la fenêtre et regarda la rue, où personne ne passait plus à cette heure de la nuit.'],
  ['es', 'El viejo abrió la ventana y miró la calle, por la que a esas horas de la noche ya no pasaba nadie.'],
  ['pt', 'O velho abriu a janela e olhou para a rua, por onde àquela hora da noite já não passava ninguém.'],
  ['ru', 'Старик открыл окно и посмотрел на улицу, по которой в этот час ночи уже никто не ходил.'],
  ['uk', 'Старий відчинив вікно і подивився на вулицю, якою о цій годині ночі вже ніхто не ходив.'],
  ['ja', '雪の夜、小さな郵便局に一通の手紙が届いた。'],
  ['zh', '那天晚上下着雪，老人坐在窗前，想着他们再也不会见面了。'],
  ['ko', '노인은 창가에 앉아 그들이 다시는 만나지 못할 것이라고 생각했다.'],
  ['el', 'Ο γέρος άνοιξε το παράθυρο και κοίταξε τον δρόμο.'],
  ['he', 'הזקן פתח את החלון והביט ברחוב.'],
  ['th', 'ชายชราเปิดหน้าต่างและมองออกไปที่ถนน'],
  ['und', '* * *'],
] as const
for (const [language, text] of cases) test(`languageOf: knows ${language}`, () => assert.equal(languageOf(text).language, language))

const corpus = new URL('../../../shared/corpus/public-domain/', import.meta.url)
test('languageOf: every work of the corpus', { skip: existsSync(corpus) ? false : 'the shared corpus is not there' }, () => {
  const wrong: string[] = []
  for (const row of readFileSync(new URL('MANIFEST.tsv', corpus), 'utf8').trim().split('\n').slice(1)) {
    const [file = '', , , , , language] = row.split('\t')
    const text = readFileSync(new URL(file, corpus), 'utf8')
    // The publisher's licence is none of the story's.
    const start = text.indexOf('*** START OF')
    const end = text.indexOf('*** END OF')
    const found = languageOf(text, [start < 0 ? 0 : text.indexOf('\n', start), end < 0 ? text.length : end])
    if (found.language !== language) wrong.push(`${file}: ${language}, taken for ${found.language}`)
  }
  assert.deepEqual(wrong, [])
})
