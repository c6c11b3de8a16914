/**
 * The style sheet of a book in one HTML file: a page of about 34 ems, by the letters of whoever reads, light and dark as their system has it, and on paper
 * each chapter on a page of its own. It fetches nothing.
 */
export const htmlStyle = `
:root { color-scheme: light dark; --paper: #fcfbf9; --ink: #1d1b19; --faded: #615b53; --rule: #dbd6cd; --rubric: #9c2a1b; --lapis: #23477a; }
@media (prefers-color-scheme: dark) { :root { --paper: #17171a; --ink: #dcd8cf; --faded: #a29d93; --rule: #3a393d; --rubric: #ec8d78; --lapis: #a3c1ec; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: none; text-size-adjust: none; }
body { margin: 0 auto; padding: 3rem clamp(1rem, 5vw, 3rem) 5rem; max-width: 40rem; background: var(--paper); color: var(--ink); font: 1.125rem/1.58 "Literata", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif; font-kerning: normal; overflow-wrap: break-word; hanging-punctuation: first; }
h1, h2, h3, h4, h5, h6 { font-weight: 500; line-height: 1.15; text-wrap: balance; break-after: avoid; }
h1 { font-size: clamp(2rem, 1.4rem + 3vw, 3.25rem); margin: 0 0 .6rem; letter-spacing: -.016em; }
h2 { font-size: 1.6rem; margin: 0 0 1.6rem; }
h3 { font-size: 1.25rem; margin: 2rem 0 1rem; }
a { color: var(--lapis); text-underline-offset: .18em; text-decoration-thickness: .06em; }
a:focus-visible, pre:focus-visible { outline: .19rem solid var(--rubric); outline-offset: .12rem; }
.byline { font-size: 1.2rem; font-style: italic; margin: 0 0 1.6rem; }
.opening-words { font-style: italic; }
.about, .extent, .small { color: var(--faded); }
.small { font-size: .875rem; }
.title-page, .contents { border-bottom: 1px solid var(--rule); padding-bottom: 1.6rem; margin-bottom: 2.4rem; }
.contents h2, .after h2, .after h3 { font-size: 1.15rem; color: var(--rubric); margin: 1.8rem 0 .6rem; }
.title-page p { text-indent: 0; }
dl { margin: 1.6rem 0 0; font-size: 1rem; }
dl > div { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1rem; border-top: 1px solid var(--rule); padding: .45rem 0; }
dt { color: var(--faded); }
dd { margin: 0; white-space: pre-line; }
dl + .small { margin-top: 1rem; }
.contents ol { padding-left: 1.6em; }
.contents li { padding: .15rem 0; }
.contents li::marker { color: var(--rubric); font-variant-numeric: tabular-nums; }
.work { margin-top: 6rem; }
.chapter { margin-top: 5rem; }
.work > .chapter:first-of-type, main > .chapter:first-child { margin-top: 3rem; }
.text p { margin: 0; text-indent: 1.4em; hyphens: auto; text-wrap: pretty; }
.text > p:first-child, .text hr + p, .text .scene + p, .text .verse + p, .text .front + p, .text .center + p, .text pre + p, .text h3 + p, .text h4 + p, .text h5 + p, .text blockquote + p, .text ul + p { text-indent: 0; }
.text hr { border: 0; margin: 1.6em 0; text-align: center; }
.text hr::before { content: "* * *"; color: var(--faded); letter-spacing: .3em; margin-right: -.3em; }
.text .scene, .text .center { text-align: center; text-indent: 0; margin: .8em 0; }
.text .right { text-align: right; text-indent: 0; }
.text .verse { white-space: pre-wrap; margin: 1em 0; margin-inline-start: 1.8em; text-indent: 0; hyphens: manual; break-inside: avoid; }
.text .front, .text .note { font-size: .9em; white-space: pre-wrap; text-indent: 0; margin: .6em 0; hyphens: manual; }
.text blockquote { margin: 1em 2em; }
.text pre { white-space: pre-wrap; font: .875em/1.45 "Courier Prime", "Courier New", monospace; }
.text .thought { font-style: italic; }
.after { border-top: 1px solid var(--rule); margin-top: 5rem; padding-top: .6rem; font-size: 1rem; }
.end { text-align: center; font-style: italic; margin: 3rem 0; }
q { quotes: "“" "”"; font-style: italic; }
.after ul { padding-left: 1.2em; }
.after li { margin-bottom: .5rem; }
.after code { font-size: .8em; overflow-wrap: anywhere; }
@media (max-width: 30rem) { dl > div { grid-template-columns: minmax(0, 1fr); } .text blockquote { margin-inline: 1em; } .text .verse { margin-inline-start: .8em; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --faded: #444; --rule: #bbb; --rubric: #000; --lapis: #000; }
  @page { margin: 20mm 22mm; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  a { text-decoration: none; }
  .contents, .chapter, .work, .after { break-before: page; margin-top: 0; border: 0; }
  .text p { orphans: 2; widows: 2; text-align: justify; }
}
`.trim()
