import type { BagFault } from './manifest.ts'

/** Faults, the first of them: whoever has more has another trouble than a list can tell. */
export type FaultList = { readonly list: readonly BagFault[]; readonly add: (...more: readonly BagFault[]) => void }

/** @param most how many it takes; all others are left out */
export function faultList(most: number): FaultList {
  const list: BagFault[] = []
  return { list, add: (...more) => { for (const each of more) if (list.length < most) list.push(each) } }
}
