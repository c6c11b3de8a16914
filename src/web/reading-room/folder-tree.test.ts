import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Folder, folderTree } from './folder-tree.ts'

const items = (folder: Folder<string>): readonly string[] => [...folder.items, ...folder.folders.flatMap(items)]

test('folder tree: a file beside the folders stays there, folders keep the order in which they came', () => {
  assert.deepEqual(folderTree([['b/x.txt', 'x'], ['top.txt', 'top'], ['a/y.txt', 'y'], ['b/z.txt', 'z']]), {
    name: '', items: ['top'],
    folders: [{ name: 'b', folders: [], items: ['x', 'z'] }, { name: 'a', folders: [], items: ['y'] }],
  })
})
test('folder tree: one name in two folders is two folders', () => {
  assert.deepEqual(folderTree([['a/c/x', 'x'], ['b/c/y', 'y']]).folders.map(({ folders }) => folders.map(({ items: inside }) => inside)), [[['x']], [['y']]])
})
test('folder tree: what lies deep is shown under the path that is left', () => {
  let folder = folderTree([['1/2/3/4/5/6/7/8/x', 'x']])
  const names: string[] = []
  for (let next = folder.folders[0]; next; next = next.folders[0]) {
    folder = next
    names.push(next.name)
  }
  assert.deepEqual([names, folder.items], [['1', '2', '3', '4', '5', '6/7/8'], ['x']])
})
test('folder tree: nothing is lost, whatever a path is', () =>
  fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '/', '.') })), (paths) =>
    assert.deepEqual([...items(folderTree(paths.map((path, n) => [path, String(n)])))].sort(), paths.map((_, n) => String(n)).sort()))))
