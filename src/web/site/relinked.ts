import { escapeHtml } from '../../print/html.ts'

const links = / (href|src|srcset|action|data-root)="(\/[^"]*)"/g

/**
 * A printed page with every address of ours made relative to its own file. Pages escape every `"` of the words in them, so that these attributes are
 * always ours. An address that `to` has no file for is no link any longer.
 *
 * @param file the page's own, from the root of the site
 * @param to the file of an address with what stands behind it; undefined where there is none
 */
export function relinked(page: string, file: string, to: (address: string) => { readonly file: string; readonly after: string } | undefined): string {
  return page.replace(links, (_, attribute: string, value: string) => {
    if (attribute === 'data-root') return ` data-root="${'../'.repeat(file.split('/').length - 1) || './'}"`
    const target = to(unescaped(value))
    return target === undefined ? '' : ` ${attribute}="${escapeHtml(target.file === file && target.after.startsWith('#') ? target.after : `${relative(file, target.file)}${target.after}`)}"`
  })
}

/** The way from one file of the site to another. */
export function relative(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')]
  let same = 0
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/')
}

function unescaped(value: string): string {
  return value.replace(/&(amp|quot|lt|gt|#39);/g, (_, name: string) => ({ amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" })[name] ?? '')
}
