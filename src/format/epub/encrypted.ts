import { resolveHref } from './resolve-href.ts'
import { readBookXml } from './xml-events.ts'

/** Ways of scrambling fonts, which keep nobody from reading a book. */
const obfuscations = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])

/**
 * The paths that META-INF/encryption.xml says are encrypted. They are compared with the names of members, and used for nothing else.
 */
export function encryptedPaths(source: Uint8Array): ReadonlySet<string> {
  const paths = new Set<string>()
  let algorithm = ''
  readBookXml(source, {
    open: (name, attributes) => {
      if (name === 'encrypteddata') algorithm = ''
      // The first one of an entry is the data's own; what stands deeper is the key's.
      else if (name === 'encryptionmethod' && algorithm === '') algorithm = attributes.get('algorithm') ?? ''
      else if (name === 'cipherreference' && !obfuscations.has(algorithm)) {
        const target = resolveHref('', attributes.get('uri') ?? '')
        if (target) paths.add(target.path)
      }
    },
  })
  return paths
}
