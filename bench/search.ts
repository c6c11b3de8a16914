import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import mri from 'mri'
import { openCatalogue } from '../src/catalogue/open.ts'
import { percentile } from './load.ts'
import { answerers, answers, type Asked, madeOf } from './search/answerers.ts'
import { absentProse, library, stories } from './search/library.ts'
import { drawQuestions, type Question, type Shape, shapes } from './search/questions.ts'

const usageText = `Measures whether a reader finds the story that they mean: questions with known answers, drawn from a made library.

  npm run bench:search                     20,000 works, 300 questions of a kind
  npm run bench:search -- --works 2000     a smaller library; each is kept in the temporary folder once it is made
  npm run bench:search -- --questions 100  fewer questions
  npm run bench:search -- --seed 7         the seed of the library and the questions
  npm run bench:search -- --misses         each question that was not answered first, with its answers
`

/** What each kind of question is held to: the mean reciprocal rank within ten, or the share at rank 1. */
const goals: Readonly<Partial<Record<Shape, number>>> = {
  title: 0.97, 'creator and word of the title': 0.97, 'title, one slip': 0.9, 'creator and word of the title, one slip': 0.9, 'six-word phrase': 0.95, 'six words': 0.98, 'three sentences, one word in ten changed': 0.95,
}

const { works: givenWorks = 20_000, questions: givenEach = 300, seed: givenSeed = 7, misses, help } = mri(process.argv.slice(2), { boolean: ['help', 'misses'] })
if (help) {
  process.stdout.write(usageText)
  process.exit(0)
}
const [works, each, seed] = [Number(givenWorks), Number(givenEach), Number(givenSeed)]
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${works.toLocaleString('en')} works, seed ${seed}, ${new Date().toISOString().slice(0, 10)}\n`)
const { folder, data } = await library(works, seed)
const kept = join(folder, `questions-${each}.json`)
if (!existsSync(kept)) writeFileSync(kept, JSON.stringify(drawQuestions(stories(works, seed), works, each, seed, absentProse())))
const questions = JSON.parse(readFileSync(kept, 'utf8')) as Readonly<Record<Shape, readonly Question[]>>

const catalogue = await openCatalogue(data, { searchThread: true })
const made = madeOf(catalogue)
const ways = answerers(catalogue, data)
console.log('| question | asked | answered by | MRR@10 | at rank 1 | goal | p50 / p99 ms |\n| --- | --- | --- | --- | --- | --- | --- |')
for (const shape of shapes) {
  for (const { name, answer, isOurs } of ways[shape]) {
    const asked: { readonly question: Question; readonly rank: number; readonly tookMs: number; readonly found: Asked }[] = []
    // The first ones warm up code and caches.
    for (const question of questions[shape].slice(0, 20)) await answer(question.text)
    for (const question of questions[shape]) {
      const began = performance.now()
      const found = await answer(question.text)
      const tookMs = performance.now() - began
      let rank = 0
      for (const [n, key] of found.keys.entries()) {
        if (!await answers(question, await made(key))) continue
        rank = n + 1
        break
      }
      asked.push({ question, rank, tookMs, found })
    }
    const isAnswerable = questions[shape].some(({ right }) => right.length > 0)
    const mean = (of: (rank: number) => number): string => (asked.reduce((sum, { rank }) => sum + of(rank), 0) / Math.max(1, asked.length)).toFixed(3)
    const times = asked.map(({ tookMs }) => tookMs)
    const goal = goals[shape]
    const isFind = shape === 'six words' || shape.startsWith('three')
    console.log(`| ${[
      shape, asked.length, name,
      ...(isAnswerable ? [mean((rank) => (rank > 0 ? 1 / rank : 0)), mean((rank) => Number(rank === 1))] : ['', `${asked.filter(({ rank, found }) => rank === 0 && found.keys.length > 0).length} answered wrongly`]),
      isOurs && goal !== undefined ? `${isFind ? 'rank 1 ' : 'MRR '}${goal}` : '', `${percentile(times, 0.5).toFixed(1)} / ${percentile(times, 0.99).toFixed(1)}`,
    ].join(' | ')} |`)
    if (misses && isOurs) for (const { question, rank, found } of asked) if (isAnswerable ? rank !== 1 : rank === 0 && found.keys.length > 0) console.log(`  ${rank} ${JSON.stringify(question.text)} ${found.note ?? ''}`)
  }
}
await catalogue.close()
