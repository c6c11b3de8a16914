/** Control words that are a character. */
export const characterWords: ReadonlyMap<string, string> = new Map(Object.entries({
  emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', tab: '\t', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005', zwj: '\u200d', zwnj: '\u200c',
}))

/** Signs behind a backslash that are a character: the no-break blank, the soft and the no-break hyphen, and the syntax's own. */
export const characterSymbols: Readonly<Record<string, string>> = { '~': '\u00a0', '-': '\u00ad', '_': '\u2011', '\\': '\\', '{': '{', '}': '}', '\t': '\t' }

/**
 * Groups whose words are no words of the story. Those that begin with `\*` are left out unless they are in `starred`, so this list names only what
 * writers give without the star, and what older readers must know.
 */
export const leftOut: ReadonlySet<string> = new Set([
  'colortbl', 'filetbl', 'listtable', 'listoverridetable', 'revtbl', 'rsidtbl', 'generator', 'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'xmlnstbl', 'mmathPr', 'userprops', 'docvar', 'template', 'nextfile', 'private',
  'xe', 'tc', 'tcn', 'rxe', 'txe', 'pn', 'pnseclvl', 'pntxta', 'pntxtb', 'sp', 'sn', 'sv', 'shprslt', 'nonshppict', 'nonesttables', 'fontemb', 'fontfile', 'falt', 'panose', 'fname', 'bkmkstart', 'bkmkend', 'objclass', 'objname', 'objdata',
  'objalias', 'objsect', 'objtime', 'linkval', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'atnid', 'atnauthor', 'atntime', 'atndate', 'atnicn', 'atnref', 'atnparent', 'atrfstart', 'atrfend', 'formfield', 'ffname', 'ffdeftext',
  'ffformat', 'ffhelptext', 'ffstattext', 'ffl', 'wgrffmtfilter', 'passwordhash', 'pgdsctbl', 'pgptbl', 'keycode', 'background', 'listpicture', 'mhtmltag', 'blipuid', 'picprop', 'xmlopen', 'xmlclose', 'datafield', 'expandedcolortbl',
])

/** Groups with a star that are read all the same. */
export const starred: ReadonlySet<string> = new Set(['footnote', 'shppict', 'shpinst', 'shptxt', 'do', 'ud', 'htmltag', 'fldinst', 'annotation', 'listtext', 'pntext', 'nesttableprops', 'pict', 'object'])

/** Running heads and feet. */
export const runningHeads: ReadonlySet<string> = new Set(['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'])

/** Fields of `\info`, and what they are called among the metadata. */
export const infoWords: Readonly<Record<string, string>> = {
  title: 'title', author: 'author', subject: 'subject', keywords: 'keywords', doccomm: 'comment', company: 'company', manager: 'manager', category: 'category',
}
