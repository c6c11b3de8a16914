import { parentPort } from 'node:worker_threads'
import { answerCalls } from '../../src/catalogue/thread-call.ts'

// A thread that counts how often it was asked, and fails when it is told to.
let asked = 0

const count = (): number => {
  asked += 1
  return asked
}

function fail(): never {
  throw new Error('It was told to fail')
}

if (parentPort) answerCalls(parentPort, { count, fail })
