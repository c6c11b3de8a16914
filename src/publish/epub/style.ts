/**
 * The style sheet of every book of ours. It sets what a compositor sets (indents, breaks, verse, heads) and leaves to the reader what is theirs:
 * no font, no colour, no size of the text is given, so that night modes and settings of e-readers hold.
 */
export const styleSheet = `@namespace epub "http://www.idpf.org/2007/ops";
html { line-height: 1.45; }
body { margin: 0 5%; padding: 0; hyphens: auto; -webkit-hyphens: auto; -epub-hyphens: auto; widows: 2; orphans: 2; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { font-weight: normal; line-height: 1.2; text-align: center; text-indent: 0; margin: 2em 0 1em; hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; break-after: avoid; page-break-after: avoid; }
h1 { font-size: 1.6em; margin: 3em 0 2em; }
h2 { font-size: 1.25em; }
h3, h4, h5, h6 { font-size: 1em; font-style: italic; }
p { margin: 0; text-indent: 1.3em; }
h1 + p, h2 + p, h3 + p, h4 + p, hr + p, ul + p, pre + p, blockquote + p, .text > p:first-child, .scene + p, .verse + p, .note + p, .front + p, .center + p { text-indent: 0; }
hr { border: 0; height: auto; margin: 1.5em 0; text-align: center; break-after: avoid; page-break-after: avoid; }
hr::before { content: "*\\2003*\\2003*"; }
.scene { text-align: center; text-indent: 0; font-style: italic; margin: -0.5em 0 1.5em; }
.verse { white-space: pre-wrap; text-indent: 0; text-align: start; margin: 1em 0; margin-inline-start: 1.8em; hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; break-inside: avoid; page-break-inside: avoid; }
.note { font-size: 0.9em; text-indent: 0; margin: 1em 0; padding-inline-start: 1em; border-inline-start: 0.15em solid; }
.front { font-size: 0.9em; white-space: pre-wrap; text-indent: 0; text-align: start; margin: 0.5em 0; }
.center { text-align: center; text-indent: 0; }
.right { text-align: end; text-indent: 0; }
.thought { font-style: italic; }
blockquote { margin: 1em 1.8em; }
blockquote p + p { margin-top: 0.5em; text-indent: 0; }
ul { margin: 1em 0; padding: 0; padding-inline-start: 1.8em; }
pre { font-family: monospace; font-size: 0.85em; white-space: pre-wrap; margin: 1em 0; }
a { color: inherit; }
.titlepage, .byline, .imprint, .series { text-align: center; }
.titlepage h1 { font-size: 2em; margin: 3em 0 0.5em; }
.byline { font-size: 1.15em; text-indent: 0; margin: 0 0 1.5em; }
.imprint, .series { text-indent: 0; margin: 0.5em 0; font-size: 0.9em; }
.summary { margin: 2em 8%; text-align: start; }
.summary p, .said { white-space: pre-line; text-indent: 0; }
.mature { font-weight: bold; }
dl { margin: 1.5em 0; text-align: start; }
dt { font-weight: bold; margin-top: 0.6em; }
dd { margin: 0; margin-inline-start: 1.3em; }
.by { font-size: 0.85em; font-style: italic; }
.about { font-size: 0.9em; text-indent: 0; margin: 0.5em 0 1.5em; }
.digest { font-family: monospace; font-size: 0.75em; word-break: break-all; text-indent: 0; }
nav ol { list-style: none; margin: 0; padding: 0; padding-inline-start: 1em; }
nav li { margin: 0.35em 0; }
nav a { text-decoration: none; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 100%; }
`
