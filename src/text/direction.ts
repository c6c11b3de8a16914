// Languages that are written from right to left unless their code names another script.
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])

/** Which way a language is written; undefined where the language is not known, and a browser goes by the first letter. */
export function directionOf(language: string): 'ltr' | 'rtl' | undefined {
  const [code = '', script = ''] = language.toLowerCase().split('-')
  if (code === '' || code === 'und') return undefined
  return rightToLeft.has(code) && script !== 'latn' ? 'rtl' : 'ltr'
}
