/**
 * How the pages of a PDF look, in the typesetter's language: functions that the printed book calls with strings. Nothing of any story is in here.
 * A page is A5: a column of some 62 letters in 9.8 points, a running head, a folio.
 */
export const template = String.raw`
#set page(width: 148mm, height: 210mm, margin: (x: 19mm, top: 23mm, bottom: 24mm), header-ascent: 9mm, footer-descent: 9mm)
#set text(font: "Literata", size: 9.8pt, overhang: true)
#set par(justify: true, leading: 0.66em, spacing: 0.66em, first-line-indent: 1.3em)
#set list(marker: "•", indent: 0.6em, spacing: 0.66em)
#set heading(numbering: none)
#show heading: set text(weight: "regular", hyphenate: false)
#show heading: set par(justify: false, first-line-indent: 0pt, leading: 0.5em)
#show quote: set block(spacing: 1.1em)
#show title: set text(size: 25pt, weight: "regular", hyphenate: false)
#show title: set par(justify: false, leading: 0.42em)
#set outline.entry(fill: none)
#show outline.entry: set par(justify: false, first-line-indent: 0pt)
#show outline.entry: set block(spacing: 0.75em)
#let caps(it) = text(size: 8.2pt, tracking: 0.08em, smallcaps(all: true, it))
#let all(it) = it.pos().join()
#let run(..it) = all(it)
#let e(..it) = emph(all(it))
#let s(..it) = strong(all(it))
#let k(address, ..it) = link(address, all(it))
#let l(lang, ..it) = text(lang: lang, all(it))
#let flush(it) = par(first-line-indent: 0pt, justify: false, it)
#let p(..it) = par(all(it))
#let pc(..it) = block(above: 1em, below: 1em, width: 100%, align(center, flush(all(it))))
#let pr(..it) = block(above: 1em, below: 1em, width: 100%, align(right, flush(all(it))))
#let vs(..it) = block(above: 1.1em, below: 1.1em, inset: (left: 1.3em), par(justify: false, hanging-indent: 2em, first-line-indent: 0pt, text(hyphenate: false, all(it))))
#let pre(..it) = block(above: 1.1em, below: 1.1em, par(justify: false, hanging-indent: 1em, first-line-indent: 0pt, text(size: 8.6pt, hyphenate: false, all(it))))
#let note(..it) = block(above: 1em, below: 1em, par(first-line-indent: 0pt, text(size: 8.8pt, all(it))))
#let q(..it) = quote(block: true, it.pos().map(par).join())
#let ul(..it) = list(..it.pos())
#let br = linebreak()
#let brk = block(above: 1.5em, below: 1.5em, width: 100%, align(center, "* * *"))
#let sub(level, ..it) = {
  show heading: set text(size: 10.5pt, style: "italic")
  show heading: set block(above: 1.8em, below: 0.9em)
  heading(level: level, outlined: false, bookmarked: false, all(it))
}
#let head(level, name, size: 14pt, below: 9mm, ..more) = {
  show heading: set text(size: size)
  show heading: set align(center)
  show heading: set block(above: 0pt, below: below, width: 100%)
  heading(level: level, name, ..more)
}
#let folio = context align(center, text(size: 8.4pt, counter(page).display("1")))
// A chapter begins a page, a third of the way down, without a running head.
#let chapter(id, level, name, left, right, language, body, outlined: true) = {
  set page(footer: folio, header: context {
    if here().page() != locate(label(id)).page() { align(center, caps(if calc.even(here().page()) { left } else { right })) }
  })
  set text(..language)
  [#metadata(none)#label(id)]
  v(24mm)
  head(level, name, size: 17pt, below: 12mm, outlined: outlined, bookmarked: outlined)
  body
}
#let matter(level, name, body, outlined: true) = page(footer: folio, {
  v(10mm)
  head(level, name, outlined: outlined)
  body
})
#let contents(name, deep) = page(footer: folio, {
  v(10mm)
  head(1, name, outlined: false, bookmarked: true)
  outline(title: none, depth: deep, indent: 1.2em)
})
#let titled(above, makers, foot) = page({
  set align(center)
  set par(first-line-indent: 0pt, justify: false)
  v(1fr)
  if above != "" { caps(above); v(8mm) }
  title()
  v(8mm)
  text(size: 12pt, makers)
  v(2fr)
  text(size: 8.6pt, foot.join(linebreak()))
})
#let worked(name, makers, foot) = page({
  set align(center)
  set par(first-line-indent: 0pt, justify: false)
  v(1fr)
  head(1, name, size: 20pt, below: 8mm)
  text(size: 11pt, makers)
  v(2fr)
  text(size: 8.6pt, foot.join(linebreak()))
})
#let says(it) = block(below: 1.4em, par(first-line-indent: 0pt, text(size: 8.6pt, style: "italic", it)))
#let row(name, ..values) = block(above: 1.1em, below: 1.1em, grid(columns: (30mm, 1fr), column-gutter: 4mm,
  par(justify: false, text(size: 8.6pt, style: "italic", name)),
  par(justify: false, first-line-indent: 0pt, values.pos().map(value => { value.at(0); if value.at(1) != "" { text(size: 8.2pt)[ #value.at(1)] } }).join(linebreak()))))
#let small(..it) = block(above: 1.1em, below: 1.1em, par(justify: false, first-line-indent: 0pt, text(size: 8.4pt, hyphenate: false, it.pos().join(linebreak()))))
#let cover(ground, says) = page(margin: 0pt, fill: rgb(ground), image("/cover.svg", width: 100%, height: 100%, fit: "cover", alt: says))
`
