/** A folder with what lies in it: its files in their order, its folders in the order in which they were met. */
export type Folder<Item> = { readonly name: string; readonly folders: Folder<Item>[]; readonly items: Item[] }

// Deeper folders are shown as one with the path that is left.
const deepest = 6

/** Puts items under the folders that their paths name. */
export function folderTree<Item>(items: readonly (readonly [path: string, item: Item])[]): Folder<Item> {
  const top: Folder<Item> = { name: '', folders: [], items: [] }
  // By the whole path, so that a folder of ten thousand is found at once.
  const known = new Map<string, Folder<Item>>([['', top]])
  for (const [path, item] of items) {
    const parts = path.split('/')
    parts.pop()
    const names = parts.length > deepest ? [...parts.slice(0, deepest - 1), parts.slice(deepest - 1).join('/')] : parts
    let [folder, whole] = [top, '']
    for (const name of names) {
      whole += `/${name}`
      let next = known.get(whole)
      if (!next) {
        known.set(whole, next = { name, folders: [], items: [] })
        folder.folders.push(next)
      }
      folder = next
    }
    folder.items.push(item)
  }
  return top
}
