/**
 * A parser that was taken over: it is started as the real one is, gives up the same things, and then tries the act that the member's name
 * says. The member's bytes tell it where: JSON with a folder that is not its own, the port of a server, and so on.
 */
import * as childProcess from 'node:child_process'
import * as dgram from 'node:dgram'
import * as dns from 'node:dns'
import * as fs from 'node:fs'
import * as http from 'node:http'
import * as http2 from 'node:http2'
import * as https from 'node:https'
import * as inspector from 'node:inspector'
import { createRequire } from 'node:module'
import * as net from 'node:net'
import * as os from 'node:os'
import * as tls from 'node:tls'
import * as v8 from 'node:v8'
import * as vm from 'node:vm'
import * as worker from 'node:worker_threads'
import { lockDown } from '../../src/parsing/lockdown.ts'
import { refused } from '../../src/parsing/packed.ts'
import { openWire } from '../../src/parsing/wire.ts'

/** What an act is told: a folder outside with `secret.txt` in it, a file beside the parser's own, the program's sources, the folder where its code is kept compiled, a port on this machine where the test listens, the process of the test. */
export type Target = { readonly folder: string; readonly beside: string; readonly sources: string; readonly compiled: string; readonly port: number; readonly socket: string; readonly program: number }

type Act = (target: Target) => unknown
type Anything = Readonly<Record<string, (...given: readonly unknown[]) => unknown>>

const require = createRequire(import.meta.url)
// Taken before anything is given up, as code that was loaded early could have done.
const kept = {
  lookup: dns.lookup,
  spawn: childProcess.spawnSync, worker: worker.Worker, inspect: inspector.open, dlopen: process.dlopen, execve: process.execve, interfaces: os.networkInterfaces,
}
const own = process as unknown as Anything
const globals = globalThis as unknown as Anything

/** An emitter's answer: what it connects to, or the error. */
function answer(emitter: { once(event: string, heard: (value: unknown) => void): unknown }, event: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    emitter.once(event, resolve)
    emitter.once('error', reject)
    setTimeout(() => reject(new Error('no answer')), 1500)
  })
}

export const acts = {
  'read a file outside': ({ folder }) => fs.readFileSync(`${folder}/secret.txt`),
  'read a file outside, asynchronously': ({ folder }) => fs.promises.readFile(`${folder}/secret.txt`),
  'read a file outside, by a way round': ({ sources, folder }) => fs.readFileSync(`${sources}/parsing/../../../../../../../../..${folder}/secret.txt`),
  'read a file outside, by its address': ({ folder }) => fs.readFileSync(new URL(`file://${folder}/secret.txt`)),
  'read a file outside, by bytes': ({ folder }) => fs.readFileSync(Buffer.from(`${folder}/secret.txt`)),
  'read a file beside its own': ({ beside }) => fs.readFileSync(beside),
  'open a file outside': ({ folder }) => fs.openSync(`${folder}/secret.txt`, 'r'),
  'list a folder outside': ({ folder }) => fs.readdirSync(folder),
  'ask whether a file outside is there': ({ folder }) => fs.statSync(`${folder}/secret.txt`),
  'copy a file outside': ({ folder }) => fs.copyFileSync(`${folder}/secret.txt`, `${folder}/copy.txt`),
  'import a file outside': ({ folder }) => import(`${folder}/secret.mjs`),
  'require a file outside': ({ folder }) => require(`${folder}/secret.json`) as unknown,
  'read its own memory map': () => fs.readFileSync('/proc/self/maps'),
  'read the environment of the program': ({ program }) => fs.readFileSync(`/proc/${program}/environ`),
  'watch a folder outside': ({ folder }) => fs.watch(folder, () => {}),
  'write a file': ({ folder }) => fs.writeFileSync(`${folder}/written.txt`, 'x'),
  'write into its own sources': ({ sources }) => fs.writeFileSync(`${sources}/written.txt`, 'x'),
  'write into its own code, as it is kept compiled': ({ compiled }) => fs.writeFileSync(`${compiled}/written.txt`, 'x'),
  'remove its own code, as it is kept compiled': ({ compiled }) => fs.rmSync(compiled, { recursive: true }),
  'write, asynchronously': ({ folder }) => fs.promises.writeFile(`${folder}/written.txt`, 'x'),
  'append to a file': ({ folder }) => fs.appendFileSync(`${folder}/secret.txt`, 'x'),
  'make a folder': ({ folder }) => fs.mkdirSync(`${folder}/made`),
  'remove a file': ({ folder }) => fs.unlinkSync(`${folder}/secret.txt`),
  'rename a file': ({ folder }) => fs.renameSync(`${folder}/secret.txt`, `${folder}/renamed.txt`),
  'get back the right to write': ({ compiled }) => (process.permission.has('fs.write', compiled) ? 'the right' : gone()),
  'change the rights of a file': ({ folder }) => fs.chmodSync(`${folder}/secret.txt`, 0o777),
  'make a link': ({ folder, sources }) => fs.symlinkSync(folder, `${sources}/link`),
  'write a heap snapshot': ({ folder }) => v8.writeHeapSnapshot(`${folder}/heap.heapsnapshot`),
  'write a report': () => (process.report as unknown as Anything)['writeReport']?.('written.json') ?? gone(),
  'start a program': () => childProcess.spawnSync('true').error ?? 'started',
  'start a program, asynchronously': () => answer(childProcess.spawn('true'), 'spawn'),
  'start a shell': () => childProcess.execSync('true'),
  'fork itself': ({ sources }) => childProcess.fork(`${sources}/parsing/parser.ts`),
  'become another program': () => own['execve']?.('/bin/true', ['true'], {}),
  'start a worker': () => answer(new worker.Worker('1', { eval: true }), 'online'),
  'load an addon': ({ folder }) => own['dlopen']?.({ exports: {} }, `${folder}/addon.node`),
  'require an addon': ({ folder }) => require(`${folder}/addon.node`) as unknown,
  'use WASI': () => import('node:wasi').then((module) => new module.WASI({ version: 'preview1' })),
  'open the inspector': () => inspector.open(0),
  'debug itself': () => new inspector.Session().connect(),
  'connect to a port': ({ port }) => answer(net.connect(port, '127.0.0.1'), 'connect'),
  'connect to a port by a class': ({ port }) => answer(new net.Socket().connect(port, '127.0.0.1'), 'connect'),
  'connect to a socket file': ({ socket }) => answer(net.connect(socket), 'connect'),
  'listen on a port': () => answer(net.createServer().listen(0, '127.0.0.1'), 'listening'),
  'ask over HTTP': ({ port }) => answer(http.get(`http://127.0.0.1:${port}/`), 'response'),
  'ask over HTTPS': ({ port }) => answer(https.get(`https://127.0.0.1:${port}/`), 'response'),
  'ask over HTTP/2': ({ port }) => answer(http2.connect(`http://127.0.0.1:${port}/`), 'connect'),
  'connect by TLS': ({ port }) => answer(tls.connect(port, '127.0.0.1'), 'secureConnect'),
  'send a datagram': ({ port }) => dgram.createSocket('udp4').send('x', port, '127.0.0.1'),
  'resolve a name': () => dns.promises.lookup('example.org'),
  'resolve a name by a server': () => dns.promises.resolve4('example.org'),
  'fetch': ({ port }) => globals['fetch']?.(`http://127.0.0.1:${port}/`) ?? gone(),
  'open a web socket': ({ port }) => new (globals['WebSocket'] as unknown as typeof WebSocket)(`ws://127.0.0.1:${port}/`),
  'open an event source': ({ port }) => new (globals['EventSource'] as unknown as typeof EventSource)(`http://127.0.0.1:${port}/`),
  'signal the program': ({ program }) => own['kill']?.(program, 0),
  'signal the program, lower down': ({ program }) => own['_kill']?.(program, 0),
  'debug the program': ({ program }) => own['_debugProcess']?.(program),
  'change the priority of the program': ({ program }) => os.setPriority(program, 19),
  'bind to the network': () => own['binding']?.('tcp_wrap'),
  'bind to the system': () => eval('process.binding("fs")') as unknown,
  'bind to a linked module': () => own['_linkedBinding']?.('tcp_wrap'),
  'get a module back from the process': () => own['getBuiltinModule']?.('net'),
  'import a module back': () => import('node:net').then((module) => module.connect(1)),
  'import a module back under its short name': async () => ((await import(String('child_process'))) as unknown as Anything)['spawnSync']?.('true'),
  'require a module back': () => (require('node:net') as typeof net).connect(1),
  'hook the loading of modules': () => (require('node:module') as unknown as Anything)['registerHooks']?.({}),
  'import from a data address': () => import(String('data:text/javascript,export default 1')),
  'run words as code': () => eval('1 + 1') as unknown,
  'make a function of words': () => (Function as unknown as (body: string) => () => unknown)('return 1')(),
  'run words as a script': () => vm.runInThisContext('1 + 1') as unknown,
  'run machine code': () => new (globals['WebAssembly'] as unknown as { Module: new (bytes: Uint8Array) => unknown }).Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
  'see the environment of the program, inherited': () => process.env['INCIPIT_TEST_SECRET'] ?? gone(),
  'write to the terminal': () => process.stdout.write('x'),
} as const satisfies Record<string, Act>

/** Acts with what was got hold of before it was taken away: against these stand Node's permissions, and the walls of the system. */
export const keptActs = {
  'start a program, with a function kept': () => kept.spawn('true').error ?? 'started',
  'start a worker, with a class kept': () => answer(new kept.worker('1', { eval: true }), 'online'),
  'open the inspector, with a function kept': () => kept.inspect(0),
  'load an addon, with a function kept': ({ folder }) => kept.dlopen({ exports: {} }, `${folder}/addon.node`),
  'become another program, with a function kept': () => kept.execve?.call(process, '/bin/true', ['true'], {}),
} as const satisfies Record<string, Act>

/** The same, where only a namespace of the system's helps. */
export const keptNetworkActs = {
  'see a network, with a function kept': () => (Object.keys(kept.interfaces()).length > 0 ? 'a network' : gone()),
  'resolve a name, with a function kept': () => new Promise((resolve, reject) => kept.lookup('example.org', (error, address) => (error ? reject(error) : resolve(address)))),
} as const satisfies Record<string, Act>

function gone(): never {
  throw new Error('it is gone')
}

async function tried(name: string, target: Target): Promise<string> {
  try {
    const act: Act | undefined = ({ ...acts, ...keptActs, ...keptNetworkActs } as Readonly<Record<string, Act>>)[name]
    if (!act) return 'no such act'
    const outcome = await act(target)
    if (outcome instanceof Error) throw outcome
    return 'done'
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return `refused: ${code ?? message}`
  }
}

// The test imports this file for its table; only a parser has a pipe.
if (process.permission) {
  process.on('uncaughtException', () => {})
  const wire = openWire(3)
  lockDown()
  wire.send({ is: 'ready' })
  for (let frame = wire.receive(); frame; frame = wire.receive()) {
    const { id, name } = frame.header as { readonly id: number; readonly name: string }
    const outcome = await tried(name, JSON.parse(Buffer.from(frame.body).toString('utf8')) as Target)
    const { header, text, layout } = refused('not-text', outcome)
    wire.send({ is: 'read', id, header, lengths: [text.length, layout.length], ends: [] }, text, layout)
  }
}
