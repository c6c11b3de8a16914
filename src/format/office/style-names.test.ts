import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shapeOfName } from './style-names.ts'

const cases: readonly (readonly [string, string | undefined])[] = [
  ['Normal', undefined], ['Body Text', undefined], ['Standard', undefined], ['header', undefined], ['Heading', 'heading 1'], ['Headings of mine', undefined], ['List Paragraph', undefined], ['', undefined], ['x'.repeat(200), undefined],
  ['heading 1', 'heading 1'], ['Heading_20_2', 'heading 2'], ['Heading9', 'heading 6'], ['Überschrift 3', 'heading 3'], ['berschrift1', 'heading 1'], ['Titre 2', 'heading 2'], ['Título 1', 'heading 1'], ['Titolo 4', 'heading 4'],
  ['Kop 1', 'heading 1'], ['Rubrik 1', 'heading 1'], ['Overskrift 2', 'heading 2'], ['Otsikko 1', 'heading 1'], ['Nagłówek 1', 'heading 1'], ['Nadpis 1', 'heading 1'], ['Заголовок 1', 'heading 1'], ['見出し 1', 'heading 1'], ['标题 1', 'heading 1'],
  ['Title', 'heading 1'], ['Titre', 'heading 1'], ['Titel', 'heading 1'], ['Subtitle', 'heading 2'], ['Sous-titre', 'heading 2'], ['Untertitel', 'heading 2'],
  ['Quote', 'quotation'], ['Quotations', 'quotation'], ['Zitat', 'quotation'], ['Block Text', 'quotation'], ['Verse', 'verse'], ['toc 3', 'paragraph furniture'], ['Contents_20_1', 'paragraph furniture'], ['TOC Heading', 'paragraph furniture'],
]
for (const [name, wanted] of cases) {
  test(`style names: "${name.slice(0, 20)}" says ${wanted ?? 'nothing'}`, () => {
    const shape = shapeOfName(name)
    assert.equal(shape && [shape.kind, shape.level, shape.furniture && 'furniture'].filter((part) => part !== undefined).join(' '), wanted)
  })
}
