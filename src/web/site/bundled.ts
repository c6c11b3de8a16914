import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

const importLine = /^import (\{[^}]*\}) from '(\.[^']+)';?$/gm
const exportWord = /^export (?=(?:async )?(?:function|const|let|class) )/gm
const exportedName = /^export (?:async )?(?:function\*?|const|let|class) (?:(\w+)|\[([^\]]*)\])/gm

/**
 * Modules of this program as one plain script, for pages that have no server: a browser loads no module from a disk. Each module becomes a function that is
 * called once, in the order in which they need each other; types are taken off, and nothing else is done to them. House style is what makes this short: imports
 * name what they take, on one line, and every export is a declaration.
 *
 * @param entries modules by the names that `last` knows them by
 * @param last what the script does when all modules are there
 * @param instead modules that stand for others
 */
export function bundled(entries: Readonly<Record<string, URL>>, last: string, instead: readonly (readonly [module: URL, by: URL])[] = []): string {
  const names = new Map<string, string>()
  const out: string[] = []
  const add = (wanted: URL): string => {
    const url = instead.find(([{ href }]) => href === wanted.href)?.[1] ?? wanted
    const known = names.get(url.href)
    if (known !== undefined) return known
    const source = plainSource(url)
    // Named before its imports are, so that a circle would be a variable too early and not a loop without end.
    const name = `m${names.size}`
    names.set(url.href, name)
    const foreign = /^import .* from '([^.][^']*)'/m.exec(source)
    if (foreign) throw new Error(`Cannot make a script of ${url.pathname}: it needs ${foreign[1]}`)
    const exported = [...source.matchAll(exportedName)].flatMap(([, one, several]) => (one === undefined ? (several ?? '').split(',').map((each) => each.trim()) : [one]))
    const code = source.replace(importLine, (_, taken: string, from: string) => `const ${taken.replaceAll(' as ', ': ')} = ${add(new URL(from, url))};`).replace(exportWord, '')
    out.push(`const ${name} = (() => {\n${code}\nreturn { ${exported.join(', ')} };\n})();`)
    return name
  }
  const known = Object.entries(entries).map(([name, url]) => `${name}: ${add(url)}`)
  return `(() => {\n'use strict';\n${out.join('\n')}\n((modules) => {\n${last}\n})({ ${known.join(', ')} });\n})();\n`
}

/** A module without its types: as a package has it, or made so. Comments and the blanks that types leave are left out. */
function plainSource(url: URL): string {
  const text = readFileSync(url, 'utf8')
  if (!url.pathname.endsWith('.ts')) return text
  // Node says of this function alone that it may change; whoever exports a site can do nothing with that.
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return withoutComments(stripTypeScriptTypes(text))
  } finally {
    process.emitWarning = emitWarning
  }
}

/** A module line by line, without lines that are comments or nothing. */
function withoutComments(source: string): string {
  let isComment = false
  return source.split('\n').map((line) => line.trimEnd()).filter((line) => {
    const text = line.trimStart()
    isComment ||= text.startsWith('/**')
    const isKept = !isComment && text !== '' && !text.startsWith('//')
    if (text.endsWith('*/')) isComment = false
    return isKept
  }).join('\n')
}

/** A module beside this one, whatever the ending that the program runs with. */
export function moduleHere(name: string): URL {
  return new URL(`${name}${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)
}
