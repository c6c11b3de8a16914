import type { HeapFile } from './real-library.ts'

const sentences = ['The lamp had been lit an hour before the tide turned, and the clerk sat under it with the ledger open.', '“Nobody came,” she said, “and nobody will.”', 'In the evening she wrote four figures in a column that had been ruled by a man she had never met.', 'It was painted the grey of the estuary, and had no name where a name goes.', 'He learned the hours of both as other people know their stairs in the dark.']
const vocabulary = ['harbour', 'sluice', 'gannet', 'ledger', 'lantern', 'bridge', 'weather', 'copper', 'morning', 'signal', 'winter', 'mooring', 'chandler', 'current', 'estuary', 'figure']

/** A story that is one long chapter: every paragraph tells its number, and every fortieth ends a scene. */
export function longStory(paragraphs = 900, title = 'The Long Winter'): HeapFile {
  const told = Array.from({ length: paragraphs }, (_, n) => {
    const words = Array.from({ length: 1 + (n * 7) % 4 }, (_, m) => `${sentences[(n + 3 * m) % sentences.length] as string} Of the ${vocabulary[(n * 5 + m) % 16] as string} nothing was said until ${vocabulary[(n * 11 + m) % 16] as string} number ${n + 1}.`)
    return `${words.join(' ')}${n % 40 === 39 ? '\n\n* * *' : ''}`
  })
  return { name: 'long-winter.txt', bytes: Buffer.from(`Title: ${title}\nAuthor: Ann Marlow\nRating: G\n\n${told.join('\n\n')}\n`) }
}
