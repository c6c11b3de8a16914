import { type ChildProcess, spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { setPriority } from 'node:os'
import { sep } from 'node:path'
import type { FindingCode } from '../model/finding.ts'
import { FrameReader, printFrame } from './frames.ts'
import type { Harness } from './isolation.ts'
import { heapMiB, type Limits, watchMs } from './limits.ts'
import type { Request } from './messages.ts'
import { usageOf } from './procfs.ts'
import { type CheckedReply, checkReply } from './reply.ts'

/** Why a parser is no more. */
export type Death = { readonly code: FindingCode & ('parser-died' | 'parser-memory' | 'parser-time'); readonly detail: string }

/** How a parser is started. */
type ParserOptions = {
  /** The file that the process runs. */
  readonly entry: string
  /** Folders and files that it may read: its own code. */
  readonly readable: readonly string[]
  /** The folder with its code as Node compiled it, where there is one. */
  readonly compiled?: string | undefined
  readonly harness: Harness
  readonly limits: Limits
}

/** Who listens to a parser: the pool, or the unpacking of one container. */
type Listener = { readonly heard: (reply: CheckedReply) => void; readonly died: (death: Death) => void }

/** How much of what a dying parser prints is kept to tell why. */
const lastWordsBytes = 8 * 1024

/**
 * One parser process and its pipe. While it works it keeps the program alive and its memory and time are watched; while it waits it does
 * neither. It is ended on the first thing it does wrong.
 */
export class ParserProcess {
  /** Members that it has read. */
  served = 0
  /** Whether it has loaded its code and waits for work. */
  ready = false
  listener: Listener | undefined
  readonly #child: ChildProcess
  readonly #pipe: Socket
  readonly #limits: Limits
  readonly #watched: boolean
  #idleBytes = 0
  #death: Death | undefined
  #gone = false
  #lastWords = ''
  #watch: NodeJS.Timeout | undefined
  /** The work at hand: when it began, and the processor time that the parser had used when a look first saw it. */
  #work: { readonly since: number; cpuMs: number | undefined } | undefined
  #alive = false

  constructor({ entry, readable, compiled, harness, limits }: ParserOptions) {
    this.#limits = limits
    this.#watched = harness.isolation.limits === 'watched'
    const [command = process.execPath, ...before] = [...harness.command, process.execPath]
    this.#child = spawn(command, [...before, ...rights(readable, compiled), ...engineOptions, entry, ...(this.#watched ? [] : ['--report'])], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      env: bareEnvironment(compiled),
      windowsHide: true,
    })
    giveWay(this.#child.pid)
    this.#pipe = this.#child.stdio[3] as Socket
    const reader = new FrameReader()
    this.#pipe.on('data', (chunk: Buffer) => this.#hear(reader, chunk))
    this.#pipe.on('error', () => this.end({ code: 'parser-died', detail: 'its pipe broke' }))
    this.#child.stderr?.on('data', (chunk: Buffer) => (this.#lastWords = (this.#lastWords + chunk.toString('latin1')).slice(-lastWordsBytes)))
    this.#child.on('error', (error) => this.#leave({ code: 'parser-died', detail: error.message }))
    this.#child.on('close', (code, signal) => this.#leave(this.#death ?? deathOf(code, signal, this.#lastWords)))
    this.begin()
  }

  send(request: Request, body: Uint8Array = new Uint8Array(0)): void {
    if (this.#death || this.#gone) return
    const [head, bytes] = printFrame(request, body)
    this.#pipe.cork()
    this.#pipe.write(head)
    if (bytes.length > 0) this.#pipe.write(bytes)
    this.#pipe.uncork()
  }

  /** A piece of work begins: the program stays alive for it, and its time counts from here. */
  begin(): void {
    this.#work = { since: performance.now(), cpuMs: undefined }
    this.#keepAlive(true)
    if (this.#watch) return
    this.#watch = setInterval(() => this.#look(), watchMs)
    this.#watch.unref()
  }

  /** Nothing is left to do: the parser waits, and keeps nobody waiting. The clock goes on for one look, so that a busy parser does not start it anew for each member. */
  rest(): void {
    this.#work = undefined
    this.#keepAlive(false)
  }

  /** Bytes held now, beyond what an idle parser holds; undefined where nobody can see them. */
  grownBytes(): number | undefined {
    const usage = this.#watched ? usageOf(this.#child.pid ?? 0) : undefined
    return usage && usage.memoryBytes - this.#idleBytes
  }

  /** Ends the process at once. */
  end(death: Death = { code: 'parser-died', detail: 'it was ended' }): void {
    this.#death ??= death
    this.#child.kill('SIGKILL')
  }

  /** Resolves when the process is gone. */
  async gone(): Promise<void> {
    this.#keepAlive(!this.#gone)
    if (!this.#gone) await new Promise<void>((done) => this.#child.once('close', () => done()))
  }

  #hear(reader: FrameReader, chunk: Buffer): void {
    try {
      for (const frame of reader.push(chunk)) {
        const reply = checkReply(frame)
        if (this.#death) return
        if (reply.is === 'ready') this.#settle()
        this.listener?.heard(reply)
      }
    } catch (error) {
      this.end({ code: 'parser-died', detail: error instanceof Error ? error.message : String(error) })
    }
  }

  #settle(): void {
    this.ready = true
    this.#idleBytes = usageOf(this.#child.pid ?? 0)?.memoryBytes ?? 0
  }

  #look(): void {
    const work = this.#work
    if (!work || this.#gone) {
      clearInterval(this.#watch)
      this.#watch = undefined
      return
    }
    const usage = this.#watched ? usageOf(this.#child.pid ?? 0) : undefined
    if (!usage) {
      if (performance.now() - work.since > this.#limits.wallMs) this.end({ code: 'parser-time', detail: `more than ${this.#limits.wallMs / 1000} s by the clock` })
      return
    }
    work.cpuMs ??= usage.cpuMs
    if (this.ready && usage.memoryBytes - this.#idleBytes > this.#limits.memoryBytes) {
      this.end({ code: 'parser-memory', detail: `more than ${Math.round(this.#limits.memoryBytes / 1048576)} MiB` })
    } else if (usage.cpuMs - work.cpuMs > this.#limits.cpuMs) {
      this.end({ code: 'parser-time', detail: `more than ${this.#limits.cpuMs / 1000} s of processor time` })
    }
  }

  #leave(death: Death): void {
    if (this.#gone) return
    this.#gone = true
    this.#death = death
    clearInterval(this.#watch)
    this.#pipe?.destroy()
    this.listener?.died(death)
  }

  #keepAlive(alive: boolean): void {
    if (alive === this.#alive) return
    this.#alive = alive
    const act = alive ? 'ref' : 'unref'
    this.#child[act]()
    this.#pipe[act]()
    ;(this.#child.stderr as Socket | null)?.[act]()
  }
}

/**
 * V8 gets less room than the watch allows, new objects half of what they would take by themselves, and compiles nothing out of strings. Patterns are compiled once, to machine code: by default V8 first compiles
 * each to a code that it interprets, and a parser, which has more than a thousand, spends half of its start on that. The slowest of its compilers is kept
 * for what is called very often indeed: with its usual 3,000 calls it spent 6 to 8 % of an import on functions that had no time left to give that back.
 */
export const engineOptions: readonly string[] = [`--max-old-space-size=${heapMiB}`, '--max-semi-space-size=16', '--disallow-code-generation-from-strings', '--no-regexp-tier-up', '--invocation-count-for-turbofan=50000', '--expose-gc', '--no-warnings', '--disable-sigusr1']

/** As low among processes as this, a parser takes what time the writer, the pages and the rest of the machine leave it; alone it loses nothing. */
const politeness = 10

/** Puts a process behind others. Where the system forbids that, or the process is gone already, it stays as it is. */
function giveWay(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, politeness)
  } catch {
    // It only reads no slower than it would.
  }
}

/** The rights of a parser: to read its own code. Node takes compiled code from no folder that it may not write to as well; `lockDown` gives that right up. */
function rights(readable: readonly string[], compiled: string | undefined): readonly string[] {
  return ['--permission', ...readable.map((path) => `--allow-fs-read=${path}`), ...(compiled === undefined ? [] : [`--allow-fs-read=${compiled}${sep}`, `--allow-fs-write=${compiled}${sep}`])]
}

/** What Windows needs to start any program at all; elsewhere only that glibc keeps one heap, which leaves a parser 25 MB smaller after a long text. */
function bareEnvironment(compiled: string | undefined): NodeJS.ProcessEnv {
  const root = process.env['SystemRoot']
  return { ...(process.platform === 'win32' && root !== undefined ? { SystemRoot: root } : { MALLOC_ARENA_MAX: '1' }), ...(compiled !== undefined && { NODE_COMPILE_CACHE: compiled }) }
}

function deathOf(code: number | null, signal: NodeJS.Signals | null, lastWords: string): Death {
  if (/heap out of memory|Allocation failed|Out of memory/i.test(lastWords)) return { code: 'parser-memory', detail: 'its heap was full' }
  // The name of the error alone: its message could hold words of the story.
  const line = lastWords.match(/^(?:FATAL ERROR|[A-Za-z]{0,20}Error)/m)?.[0]
  return { code: 'parser-died', detail: [signal ?? `exit code ${code}`, line].filter(Boolean).join(': ') }
}
