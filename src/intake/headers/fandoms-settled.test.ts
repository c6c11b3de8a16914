import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Assertion, ofField } from '../../model/assertion.ts'
import { inText } from './assert.ts'
import { fandomsOwned } from './fandoms.ts'
import { settleFandoms } from './fandoms-settled.ts'

test('fandoms: a list in short letters is evidence for the fandom that the author spells out', () => {
  const words = 'deepnine: a Deep Nine Fathoms short'
  const list = inText(words, 'fandom', { name: 'deepnine' }, [0, 8], 'list:fandom', 0.6, { basis: 'derived' })
  const found = ofField(settleFandoms(words, [list, ...fandomsOwned(words, [list], [[0, words.length]])], [], false), 'fandom')
  assert.deepEqual(found.map(({ value, evidence }) => [value.name, evidence.length]), [['Deep Nine Fathoms', 2]])
})

test('fandoms: a German series without a number is the fandom, where nothing states another', () => {
  const words = 'Laternenreihe Hafenlicht'
  const series = inText(words, 'series', { name: 'Laternenreihe' }, [0, 13], 'label:serie', 1)
  const fields = (...given: readonly Assertion[]): readonly string[] => settleFandoms(words, given, [], false).map(({ field }) => field)
  assert.deepEqual(fields(series), ['fandom'])
  assert.deepEqual(fields(series, inText(words, 'fandom', { name: 'Hafenlicht' }, [14, 24], 'label:fandom', 1)), ['series', 'fandom'])
  assert.deepEqual(fields(inText(words, 'series', { name: 'Laternenreihe', number: 2 }, [0, 13], 'label:serie', 1)), ['series'])
})

test('fandoms: a subject\'s code said again as the series is no series of stories', () => {
  const text = 'HN Harbour Tales'
  const code = inText(text, 'fandom', { name: 'HN' }, [0, 2], 'subject:series', 0.8)
  const series = (name: string): Assertion => inText(text, 'series', { name }, [0, 2], 'label:series', 0.8)
  assert.deepEqual([series('HN'), series('Harbour Tales')].map((one) => settleFandoms(text, [code, one], [], false).map(({ field }) => field)), [['fandom'], ['fandom', 'series']])
})

test('fandoms: a series that is the code of a show is the fandom, unless another is stated', () => {
  const words = 'VOY Hafenlicht DS9'
  const series = (name: string): Assertion => inText(words, 'series', { name }, [0, 3], 'label:series', 1)
  const fandom = (name: string): Assertion => inText(words, 'fandom', { name }, [4, 14], 'subject:series', 1)
  for (const [given, wanted] of [[[series('VOY')], 'fandom'], [[series('TNG/DS9')], 'fandom'], [[series('VOY'), fandom('VOY')], 'fandom'], [[series('VOY'), fandom('Hafenlicht')], 'series'], [[series('Voy')], 'fandom'], [[series('NIGHTS')], 'series']] as const) assert.equal(settleFandoms(words, given, [], false)[0]?.field, wanted)
})
