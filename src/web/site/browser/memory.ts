/** What a browser keeps of a site for its reader, on their device and nowhere else. */
export type Memory = {
  looks: Record<string, string>
  /** The weight of the highest rating that they have admitted; 0: none was asked for. */
  highest: number
  /** Works that they have answered for, by key. */
  works: string[]
  /** Where they were: the file, the paragraph and the title, by key. */
  places: Record<string, { file: string; paragraph: string; title: string }>
  /** Their lists: titles by key. */
  lists: Record<string, Record<string, string>>
}

const empty = (): Memory => ({ looks: {}, highest: 0, works: [], places: {}, lists: {} })

function name(): string {
  return `incipit-${document.documentElement.dataset['site']}`
}

/** What is kept; empty where nothing is, or nothing can be. */
export function recall(): Memory {
  try {
    return { ...empty(), ...JSON.parse(localStorage.getItem(name()) ?? '{}') as Partial<Memory> }
  } catch {
    return empty()
  }
}

/** Changes what is kept. @returns whether this browser keeps anything */
export function remember(change: (memory: Memory) => void): boolean {
  try {
    const memory = recall()
    change(memory)
    localStorage.setItem(name(), JSON.stringify(memory))
    return true
  } catch {
    return false
  }
}

/** Forgets all of it. */
export function forget(): void {
  try {
    localStorage.removeItem(name())
  } catch {
    // What keeps nothing has nothing to forget.
  }
}
