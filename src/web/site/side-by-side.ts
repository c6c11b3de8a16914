import type { Write } from './site-pages.ts'

/** Writes that go on side by side, at most so many: a disk takes longer to promise that a file is there than a page takes to print. */
export type SideBySide = {
  /** Begins a write. @throws whatever an earlier one failed of */
  readonly write: Write
  /** All of them are there. @throws whatever one failed of */
  readonly settled: () => Promise<void>
}

/** @param most how many writes are under way at once */
export function sideBySide(write: Write, most: number): SideBySide {
  const under = new Set<Promise<void>>()
  let failed: { readonly error: unknown } | undefined
  const refuse = (): void => {
    if (failed) throw failed.error
  }
  return {
    write: async (file, bytes) => {
      refuse()
      if (under.size >= most) await Promise.race(under)
      const one: Promise<void> = write(file, bytes).catch((error: unknown) => { failed ??= { error } }).finally(() => under.delete(one))
      under.add(one)
    },
    settled: async () => {
      await Promise.all(under)
      refuse()
    },
  }
}
