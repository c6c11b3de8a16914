import type { Node, Query } from './tree.ts'

/** Whether a question leaves out what is warned for, anywhere in it. A warning that is wanted leaves nothing out. */
export function leavesOutWarnings({ words, filters }: Query): boolean {
  return filters.some(({ on, not }) => on === 'warning' && not) || (words !== undefined && leavesOut(words, false))
}

/** `denied`: it stands within an odd number of nodes that are taken away. */
function leavesOut(node: Node, denied: boolean): boolean {
  switch (node.is) {
    case 'filter': return node.filter.on === 'warning' && node.filter.not !== denied
    case 'not': return leavesOut(node.of, !denied)
    case 'and': case 'or': return node.of.some((each) => leavesOut(each, denied))
    default: return false
  }
}
