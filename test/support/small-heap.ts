import { hash } from 'node:crypto'
import { pack } from '../../src/parsing/packed.ts'
import type { Taken } from '../../src/catalogue/take.ts'
import { rulesVersion } from '../../src/model/reading.ts'
import { smallIntake } from './small-intake.ts'

/** A file of a heap, read by the stand-in, as the writer takes it. */
export function taken(path: string, text: string, rules = rulesVersion): Taken {
  const bytes = Buffer.from(text)
  const sha256 = hash('sha256', bytes, 'buffer')
  const name = Buffer.from(path)
  return {
    deposit: { path: name, shown: path, sha256, sizeBytes: bytes.length }, whole: true, findings: [],
    member: { path: new Uint8Array(), name, shown: path, sha256, sizeBytes: bytes.length, packed: pack(smallIntake({ bytes, name: path }, rules)) },
  }
}

/** A container with its members, read by the stand-in. */
export function takenContainer(path: string, bytes: Buffer, members: Readonly<Record<string, string>>): readonly Taken[] {
  const deposit = { path: Buffer.from(path), shown: path, sha256: hash('sha256', bytes, 'buffer'), sizeBytes: bytes.length }
  return [
    { deposit, whole: false, findings: [] },
    ...Object.entries(members).map(([name, text]): Taken => {
      const { member } = taken(name, text)
      return { deposit, whole: false, findings: [], ...(member && { member: { ...member, path: Buffer.from(name) } }) }
    }),
    { deposit, whole: true, findings: [] },
  ]
}
