import { spawnSync } from 'node:child_process'

/** What holds a parser process beyond Node's own permissions. */
export type Isolation = {
  /** `namespace`: the system gives it no network at all. `modules`: Node's network modules are removed in it. */
  readonly network: 'namespace' | 'modules'
  /** `dropped`: it has no capabilities, can gain none, and ends with the program. */
  readonly privileges: 'dropped' | 'kept'
  /** `system`: the system itself lets it write to no file and leave no core dump. */
  readonly writing: 'system' | 'permissions'
  /** `watched`: the program sees its memory and time from outside while it works. `reported`: it tells them itself, after each member. */
  readonly limits: 'watched' | 'reported'
}

/** How parsers are started: what holds them, and what stands in front of the command. */
export type Harness = { readonly isolation: Isolation; readonly command: readonly string[] }

type Wall = { readonly is: Partial<Isolation>; readonly command: readonly string[] }

/** Walls that Linux may offer, each with its commands, the best first. All of them put themselves in the place of the command that follows. */
const walls: readonly (readonly Wall[])[] = [
  [
    { is: { network: 'namespace' }, command: ['unshare', '--net'] },
    // Where a user may make a namespace of their own: no other right comes with it.
    { is: { network: 'namespace' }, command: ['unshare', '--map-root-user', '--net'] },
  ],
  [{ is: { privileges: 'dropped' }, command: ['setpriv', '--pdeathsig', 'KILL', '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all'] }],
  [{ is: { writing: 'system' }, command: ['prlimit', '--fsize=0', '--core=0', '--nofile=64'] }],
]

let probed: Harness | undefined

/**
 * Finds out, once, which walls the system offers. A wall counts when Node starts behind it and can still read its own code.
 *
 * @param readable a file of the parser's code
 */
export function harness(readable: string): Harness {
  return (probed ??= process.platform === 'linux' ? probe(readable) : { isolation: bare, command: [] })
}

const bare: Isolation = { network: 'modules', privileges: 'kept', writing: 'permissions', limits: 'reported' }

function probe(readable: string): Harness {
  // Most systems offer all of them: one look instead of one a wall.
  const best = walls.map(([first]) => first as Wall)
  const whole = best.flatMap(({ command }) => command)
  if (holds(whole, readable)) return { isolation: Object.assign({ ...bare, limits: 'watched' as const }, ...best.map(({ is }) => is)) as Isolation, command: whole }
  let found: Harness = { isolation: { ...bare, limits: 'watched' }, command: [] }
  for (const wall of walls) {
    for (const { is, command } of wall) {
      const longer = [...found.command, ...command]
      if (!holds(longer, readable)) continue
      found = { isolation: { ...found.isolation, ...is }, command: longer }
      break
    }
  }
  return found
}

function holds(command: readonly string[], readable: string): boolean {
  return starts([...command, 'test', '-r', readable]) && starts([...command, process.execPath, '--version'])
}

function starts([command = '', ...rest]: readonly string[]): boolean {
  return spawnSync(command, rest, { stdio: 'ignore', timeout: 5000 }).status === 0
}
