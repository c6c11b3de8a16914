import { parentPort } from 'node:worker_threads'
import { answerCalls, type Handlers } from '../../catalogue/thread-call.ts'
import { draw } from './draw.ts'

// The thread that draws: the library is loaded here and nowhere else, and a drawing keeps no page waiting.
if (parentPort) answerCalls(parentPort, { draw } as unknown as Handlers)
