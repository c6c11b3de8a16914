import type { Load } from './library.ts'

/** Loads payloads by script elements: the only thing that a page on a disk may load beside pictures and letters. Each once. */
export function loader(root: string = document.documentElement.dataset['root'] ?? './'): Load {
  const loaded = new Map<string, Promise<unknown>>()
  const waiting = new Map<string, (packed: string) => void>()
  Object.assign(globalThis, { incipitTake: (name: string, packed: string) => waiting.get(name)?.(packed) })
  return (name) => {
    const known = loaded.get(name)
    if (known) return known
    const file = `${root}${name}.js`
    const fresh = new Promise<string>((done, failed) => {
      waiting.set(name, done)
      const script = document.createElement('script')
      script.src = file
      script.onerror = () => failed(new Error(`Cannot load ${file}`))
      script.onload = () => script.remove()
      document.head.append(script)
    }).then(unpacked)
    loaded.set(name, fresh)
    return fresh
  }
}

async function unpacked(packed: string): Promise<unknown> {
  const bytes = Uint8Array.from(atob(packed), (char) => char.charCodeAt(0))
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json()
}
