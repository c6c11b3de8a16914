import { isDevice } from '../publish/file-name.ts'

/**
 * The `Content-Disposition` of something to be kept under a name of any script (RFC 6266): the name itself in UTF-8 (RFC 8187), and before it the nearest
 * that ASCII has, for programs that know no other.
 *
 * @param name a file's name, made safe (`fileName`)
 * @param otherwise what ASCII calls it where it has none of its letters, with the extension
 */
export function attachment(name: string, otherwise: string): string {
  // What was cleaned can come back: a fullwidth colon is a colon here, and "℀" a slash.
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").replace(/[–—]/g, '-').replace(/…/g, '...').replace(/[^ -~]|["\\%;/:*?<>|]/g, '_').replace(/__+/g, '_').replace(/^[ .~-]+/, '')
  const nearest = /[a-z0-9]/i.test(ascii.slice(0, Math.max(0, ascii.lastIndexOf('.')))) && !isDevice(ascii) ? ascii : otherwise
  return `attachment; filename="${nearest}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)}`
}
