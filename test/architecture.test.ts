import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { importsOf, projectFiles, type Source, sources, textOf } from './support/sources.ts'

/** The folders of src in the order in which a story passes through them; a file imports from its own and from those above. */
const layers = ['model', 'text', 'consent', 'format', 'print', 'intake', 'gather', 'query', 'publish', 'parsing', 'catalogue', 'archive', 'web', 'cli']

/** Those that know bytes and values only. */
const pure = ['model', 'text', 'consent', 'format', 'print', 'intake', 'gather', 'query', 'publish']

/** What pure folders may take from Node: functions from values to values. */
const pureModules: Readonly<Record<string, string>> = {
  'node:buffer': 'isUtf8, isAscii and Buffer: views of bytes',
  'node:zlib': 'crc32, inflate and deflate',
  'node:util': 'TextEncoder',
  'node:module': 'createRequire: a library whose tables are large is loaded when it is first asked; it is code of ours to read, like any import',
  'node:url': 'fileURLToPath, for the same',
  'node:crypto': 'createHash only: the same digest for the same bytes',
}

/** Libraries that one folder keeps to itself, so that another can take their place by changing that folder. */
const keepers: Readonly<Record<string, readonly string[]>> = {
  hono: ['web'],
  '@hono/node-server': ['web', 'cli'],
  kysely: ['catalogue'],
  'node:sqlite': ['catalogue'],
  parse5: ['format'],
  yauzl: ['format', 'parsing'],
  '@resvg/resvg-wasm': ['web'],
  '@myriaddreamin/typst-ts-web-compiler': ['web'],
  'iconv-lite': ['format', 'intake'],
  eld: ['intake'],
  htmlparser2: ['format'],
  'markdown-it': ['format'],
  'libarchive-wasm': ['format'],
  'smol-toml': ['format', 'cli'],
  unpdf: ['format'],
  yaml: ['format'],
  diff: ['cli'],
  echarts: ['web'],
  mri: ['cli'],
  'qrcode-generator': ['web'],
}

const folderOf = (file: string): string => file.split('/')[1] ?? ''
const src = sources(/^src\/.*\.ts$/)
const program = src.filter(({ file }) => !file.endsWith('.test.ts'))
const pureFiles = program.filter(({ file }) => pure.includes(folderOf(file)))

/** Fails with a line for each place that breaks the rule. */
function none(faults: readonly string[]): void {
  assert.equal(faults.length, 0, `\n  ${faults.join('\n  ')}\n`)
}

/** The lines of the sources that a pattern matches, comments left out, as `file:line what`. */
function places(files: readonly Source[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ file, text }) => text.split('\n').flatMap((line, index) => {
    const code = /^\s*(?:\/\/|\*|\/\*)/.test(line) ? '' : line.replace(/\s\/\/ .*/, '')
    const match = pattern.exec(code)
    return match === null ? [] : [`${file}:${index + 1} ${match[0].trim()}`]
  }))
}

test('architecture: a file imports from its own folder and from those above it', () => {
  none(program.flatMap((source) => importsOf(source).flatMap(({ from }) => {
    if (!from.startsWith('.')) return []
    const target = path.posix.join(path.posix.dirname(source.file), from)
    // package.json and the like lie beside src.
    if (!target.startsWith('src/')) return target.endsWith('package.json') ? [] : [`${source.file} imports ${from}, which is not in src`]
    const [own, other] = [layers.indexOf(folderOf(source.file)), layers.indexOf(folderOf(target))]
    return own >= 0 && other >= 0 && other <= own ? [] : [`${source.file} imports ${from}`]
  })))
})

test('architecture: docs/ARCHITECTURE.md lists the same folders in the same order', () => {
  const listed = [...textOf('docs/ARCHITECTURE.md').matchAll(/^\| (●?) ?`src\/([a-z]+)\/`/gm)]
  assert.deepEqual(listed.map((match) => match[2]), layers)
  assert.deepEqual(listed.filter((match) => match[1] === '●').map((match) => match[2]), pure)
})

test('architecture: every folder of src is a layer', () => {
  none([...new Set(src.map(({ file }) => folderOf(file)))].filter((folder) => !layers.includes(folder)))
})

test('architecture: imports name the file, with its extension, and there are no index files', () => {
  none(src.flatMap((source) => [
    ...(path.posix.basename(source.file) === 'index.ts' ? [source.file] : []),
    ...importsOf(source).filter(({ from }) => from.startsWith('.') && !/\.(?:ts|mjs|json)$/.test(from)).map(({ from }) => `${source.file} imports ${from}`),
  ]))
})

test('architecture: a file beside the code is found by an extension of its own, since a package has .js', () => {
  none(places(program, /new URL\(\s*['"`][^'"`]+\.ts['"`]/))
})

test('architecture: pure folders import nothing of Node but what computes', () => {
  none(pureFiles.flatMap((source) => importsOf(source)
    .filter(({ from }) => from.startsWith('node:') && pureModules[from] === undefined)
    .map(({ from }) => `${source.file} imports ${from}`)))
})

test('architecture: pure folders know no clock, chance, environment or console', () => {
  none(places(pureFiles, /\b(?:Math\.random|Date\.now|performance\.now|new Date\(\)|process\.\w+|console\.\w+|randomUUID|randomBytes|fetch\(|setTimeout)/))
})

test('architecture: a library stands behind one folder', () => {
  none(program.flatMap((source) => importsOf(source).flatMap(({ from }) => {
    const name = from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/')
    const folders = keepers[name]
    return folders === undefined || folders.includes(folderOf(source.file)) ? [] : [`${source.file} imports ${from}`]
  })))
})

test('architecture: what is imported is declared', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> }
  none(sources(/^(?:src|test|bench|scripts|bin)\/.*\.(?:ts|mjs)$/).flatMap((source) => importsOf(source).flatMap(({ from }) => {
    if (from.startsWith('.') || from.startsWith('node:')) return []
    const name = from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/')
    const shipped = source.file.startsWith('src/') && !source.file.endsWith('.test.ts')
    return dependencies[name] !== undefined || (!shipped && devDependencies[name] !== undefined) ? [] : [`${source.file} imports ${from}`]
  })))
})

test('architecture: words leave the catalogue only as a Readable, and only the outermost folders open it', () => {
  none(places(program.filter(({ file }) => folderOf(file) !== 'catalogue' && file !== 'src/consent/readable.ts'), /new Readable\b/))
  none(program
    .filter((source) => !['web', 'cli'].includes(folderOf(source.file)))
    .flatMap((source) => importsOf(source).filter(({ from, statement }) => from.endsWith('/readable.ts') && /\badmit\b/.test(statement)).map(() => `${source.file} imports admit`)))
})

test('architecture: markup goes out unescaped through one seam', () => {
  const seams = program.filter((source) => importsOf(source).some(({ from, statement }) => from.startsWith('hono/') && /\braw\b/.test(statement)) || /\braw\(/.test(source.text))
  assert.ok(seams.length <= 1, seams.map(({ file }) => file).join(', '))
})

test('architecture: no file is longer than 300 lines', () => {
  none(sources(/^(?:src|test|bench|scripts|bin)\/.*\.(?:ts|mjs)$/)
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300)
    .map(({ file, lines }) => `${file}: ${lines} lines`))
})

test('architecture: every export says what it is', () => {
  none(program.flatMap(({ file, text }) => {
    const lines = text.split('\n')
    return lines.flatMap((line, index) => {
      const match = /^export (?:async )?(?:abstract )?(function\*?|const|let|class|type|interface) ([\w$]+)/.exec(line)
      if (match === null) return []
      // A closed list and the type made of it, or a run of one-liners, stand together under one sentence.
      let above = index - 1
      while (/^export (?:const|type) .*[^{([]$/.test(lines[above] ?? '') || (match[1] === 'type' && line.includes('typeof') && /^(?: {2}|[})\]])/.test(lines[above] ?? ''))) above -= 1
      if (match[1] === 'type' && line.includes('typeof') && (lines[above] ?? '').startsWith('export const ')) above -= 1
      return (lines[above] ?? '').trimEnd().endsWith('*/') ? [] : [`${file}:${index + 1} ${match[2]}`]
    })
  }))
})

test('architecture: no any, no escape from the type checker, nothing left for later', () => {
  none(places(src, /(?:(?<!\?):|<|\bas) ?any\b(?! [a-z])|\bany\[\]/))
  // Spelled apart, so that this file does not find itself.
  const marks = new RegExp(['@ts-(?:ign', 'ore|exp', 'ect-error|noch', 'eck)|\\bTO', 'DO\\b|\\bFIX', 'ME\\b'].join(''))
  none(sources(/^(?:src|test|bench|scripts|bin)\/.*\.(?:ts|mjs)$/)
    .flatMap(({ file, text }) => text.split('\n').flatMap((line, index) => (marks.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : []))))
})

test('architecture: no enum, no namespace, no parameter property', () => {
  none(places(src, /^\s*(?:export )?(?:const )?enum \w|^\s*(?:export )?namespace \w|constructor\([^)]*\b(?:private|public|protected|readonly) \w/))
})

test('architecture: nothing names a machine or a registry', () => {
  const [w, r, h] = ['work', 'root', 'home']
  const machine = new RegExp(`(?<![\\w./-])/(?:${w}/(?:main|shared)|${r}/|${h}/[a-z]+/|Users/[a-z]+/)|registry\\.(?:npmjs|yarnpkg)|\\.${'jfrog'}\\.io`)
  const binary = /\.(?:woff2?|ttf|png|jpe?g|zip|ico)$/
  none(projectFiles()
    .filter((file) => !binary.test(file) && !file.startsWith('samples/heap/') && !file.startsWith('fixtures/'))
    .flatMap((file) => textOf(file).split('\n').flatMap((line, index) => (machine.test(line) ? [`${file}:${index + 1} ${machine.exec(line)?.[0]}`] : []))))
})
