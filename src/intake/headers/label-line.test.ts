import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { innerLabels, readLabelLine, trimValue } from './label-line.ts'

const untouched = [
  'Summary; she hated the word.', 'NO; NOT MINE.', '[i]She had one thought: run.[/i]', '[hr]',
  '"Warning: trespassers will be shot," said the sign.', 'Narrating: the dog', 'MAGGIE: Who goes there?', 'He had one rule: never summarise.', 'It was a dark and stormy night - the rain fell.',
  'http://www.example.org/', 'Old Tom: a memory', 'The rating was not what she had hoped for.', '“Note: do not open,” she read.', 'Postupdate: soon', 'Archive? Nobody had said a word about it.', '<She> was gone.', '*What* a day', 'The map - he had lost it', 'The game was over - or so they said', 'Cover him!', '~and~ so on', '[He left.] Nobody spoke.',
]
for (const line of untouched) test(`label line: leaves ${JSON.stringify(line)} alone`, () => assert.equal(readLabelLine(line, 0, line.length), undefined))

const cases: readonly (readonly [line: string, kind: string, value: string])[] = [
  ['DISCLAIMER; Not mine.', 'disclaimer', 'Not mine.'],
  ['Title: The Long Road', 'title', 'The Long Road'], ['TITLE: The Long Road', 'title', 'The Long Road'], ['Title - The Long Road', 'title', 'The Long Road'], ['TITLE -- The Long Road', 'title', 'The Long Road'],
  ['Title = The Long Road', 'title', 'The Long Road'], ['Title......The Long Road', 'title', 'The Long Road'], ['Title: ....The Long Road', 'title', 'The Long Road'], ['*Title:* The Long Road', 'title', 'The Long Road'],
  ['**Title:** The Long Road', 'title', 'The Long Road'], ['*Title: The Long Road*', 'title', 'The Long Road'], ['[Title: The Long Road]', 'title', 'The Long Road'], ['<Title: The Long Road>', 'title', 'The Long Road'],
  ['Title\t: The Long Road', 'title', 'The Long Road'], ['Title:\tThe Long Road', 'title', 'The Long Road'], ['Title\u00a0: The Long Road', 'title', 'The Long Road'], ['Title：The Long Road', 'title', 'The Long Road'],
  ['_Title_: The Long Road', 'title', 'The Long Road'], ['Title          The Long Road', 'title', 'The Long Road'],
  ['Author: Jane Doe', 'author', 'Jane Doe'], ['Authors: A and B', 'author', 'A and B'], ['Written by: Jane Doe', 'author', 'Jane Doe'], ['Author(s): Jane', 'author', 'Jane'],
  ["Author's Pen Name: Jane", 'author', 'Jane'], ['REALNAME=Jane Doe', 'author', 'Jane Doe'], ["Author's URL: www.jane.example", 'website', 'www.jane.example'], ['Addresses: a@b.example, c@d.example', 'email', 'a@b.example, c@d.example'],
  ['Rated: R', 'rating', 'R'], ['RATING - NC-17', 'rating', 'NC-17'], ['Ratings: PG', 'rating', 'PG'],
  ['Spoiler warning: season two', 'spoilers', 'season two'], ['SPOILER WARNING: all of it', 'spoilers', 'all of it'], ['Warnings: none', 'warning', 'none'], ['Warning(s): none', 'warning', 'none'],
  ['Relationships: A/B', 'relationship', 'A/B'], ['Pairing(s): A/B', 'relationship', 'A/B'], ['Paring: A/B', 'relationship', 'A/B'], ['Disclamer: not mine', 'disclaimer', 'not mine'], ['Discliamer: not mine', 'disclaimer', 'not mine'],
  ['Summery: A dog.', 'summary', 'A dog.'], ['Sypnosis: A dog.', 'summary', 'A dog.'], ["Author's Notes: Hello", 'note', 'Hello'], ['Author’s Note: Hello', 'note', 'Hello'], ['A/N: Hello', 'note', 'Hello'], ["Author's Notes 2: Hello", 'note', 'Hello'],
  ['Chapter Title: The Tide', 'chapter-title', 'The Tide'], ['Subtitle: The Tide', 'chapter-title', 'The Tide'], ['Archive: yes', 'permission', 'yes'], ['Distribution: ask', 'permission', 'ask'], ['Category: V, A', 'tag', 'V, A'],
  ['Classification: XA', 'tag', 'XA'], ['Keywords: MSR', 'tag', 'MSR'], ['Feedback: me@example.org', 'feedback', 'me@example.org'], ['E-mail: me@example.org', 'email', 'me@example.org'], ['Status: WIP', 'status', 'WIP'], ['Beta: Jo', 'beta', 'Jo'],
  ['Titel: Der Weg', 'title', 'Der Weg'], ['Inhaltsangabe: Ein Weg', 'summary', 'Ein Weg'], ['Hauptpersonen: A', 'character', 'A'], ['Titre : Le Chemin', 'title', 'Le Chemin'], ['Auteur : Jeanne', 'author', 'Jeanne'], ['Résumé : Un chemin', 'summary', 'Un chemin'],
  ["Note de l'auteur : Voilà", 'note', 'Voilà'], ['Título: El camino', 'title', 'El camino'], ['Avvertimenti: nessuno', 'warning', 'nessuno'], ['Personaggi: A', 'character', 'A'], ['Фандом: Гавань', 'fandom', 'Гавань'], ['Название: Путь', 'title', 'Путь'],
  ['Рейтинг: PG-13', 'rating', 'PG-13'], ['Пэйринг: А/Б', 'relationship', 'А/Б'], ['Беты и соавторы: Аня', 'beta', 'Аня'], ['タイトル：雪', 'title', '雪'], ['作者：鳴海そら', 'author', '鳴海そら'],
  ['Title ........ : The Long Road', 'title', 'The Long Road'], ['_Title_: The Long Road', 'title', 'The Long Road'], ['**Title** The Long Road', 'title', 'The Long Road'], ['<Title> The Long Road', 'title', 'The Long Road'], ['[Title] The Long Road', 'title', 'The Long Road'], ['~rated~ PG', 'rating', 'PG'],
  ['(Title: The Long Road)', 'title', 'The Long Road'], ['- Title: The Long Road', 'title', 'The Long Road'], ['> Title: The Long Road', 'title', 'The Long Road'], ['| Rating   | Teen |', 'rating', 'Teen'], ['title:: the long road', 'title', 'the long road'], ['Rating\t\tT', 'rating', 'T'],
  ['1. Title: The Long Road', 'title', 'The Long Road'], ['WORD COUNT (max 2000): 1,994', 'words', '1,994'], ['Warnings (this part): none', 'warning', 'none'], ['Disclaimer and stuff: not mine', 'disclaimer', 'not mine'], ['Disclaimer 2: not mine', 'disclaimer', 'not mine'], ['Kinks/Warnings: none', 'warning', 'none'], ['Archive & Feedback: yes', 'permission', 'yes'],
  ["What it's about: a dog", 'summary', 'a dog'], ["Who's in it: Ann", 'character', 'Ann'], ['Whose they are: not mine', 'disclaimer', 'not mine'], ['The fine print: not mine', 'disclaimer', 'not mine'], ['Can you have it: yes', 'permission', 'yes'], ['Size: 14K', 'size', '14K'], ['Written for: Ann', 'written-for', 'Ann'], ['Vault Archive: yes', 'permission', 'yes'],
  ['Schlüsselwörter: UST', 'tag', 'UST'], ['Archivieren: ja', 'permission', 'ja'], ['Partage : oui', 'permission', 'oui'], ['Nome do autor - Ana', 'author', 'Ana'], ['Classificação - 16 anos', 'rating', '16 anos'], ['Coppie: A/B', 'relationship', 'A/B'], ['Пейринг/Персонажи: А/Б', 'relationship', 'А/Б'], ['Размещение: да', 'permission', 'да'], ['Note de l’auteur : Voilà', 'note', 'Voilà'],
  ['[b]Title:[/b] The Long Road', 'title', 'The Long Road'], ['[u]Auteur[/u] : PlumeVerte', 'author', 'PlumeVerte'], ['[b][color=#E0B000]Rating:[/color][/b] T', 'rating', 'T'], ['[B]Summary:[/B] [i]A dog.[/i]', 'summary', 'A dog.'],
  ['SUMMARY', 'summary', ''], ['-----Disclaimers-----', 'disclaimer', ''],
]
for (const [line, kind, value] of cases) {
  test(`label line: ${JSON.stringify(line)}`, () => {
    const read = readLabelLine(line, 0, line.length)
    assert.equal(read?.label.kind ?? '', kind)
    if (read) assert.equal(line.slice(...read.valueAt), value)
  })
}

test('label line: one wrong letter is believed only inside a header', () => {
  assert.equal(readLabelLine('Sumnary: x', 0, 10), undefined)
  assert.equal(readLabelLine('Sumnary: x', 0, 10, true)?.label.kind, 'summary')
})
test('label line: three labels stand on a line', () => {
  const line = 'Classification: XA Rating: R Archive: yes'
  assert.deepEqual(innerLabels(line, 15, line.length).map((at) => line.slice(at, at + 6)), ['Rating', 'Archiv'])
})
test('label line: a question is a label inside a header', () => {
  const read = readLabelLine('May we host it? yes', 0, 19, true)
  assert.equal(read?.label.kind, 'permission')
  assert.equal('May we host it? yes'.slice(...(read?.valueAt ?? [0, 0])), 'yes')
})

const rows: readonly (readonly [line: string, values: readonly string[]])[] = [
  ["Disclaimer: They are not mine. Author's notes at the end", ["They are not mine. Author's notes at the end"]], ['Notes: see the Summary: it says all', ['see the Summary: it says all']], ['Notes: My rating: a dog', ['My rating: a dog']],
  ['Title: A Station | Author: Ann | Part: 9/12', ['A Station', 'Ann', '9/12']], ['Rating: PG   Genre: Drama', ['PG', 'Drama']], ['Rated: T - Language: French - Genre: Humor', ['T', 'French', 'Humor']], ['Archive: ask me. Fandom: The Crown', ['ask me.', 'The Crown']], ['Rating: PG ~ Pairing: A/B', ['PG', 'A/B']],
  ['(Fandom: The Marches) (Rating: PG13)', ['The Marches', 'PG13']], ['Rating: PG; Pairing: A/B', ['PG;', 'A/B']], ['Rating: PG / Pairing: A/B', ['PG', 'A/B']], ['author: ann lee / fandom: the quay / rating: r', ['ann lee', 'the quay', 'r']], ['Rating：PG　Pairing：A/B', ['PG', 'A/B']],
]
for (const [line, values] of rows) {
  test(`label line: ${line}`, () => {
    const first = readLabelLine(line, 0, line.length)
    assert.ok(first)
    const starts = innerLabels(line, first.valueAt[0], first.valueAt[1])
    const reads = [first, ...starts.flatMap((start) => readLabelLine(line, start, line.length) ?? [])]
    assert.deepEqual(reads.map((read, at) => line.slice(...trimValue(line, [read.valueAt[0], starts[at] ?? line.length], read.bracket))), values)
  })
}

test('label line: a value lies inside its line', () =>
  fc.assert(fc.property(fc.constantFrom('Title', 'Rating', 'Summary', '[Author', '*Disclaimer'), fc.constantFrom(':', ' - ', '....', ' = ', '：'), fc.string({ maxLength: 60 }), (label, separator, value) => {
    const line = `${label}${separator}${value}`.replace(/\n/g, ' ')
    const read = readLabelLine(line, 0, line.length)
    return read === undefined || (read.valueAt[0] >= 0 && read.valueAt[1] <= line.length && read.valueAt[0] <= read.valueAt[1])
  })))

for (const [line, kind] of [['Autoras: Lia e Duda', 'author'], ['Scritta da: Edith', 'author'], ['Verbrochen von: Heike', 'author'], ['READ BY: Cath', 'beta'], ['Traduzione riletta da: Menta', 'beta'], ['English by: Colm', 'translator'], ['Written at the insistence of: Moth', 'idea'], ['Schuld ist: Uwe', 'idea'], ['Cheerleaders: Moth and Pete', 'thanks']] as const) {
  test(`label line: ${line} names people in their part`, () => assert.equal(readLabelLine(line, 0, line.length, true)?.label.kind, kind))
}
