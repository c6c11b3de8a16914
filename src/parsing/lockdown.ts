import Module, { createRequire, registerHooks, syncBuiltinESMExports } from 'node:module'

/**
 * Node's modules that reach other machines or processes. Node's permissions stop the last four by themselves; they are
 * taken away here as well, so that no single wall has to hold.
 */
const forbidden = [
  'net', 'tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', '_http_agent', '_http_client', '_http_server', '_tls_wrap',
  'cluster', 'inspector', 'inspector/promises', 'repl', 'os', 'quic', 'child_process', 'worker_threads', 'wasi', 'vm', 'trace_events',
] as const

/** Globals that reach out, or compile code that nobody has read. */
const forbiddenGlobals = ['fetch', 'WebSocket', 'EventSource', 'Request', 'Response', 'BroadcastChannel', 'WebAssembly', 'navigator', 'gc'] as const

/** What `process` offers beyond a parser's business: other processes, native code, handles of the system. */
const forbiddenActs = [
  'binding', '_linkedBinding', 'dlopen', 'kill', '_kill', '_debugProcess', '_debugEnd', 'execve', 'getBuiltinModule', '_getActiveHandles', '_getActiveRequests',
  'openStdin', 'chdir', 'umask', 'setuid', 'setgid', 'seteuid', 'setegid', 'setgroups', 'initgroups', 'loadEnvFile', 'stdin', 'stdout', 'stderr', 'report',
  'mainModule', 'setSourceMapsEnabled', '_startProfilerIdleNotifier', '_stopProfilerIdleNotifier', 'channel', 'send', 'disconnect', 'env', 'finalization',
] as const

/**
 * Takes from this process whatever a parser has no use for, for good. To be called after the parser's own code is loaded and before it
 * meets the first byte of a stranger. It stands behind Node's permissions and the system's walls: see `docs/security.md`.
 */
export function lockDown(): void {
  // Its code is loaded: the folder that keeps it compiled is nothing to write to any more.
  const rights = process.permission as { drop?: (right: string) => void } | undefined
  rights?.drop?.('fs.write')
  const load = createRequire(import.meta.url)
  for (const name of forbidden) {
    const module = loaded(load, name)
    if (module) hollow(module, 2)
  }
  const names = new Set<string>(forbidden.flatMap((name) => [name, `node:${name}`]))
  registerHooks({
    resolve(specifier, context, next) {
      if (names.has(specifier) || specifier.startsWith('data:')) refuse()
      return next(specifier, context)
    },
  })
  for (const name of forbiddenGlobals) Reflect.deleteProperty(globalThis, name)
  for (const name of forbiddenActs) take(process, name)
  for (const name of Object.keys(console)) take(console, name, silent)
  for (const name of ['registerHooks', 'register', 'runMain', 'enableCompileCache', 'flushCompileCache'] as const) take(Module, name)
  syncBuiltinESMExports()
}

function loaded(load: NodeJS.Require, name: string): object | undefined {
  try {
    return load(`node:${name}`) as object
  } catch {
    // Not in this Node, or not under its permissions: either way it is not there.
    return undefined
  }
}

/** Puts a refusal in place of every function that hangs on an object, and on the prototypes of its classes. */
function hollow(object: object, depth: number): void {
  for (const [name, { value, configurable, writable }] of Object.entries(Object.getOwnPropertyDescriptors(object))) {
    if (typeof value === 'function') {
      if (depth > 0 && typeof value.prototype === 'object' && value.prototype !== null) hollow(value.prototype as object, depth - 1)
      if (name !== 'constructor' && (configurable || writable)) take(object, name)
    } else if (depth > 1 && typeof value === 'object' && value !== null && name === 'promises') hollow(value as object, depth - 1)
  }
}

function take(object: object, name: string, value: unknown = refuse): void {
  try {
    Object.defineProperty(object, name, { value, writable: false, configurable: false, enumerable: false })
  } catch {
    Reflect.set(object, name, value)
  }
}

function refuse(): never {
  throw new Error('A parser may not do this')
}

function silent(): void {
  // A parser has nobody to talk to but the program, over its pipe.
}
