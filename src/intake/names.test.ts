import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { incipitOf, incipitTitle } from './incipit.ts'
import { indentOf, isBlank, lineTable, lineText } from './line-table.ts'
import { isOfTitle, readName } from './names.ts'

const names: readonly (readonly [name: string, title: string | undefined, part: number | undefined])[] = [
  ['LASTBUS.TXT', undefined, undefined], ['advent/window_09.html', undefined, undefined], ['heron.txt', undefined, undefined], ['index.html', undefined, undefined], ['ST0042.TXT', undefined, undefined], ['jmfic12.txt', undefined, 12], ['story.txt', undefined, undefined], ['1999-04-03.txt', undefined, undefined], ['new story.txt', undefined, undefined],
  ['The Borrowed Umbrella.txt', 'The Borrowed Umbrella', undefined], ['the_long_road.txt', 'The Long Road', undefined], ['the-long-road-03.txt', 'The Long Road', 3], ['a/b/TheLongRoad.html', 'The Long Road', undefined], ['the_long_road_(2of4).txt', 'The Long Road', 2], ['Long Road part 2.txt', 'Long Road', 2], ['winter-quarters_final_FINAL.txt', 'Winter Quarters', undefined], ['greenglass.txt', 'Greenglass', undefined], ['AVERNE1.ASC', undefined, undefined], ['viewstory_sid_119.html', undefined, undefined],
  ['sans_titre_2.txt', undefined, undefined], ['sin titulo.txt', undefined, undefined], ['copia di racconto.txt', undefined, undefined], ['READTHIS', undefined, undefined], ['LANTERN4.DOC', undefined, undefined], ['lantern04.txt', undefined, 4], ['t0412_p3.txt', undefined, undefined], ['gift04.txt', undefined, undefined], ['beitrag_12.txt', undefined, undefined], ['lamps_p3.txt', undefined, 3], ['harbour_ep12.txt', undefined, undefined],
  ['the_end.txt', undefined, undefined], ['The Index.html', undefined, undefined], ['12_angry_gulls.txt', '12 Angry Gulls', undefined], ['Gulls.txt', 'Gulls', undefined], ['The Spoon.txt', 'The Spoon', undefined], ['THE LONG ROAD HOME (Complete).txt', 'THE LONG ROAD HOME', undefined], ['What Next? - Part 2.txt', 'What Next?', 2], ['2004-05-14 Forty Miles.txt', 'Forty Miles', undefined],
  ['tidewall_prologue.txt', 'Tidewall', 0], ['The Long Road - Epilogue.txt', 'The Long Road', 999], ['epilogue.txt', undefined, 999],
  ['long%20road%20part%203.txt', 'Long Road', 3], ['The_Long_Road_[PG-13]_by_karenb.txt', 'The Long Road', undefined], ['03-the-long-road.txt', 'The Long Road', undefined], ['longroad3of5.txt', 'Longroad', 3],
]
for (const [name, title, part] of names) {
  test(`names: ${name}`, () => {
    const read = readName(name)
    assert.equal(read.title?.field === 'title' ? read.title.value.title : undefined, title)
    assert.equal(read.part?.value.number, part)
  })
}

const authors: readonly (readonly [name: string, creator: string | undefined, title: string | undefined])[] = [
  ['stories/harbour_lights/tide.txt', undefined, undefined], ['the_road_by_the_sea.txt', undefined, 'The Road By The Sea'], ['misc/LONGRD03.TXT', undefined, undefined], ['moon/raven/untitled.txt', undefined, undefined], ['archive/gen/tide.txt', undefined, undefined], ['long_road_03.txt', undefined, 'Long Road'], ['black_ice.txt', undefined, 'Black Ice'],
  ['Jane Whitlow - The Salt Stair.txt', 'Jane Whitlow', 'The Salt Stair'], ['The Salt Stair - Jane Whitlow.txt', 'Jane Whitlow', 'The Salt Stair'], ['The Salt Stair (Jane Whitlow).txt', 'Jane Whitlow', 'The Salt Stair'], ['longroad_by_jdoe.txt', 'jdoe', 'Longroad'], ['smith_longroad_03.txt', undefined, 'Smith Longroad'], ['jane_doe_longroad.txt', 'Jane Doe', 'Longroad'],
  ['stories/tabitha_moon/greenglass.txt', 'Tabitha Moon', 'Greenglass'], ['forty-miles-by-delia-marsh.txt', 'Delia Marsh', 'Forty Miles'], ['heap/Voss, Lena/weir.txt', 'Lena Voss', undefined], ['byauthor/Voss, Lena/weir.txt', 'Lena Voss', undefined], ['[Delia Marsh] The Second Door [PG-13].txt', 'Delia Marsh', 'The Second Door'], ['authors/rook/x.txt', 'rook', undefined],
]
for (const [name, creator, title] of authors) {
  test(`names: who wrote ${name}`, () => {
    const read = readName(name)
    assert.equal(read.creator?.field === 'creator' ? read.creator.value.name : undefined, creator)
    assert.equal(read.title?.field === 'title' ? read.title.value.title : undefined, title)
  })
}
test('names: the words as written are in the name', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('the', 'Long', 'road', '_', '-', '03', '.txt', '/', ' ', 'of', '4', '(', ')', 'part', 'é', 'by', 'jane', 'stories/', ' - '), { maxLength: 8 }), (pieces) => {
    const name = pieces.join('')
    const { title, creator, part } = readName(name)
    return [title, creator, part].every((assertion) => {
      const first = assertion?.evidence[0]
      return assertion === undefined || (first?.in === 'name' && name.slice(...first.at).replace(/\s+/g, ' ').trim() === assertion.asWritten)
    })
  })))

test('names: parts that are called so, or counted with their total, are of what stands before them', () => {
  for (const [name, stem] of [['clockkey-pt2.txt', 'Clockkey'], ['longroad3of5.txt', 'Longroad'], ['story-pt2.txt', undefined], ['lamps_03.txt', undefined]] as const) {
    const { part } = readName(name)
    assert.equal(part?.basis === 'derived' ? part.value.stem : undefined, stem, name)
  }
})

const openings: readonly (readonly [text: string, title: string])[] = [
  ['The ferry left at six, and nobody on the quay waved to it.', 'The ferry left at six…'], ['Nobody gets off at Sallow End. Nobody ever has.', 'Nobody gets off at Sallow End…'], ['“Ronnie is a great trial to me,” said Mrs. Attray plaintively.', 'Ronnie is a great trial to me…'],
  ['When old Mrs. Fennimore died somebody had to tell the bees, and since she had no family', 'When old Mrs. Fennimore died somebody had to tell…'], ['Run!', 'Run…'], ['峠の郵便局には、局長と猫が一匹いた。雪が降っていた。', '峠の郵便局には、局長と猫が一匹いた…'],
]
for (const [text, title] of openings) test(`incipit: ${title}`, () => assert.equal(incipitTitle(text, incipitOf(text, [0, text.length], [{ kind: 'paragraph', at: [0, text.length] }])), title))

test('lines: every character that is not blank lies in a line', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('a', ' ', '\n', '\t', '\u00a0', '\u3000', '\f', '\u200b', 'é', '\u0085'), { maxLength: 60 }), (chars) => {
    const text = chars.join('')
    const table = lineTable(text)
    return Array.from({ length: table.count }, (_, at) => lineText(table, at)).join('').replace(/\s/g, '') === text.replace(/\s/g, '')
  })))
test('lines: blank is what white space is', () => {
  for (let code = 0; code < 0x10000; code += 1) assert.equal(isBlank(code), /\s/.test(String.fromCharCode(code)), code.toString(16))
})
test('lines: a tab goes to the next eighth column', () => assert.deepEqual(['x', '  x', '\tx', '  \tx', '\t\tx'].map((line) => indentOf(lineTable(line), 0)), [0, 2, 8, 8, 16]))

for (const [name, stem, basis] of [['longhaul_02.txt', 'Longhaul', 'suggested'], ['tower03.txt', 'Tower', 'suggested'], ['long_haul_02.txt', 'Long Haul', 'derived'], ['story03.txt', undefined, 'suggested'], ['orrery_kap2.txt', 'Orrery', 'derived'], ['mapa_cap2.txt', 'Mapa', 'derived'], ['cap02.txt', undefined, 'suggested'], ['cape3.txt', 'Cape', 'suggested']] as const) test(`names: a counter behind one word only suggests a part: ${name}`, () => {
  const { part } = readName(name)
  assert.deepEqual([part?.value.stem, part?.basis], [stem, basis])
})
test('a bare number in a name counts parts only where the word before it has to do with the title', () => {
  const counts = (name: string, ...titles: string[]): boolean => { const { part } = readName(name); return part !== undefined && isOfTitle(name, part, titles) }
  for (const [name, title] of [['heap/awb_04.txt', 'A Widow\'s Bridge'], ['heap/stn_07.txt', 'Stationmaster'], ['heap/lanterns-2.txt', 'The Lantern Clerk']] as const) assert.ok(counts(name, title), name)
  for (const [name, title] of [['heap/klausur_11.txt', 'Gleis Null'], ['heap/kartei_014.txt', 'Der Vogel'], ['heap/gost_77.txt', 'Лишняя ступенька'], ['heap/penny_series_5.txt', 'Tanner'], ['heap/gabled_house_4.txt', 'The Cold Pantry']] as const) assert.ok(!counts(name, title), name)
  assert.ok(counts('heap/kartei_014.txt'))
})

for (const name of ['viewstory.php?sid=12&chapter=3', 'e/viewstory.php@sid=12&chapter=3.html', 'viewstory.php_sid=12&textsize=0&chapter=3.htm', 'viewstory_sid_12_chapter_3.html']) {
  test(`names: ${name} is a part of story 12, whatever it is called`, () => assert.deepEqual(readName(name).part?.value, { number: 3, stem: 'sid 12' }))
}
test('names: the address of a whole story tells no part', () => assert.equal(readName('viewstory.php?sid=12&i=1').part, undefined))

const ratings: readonly (readonly [name: string, rating: string | undefined, title: string | undefined, part?: number])[] = [
  ['the_long_r.txt', undefined, undefined], ['page_17.txt', undefined, undefined], ['pg-13.txt', undefined, undefined], ['harbour_pg13a.txt', undefined, undefined], ['The Long Road (Anna).txt', undefined, undefined],
  ['longroad_nc17.txt', 'explicit', 'Longroad'], ['Harbour (PG-13).txt', 'teen', 'Harbour'], ['Harbour Light [R].txt', 'mature', 'Harbour Light'], ['the_long_road-pg.txt', 'guided', 'The Long Road'], ['Winter Road - rated M.txt', 'mature', 'Winter Road'],
  ['winter_road_nc-17_02.txt', 'explicit', 'Winter Road', 2], ['winter_road_pg13_final.txt', 'teen', 'Winter Road'], ['The_Long_Road_[PG-13]_by_karenb.txt', 'teen', 'The Long Road'],
]
for (const [name, rating, title, part] of ratings) {
  test(`names: how ${name} is rated`, () => {
    const read = readName(name)
    assert.equal(read.rating?.field === 'rating' ? read.rating.value.rung : undefined, rating)
    if (title !== undefined) assert.equal(read.title?.field === 'title' ? read.title.value.title : undefined, title)
    if (rating !== undefined) assert.equal(read.part?.value.number, part)
  })
}
