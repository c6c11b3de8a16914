import assert from 'node:assert/strict'
import { test } from 'node:test'
import { titleBehind, titleNamed } from './title-named.ts'

const cases: readonly (readonly [words: string, title: string | undefined])[] = [
  ['Here is the next one. This one is called SLACK WATER and it is a PG.', 'SLACK WATER'],
  ['The story is called "The Lamp Room" and my sister read it.', 'The Lamp Room'],
  ["I lost. It's therefore called THE GOAT'S UMBRELLA, as agreed.", "THE GOAT'S UMBRELLA"],
  ['This is therefore called LAMPLIGHT and I am still me.', 'LAMPLIGHT'],
  ['El título completo es "La lámpara del puerto" pero no cabe.', 'La lámpara del puerto'],
  ['Chama-se "A Lâmpada" e é para todas as idades.', 'A Lâmpada'],
  ['ну вот. называется «Маяк», рейтинга нет.', 'Маяк'],
  ['Alors, ceci est ma première traduction : « Deux heures de phare », de quelqu’un.', 'Deux heures de phare'],
  ['Since I cannot cook, please find below "A Lamp for the Sexton". It needs no film.', 'A Lamp for the Sexton'],
  ['This is my story "Die Lampe", which I have put into English.', 'Die Lampe'],
  ['"The Lamp in the Well", a story, by me, Jane Doe.', 'The Lamp in the Well'],
  ['"The Lamp Clerk" - a short piece about oil', 'The Lamp Clerk'],
  ['So far: THE LAMP ROAD was begun by Ida and carried on by Hank.', 'THE LAMP ROAD'],
  ['Das hier ist mein erster Versuch. Sie heißt »Die Lampe« und ist kurz.', 'Die Lampe'],
  ['This one is called The Sexton Pays for the\nLamp, and it is the last.', 'The Sexton Pays for the\nLamp'],
  ['The tale is called *The\nLamp* and it is mine.', 'The\nLamp'],
  ["I cheated. I'm calling it Tallow, and that is that.", 'Tallow'],
  ['A night on the wall. I call it "Lampfires".', 'Lampfires'],
  ['All this talk has brought on the following, entitled\n"The Second Lamp". It is short.', 'The Second Lamp'],
  ['Dear Ann, enclosed please find "The Lamp\'s Cough", if you still have room.', "The Lamp's Cough"],
  ['Aquí os dejo "La lámpara", que nació de una apuesta.', 'La lámpara'],
  ['Le titre, Du pain pour la lampe, vient d\'une chanson.', 'Du pain pour la lampe'],
  ['so i wrote the thing. Lampblack, it\'s called', 'Lampblack'],
  ['"The Lamp Room" was written by Ida Smith, and I love it.', undefined],
  ['In the original it\'s called "Die Lampe".', undefined],
  ['I am told that it is called off.', undefined],
  ['This is a sequel to "The Lamp Room", which you should read.', undefined],
  ['The song is called "Lamps" and it is by The Tin Halos.', undefined],
  ['It goes between "Ebb" and "Flood", and follows the episode called "Tide".', undefined],
  ['He said this was called for, and THE END was near.', undefined],
  ['"The Lamp Room" is a story by Jane Doe that I loved.', undefined],
  ['I am told it is called PG.', undefined],
]
for (const [words, title] of cases) {
  test(`title named: ${words}`, () => {
    const at = titleNamed(words, [0, words.length])
    assert.equal(at && words.slice(...at), title)
  })
}

test('behind a story a sentence names the one just read', () => {
  const read = (words: string): unknown => titleBehind(words, [0, words.length], []).map(({ value }) => ('title' in value ? value.title : undefined))
  assert.deepEqual(read('----\n\nSo that was "Toll". It goes with the second volume.'), ['Toll'])
  assert.deepEqual(read('That was Wren and the Auditor, by Ida Smith.'), ['Wren and the Auditor'])
  assert.deepEqual(read('You have been reading "Nobody at the Gate".'), ['Nobody at the Gate'])
  assert.deepEqual(read('Thanks.\n\n"Slow Lane" was written by Ida Smith in 1987.'), ['Slow Lane'])
  assert.deepEqual(read('My next one is a sequel to "Toll".'), [])
})

test('a title is named in many ways', () => {
  for (const [words, title] of [
    ["She's named it Four Lamps and a Prayer. It is fit for church.", 'Four Lamps and a Prayer'],
    ["I've been calling it Slates, which I don't like.", 'Slates'],
    ['The title, for them that like one, is Half Lamps.', 'Half Lamps'],
    ['Les remito un relato breve que he titulado «El faro de papel», que les ruego publiquen.', 'El faro de papel'],
    ['Se llama Tranvía al faro, como ves.', 'Tranvía al faro'],
    ['El cuento se llama Obispo en el faro y va de la vecindad.', 'Obispo en el faro'],
    ["Elle s'appelle La Lanterne sourde, et c'est tout.", 'La Lanterne sourde'],
    ['Heft drei hat sie mit „Der Schrank im Turm“ überschrieben.', 'Der Schrank im Turm'],
    ['Посылаю рассказ «Сторож при фонаре», печатайте.', 'Сторож при фонаре'],
    ['Being "Six Lamps," a small story about the folk of the hill.', 'Six Lamps'],
  ] as const) {
    const at = titleNamed(words, [0, words.length], 'front')
    assert.equal(at && words.slice(...at), title, words)
  }
})
