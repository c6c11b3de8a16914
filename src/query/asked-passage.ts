import { readPassage } from './passage.ts'
import type { Node, Query } from './tree.ts'

/** The words of a question as a passage that may be remembered, as they were asked for; undefined where they are too few, or none but of titles. */
export function askedPassage({ words }: Query): string | undefined {
  const passage = words === undefined ? '' : wordsOf(words).join(' ')
  return 'fault' in readPassage(passage) ? undefined : passage
}

function wordsOf(node: Node): readonly string[] {
  switch (node.is) {
    case 'word': return node.field === 'title' ? [] : [node.word]
    case 'phrase': return node.field === 'title' ? [] : [node.words]
    case 'and': case 'or': return node.of.flatMap(wordsOf)
    // What is taken away is none of what is remembered.
    default: return []
  }
}
