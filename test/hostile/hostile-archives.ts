import type { FindingCode } from '../../src/model/finding.ts'
import type { ContainerFamily } from './hostile-zips.ts'
import { make7z, makeCab, makeLha, makeRar4, makeRar5, type StoredFile } from './make-archive.ts'
import { randomBytes, randomFrom } from './random.ts'

const words = Buffer.from('The tide came in, and nobody saw it go.\n')
const sea: StoredFile = { name: 'sea.txt', bytes: Buffer.from('She waited by the sea.\n') }
const makers = { '7z': make7z, 'RAR 4': makeRar4, 'RAR 5': makeRar5, cabinet: makeCab, LHA: makeLha } as const
const names = ['../tide.txt', '/etc/motd', 'a/../../tide.txt'] as const

/** Each of these for each form. */
const each = (name: string, make: (made: (files: readonly StoredFile[]) => Buffer) => Buffer, members: number, codes: readonly FindingCode[]): readonly ContainerFamily[] =>
  Object.entries(makers).map(([form, made]) => ({ name: `${form}: ${name}`, make: () => make(made), members, codes }))

/** Archives that are read by a library: its own bugs stay in its own memory. */
export const hostileArchives: readonly ContainerFamily[] = [
  ...names.flatMap((name) => each(`a name that leads out: ${name}`, (made) => made([{ name, bytes: words }, sea]), 1, ['member-name-unsafe'])),
  ...each('sound', (made) => made([{ name: 'tide.txt', bytes: words }, sea]), 2, []),
  // The library has lost the second name by then, of RAR 4.
  ...each('a name twice', (made) => made([sea, sea]), 2, []).map((one) => (one.name.startsWith('RAR 4') ? { ...one, codes: ['name-not-utf8' as const] } : one)),
  ...(['7z', 'RAR 4', 'RAR 5'] as const).map((form) => ({ name: `${form}: a symbolic link`, make: () => makers[form]([{ name: 'a', bytes: Buffer.from('/etc/motd'), attributes: 0o120777 }, sea]), members: 1, codes: ['member-is-link' as const] })),
  { name: 'LHA: the method of 1988', make: () => makeLha([{ name: 'tide.txt', bytes: words, method: '-lh1-' }, sea]), members: 1, codes: ['container-method'] },
  { name: '7z: beyond what a memory holds', make: () => Buffer.concat([make7z([sea]), Buffer.alloc(65 * 1024 * 1024)]), members: 0, codes: ['too-large'] },
]

/** Archives that are cut off or noise: whatever comes out, nothing is toppled. */
export const brokenArchives: readonly ContainerFamily[] = [
  ...each('cut off', (made) => made([{ name: 'tide.txt', bytes: words }, sea]).subarray(0, 70), 0, []),
  ...each('a beginning and noise', (made) => Buffer.concat([made([sea]).subarray(0, 24), randomBytes(randomFrom(5), 5000)]), 0, []),
  ...each('a wrong byte', (made) => {
    const bytes = made([{ name: 'tide.txt', bytes: words }, sea])
    bytes[bytes.indexOf('tide came')] = 0x20
    return bytes
  }, 0, []),
]
