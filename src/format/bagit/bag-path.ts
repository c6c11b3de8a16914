/** Where the payload lies. */
export const payloadFolder = 'data/'

/**
 * Why a path that a bag names is none of the bag's own, in words; undefined where it is. The payload lies under `data/`, everything else beside it;
 * nothing is absolute, leads up, or is another user's or system's way to say either.
 */
export function pathFault(path: string, of: 'payload' | 'tag'): string | undefined {
  if (/^(?:[/\\~%]|[A-Za-z]:)/.test(path)) return 'it is no path under the bag'
  if (path.includes('\0') || path.split(/[/\\]/).includes('..')) return 'it leads out of the bag'
  if (path.split('/').some((part) => part === '' || part === '.')) return 'it is no plain path'
  if ((of === 'payload') !== path.startsWith(payloadFolder)) return of === 'payload' ? 'it does not lie in data/' : 'it lies in data/'
  return undefined
}

/** Files that desktops put into folders, and take away, without anybody asking. */
export function isSystemFile(path: string): boolean {
  return /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i.test(path)
}
