import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seriesAround } from './series-said.ts'

const read = (words: string): readonly (readonly [name: string, number: number | undefined])[] => seriesAround(words, [[0, words.length]], []).flatMap(({ value }) => ('name' in value ? [[value.name, 'number' in value ? value.number : undefined] as const] : []))

test('a sentence says in which series a story stands, and the how manieth it is, in seven languages', () => {
  for (const [words, name, number] of [
    ['This is the third of my "Tallow" stories.', 'Tallow', 3],
    ['It is the seventh of the Ferry stories, and the last.', 'Ferry', 7],
    ['This is the second of The Water Stories.', 'The Water Stories', 2],
    ['          Book One of The Weatherwrights\n', 'The Weatherwrights', 1],
    ['(no. 2 of "The Lodgers", after the stairs)', 'The Lodgers', 2],
    ['You will have met her in any of the Salt Lane stories.', 'Salt Lane', undefined],
    ['Das ist die vierte Geschichte aus meiner Reihe „Moorlichter“.', 'Moorlichter', 4],
    ['C\'est la troisième aventure de ma série « Les Heures\ncreuses », mais bon.', 'Les Heures creuses', 3],
    ['Este es el sexto y último relato de «Cuaderno de Nieblas».', 'Cuaderno de Nieblas', 6],
    ['È il secondo racconto della serie «Acque basse».', 'Acque basse', 2],
    ['É o terceiro conto da série «Marés».', 'Marés', 3],
    ['Это четвёртая история из цикла «Контора».', 'Контора', 4],
  ] as const) assert.deepEqual(read(words), [[name, number]], words)
})

test('what is counted and is no story names no series', () => {
  for (const words of ['It is set after the third episode of "Night Ferry".', 'Written on the first of December.', 'The second of the Lund boys is mine.', '  A week of Sundays\n', 'The fourth scene of "Hamlet" helped.', 'one of those old stories']) assert.deepEqual(read(words), [], words)
  assert.deepEqual(seriesAround('the third of my "Tallow" stories', [[0, 32]], seriesAround('part of my "Wick" series', [[0, 24]], [])), [])
})
