import { linkTarget } from '../html/attributes.ts'
import { type Flow, noteMark } from '../office/flow.ts'
import type { LeftOut } from '../office/left-out.ts'
import type { ParagraphShape } from '../office/paragraph.ts'
import { otherLanguage } from '../office/run-languages.ts'
import type { XmlAttributes, XmlHandler } from '../xml/read-xml.ts'
import type { Style, Styles } from './styles.ts'

/** Elements that hold no words of the story, or words that are shown elsewhere. */
const passedOver: ReadonlySet<string> = new Set([
  'office:forms', 'office:scripts', 'office:event-listeners', 'text:sequence-decls', 'text:variable-decls', 'text:user-field-decls', 'text:note-citation', 'text:footnote-citation', 'text:endnote-citation',
  'text:index-title-template', 'text:table-of-content-source', 'text:alphabetical-index-source', 'text:user-index-source', 'text:illustration-index-source', 'text:table-index-source', 'text:bibliography-source',
  'office:spreadsheet', 'office:presentation', 'office:drawing', 'svg:title', 'svg:desc', 'table:shapes', 'text:ruby-text', 'text:page-number',
])

/** Lists within lists; deeper ones count as the last. */
const deepestList = 10

/** What the styles around words say of them. */
type Words = { readonly strong: boolean; readonly emphasis: boolean; readonly hidden: boolean; readonly language: string | undefined }

const plainWords: Words = { strong: false, emphasis: false, hidden: false, language: undefined }

function within(outer: Words, { strong = outer.strong, emphasis = outer.emphasis, hidden = outer.hidden, language = outer.language }: Style): Words {
  return { strong, emphasis, hidden, language }
}

/** Hears the body of a document and writes what the reader of its final text would see. */
export function bodyHandler(flow: Flow, left: LeftOut, styles: Styles): XmlHandler {
  let depth = 0
  let skipped = 0
  let inText = false
  let changesAt = 0
  let annotationAt = 0
  let authorAt = 0
  let author = ''
  let contentsAt = 0
  let frameAt = 0
  let notes = 0
  /** The paragraphs that are open, one in another where there are boxes and notes: what is said of their words, a row more for each span. */
  const paragraphs: Words[][] = []
  const anchors: (string | undefined)[] = []
  const lists: { style: string | undefined; count: number; isHeader: boolean; labelled: boolean }[] = []
  const headings: number[] = []
  /** Where lists of a style stopped, for one that goes on. */
  const counted = new Map<string, number>()

  const skip = (): void => {
    skipped = depth
  }

  // A frame with an object in it also holds a picture of the object; one with a picture may hold it twice.
  const skipFrame = (): void => {
    skipped = frameAt === depth - 1 ? frameAt : depth
  }

  /** Has the words look as the innermost span says. @returns whether they are shown */
  function turn(): boolean {
    const words = paragraphs.at(-1)?.at(-1)
    if (!words) return true
    flow.look({ strong: words.strong, emphasis: words.emphasis, link: anchors.at(-1), language: otherLanguage(words.language, styles.language) })
    return !words.hidden
  }

  function openParagraph(name: string, attributes: XmlAttributes): void {
    const styled = styles.of('paragraph', attributes.get('text:style-name') ?? attributes.get('text:cond-style-name'))
    const stated = Number(attributes.get('text:outline-level') ?? attributes.get('text:level') ?? styled.level ?? 1)
    const level = Math.min(6, Math.max(1, Number.isInteger(stated) ? stated : 1))
    const kind = name === 'text:h' ? 'heading' : styled.kind ?? (lists.length > 0 ? 'list' : 'paragraph')
    const align = styled.align === 'none' ? undefined : styled.align
    const shape: ParagraphShape = { kind, level: kind === 'heading' ? (name === 'text:h' ? level : styled.level ?? level) : undefined, align, furniture: contentsAt > 0 || (styled.furniture ?? false) }
    flow.open(shape)
    if (styled.newPage) flow.pageBreak()
    if (styled.rule) flow.rule('below')
    paragraphs.push([within(plainWords, styled)])
    if (styled.hidden) left.add('hidden')
    const label = labelOf(name === 'text:h' ? level : undefined, styled)
    if (label !== '') flow.write(`${label} `)
    if (!turn()) skip()
  }

  /** The number that is shown before a heading or the first paragraph of an item. */
  function labelOf(level: number | undefined, style: Style): string {
    const item = lists.at(-1)
    if (item) {
      if (item.labelled || item.isHeader || item.count === 0) return ''
      item.labelled = true
      return styles.label(item.style ?? style.list, lists.slice(0, deepestList).map(({ count }) => count))
    }
    if (level === undefined || style.list === '') return ''
    headings.length = Math.min(headings.length, level)
    for (let above = 0; above < level - 1; above++) headings[above] ??= 1
    headings[level - 1] = (headings[level - 1] ?? styles.start('outline', level - 1) - 1) + 1
    return styles.label('outline', headings)
  }

  function openList(attributes: XmlAttributes): void {
    const style = attributes.get('text:style-name') ?? lists.at(-1)?.style
    const goesOn = attributes.get('text:continue-numbering') === 'true' || attributes.has('text:continue-list')
    lists.push({ style, count: goesOn ? counted.get(`${lists.length} ${style}`) ?? 0 : 0, isHeader: false, labelled: true })
  }

  function closeList(): void {
    const list = lists.pop()
    if (list && counted.size < 10_000) counted.set(`${lists.length} ${list.style}`, list.count)
  }

  function openItem(name: string, attributes: XmlAttributes): void {
    const list = lists.at(-1)
    if (!list) return
    const start = attributes.get('text:start-value')
    list.isHeader = name === 'text:list-header'
    list.labelled = false
    if (list.isHeader) return
    if (start !== undefined && /^\d{1,6}$/.test(start)) list.count = Number(start)
    else list.count = list.count === 0 ? Math.max(1, styles.start(list.style, Math.min(lists.length, deepestList) - 1)) : list.count + 1
  }

  function openChange(name: string): void {
    if (name === 'text:insertion') left.add('insertion')
    else if (name === 'text:deletion') left.add('deletion')
  }

  function openAnnotation(name: string, attributes: XmlAttributes): void {
    if (name === 'dc:creator') authorAt = depth
    const stated = attributes.get('office:author')
    if (name === 'office:annotation' && stated !== undefined) left.author(stated)
  }

  function openDrawing(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'draw:frame': frameAt = depth; break
      case 'draw:object': case 'draw:object-ole': case 'draw:plugin': case 'draw:applet': case 'draw:floating-frame': left.add('object'); skipFrame(); break
      case 'draw:image': left.add('picture'); skipFrame(); break
      case 'draw:text-box': case 'draw:custom-shape': case 'draw:rect': flow.enter('box'); break
      case 'text:hidden-text':
        if (attributes.get('text:is-hidden') !== 'true') break
        left.add('hidden')
        skip()
        break
      default:
    }
  }

  return {
    open: (name, attributes) => {
      depth++
      if (skipped > 0) return
      if (changesAt > 0) return openChange(name)
      if (annotationAt > 0) return openAnnotation(name, attributes)
      if (!inText) {
        inText = name === 'office:body'
        return
      }
      if (passedOver.has(name)) {
        if (name === 'text:ruby-text') left.add('ruby')
        return skip()
      }
      switch (name) {
        case 'text:p': case 'text:h': return openParagraph(name, attributes)
        case 'text:span': {
          const spans = paragraphs.at(-1)
          spans?.push(within(spans.at(-1) ?? plainWords, styles.of('text', attributes.get('text:style-name'))))
          if (!turn()) {
            left.add('hidden')
            skip()
          }
          return
        }
        case 'text:a': case 'draw:a': anchors.push(linkTarget(attributes.get('xlink:href'))); turn(); return
        case 'text:s': return flow.write(' '.repeat(/^\d{1,3}$/.test(attributes.get('text:c') ?? '') ? Number(attributes.get('text:c')) : 1))
        case 'text:tab': case 'text:tab-stop': return flow.write(' \t')
        case 'text:line-break': return flow.lineBreak()
        case 'text:tracked-changes': changesAt = depth; return
        case 'office:annotation': left.comment(attributes.get('office:author')); annotationAt = depth; return
        case 'text:note': case 'text:footnote': case 'text:endnote': return flow.write(noteMark(++notes))
        case 'text:note-body': case 'text:footnote-body': case 'text:endnote-body': return flow.enter('note', notes)
        case 'text:list': case 'text:ordered-list': case 'text:unordered-list': return openList(attributes)
        case 'text:list-item': case 'text:list-header': return openItem(name, attributes)
        case 'text:section':
          if (attributes.get('text:display') === 'none') {
            left.add('hidden')
            skip()
          }
          return
        case 'text:table-of-content': case 'text:alphabetical-index': case 'text:illustration-index': case 'text:table-index': case 'text:user-index': contentsAt ||= depth; return
        case 'table:table-row': return flow.row()
        case 'table:table-cell': return flow.cell()
        default: openDrawing(name, attributes)
      }
    },
    close: (name) => {
      const at = depth--
      if (skipped > 0) {
        if (at > skipped) return
        skipped = 0
        if (passedOver.has(name)) return
      }
      if (changesAt > 0) {
        if (at === changesAt) changesAt = 0
        return
      }
      if (annotationAt > 0) {
        if (at === authorAt) {
          left.author(author)
          author = ''
          authorAt = 0
        }
        if (at === annotationAt) annotationAt = 0
        return
      }
      if (!inText) return
      if (at === contentsAt) contentsAt = 0
      if (at === frameAt) frameAt = 0
      switch (name) {
        case 'text:p': case 'text:h':
          paragraphs.pop()
          return flow.close()
        case 'text:span':
          paragraphs.at(-1)?.pop()
          turn()
          return
        case 'text:a': case 'draw:a': anchors.pop(); turn(); return
        case 'text:note-body': case 'text:footnote-body': case 'text:endnote-body': case 'draw:text-box': case 'draw:custom-shape': case 'draw:rect': return flow.leave()
        case 'text:list': case 'text:ordered-list': case 'text:unordered-list': return closeList()
        case 'table:table-row': return flow.rowEnd()
        case 'office:body': inText = false; return
        default:
      }
    },
    text: (words) => {
      if (skipped > 0 || changesAt > 0) return
      if (annotationAt > 0) {
        if (authorAt > 0 && author.length < 100) author += words.slice(0, 100)
      } else if (inText && paragraphs.length > 0) flow.write(words)
    },
  }
}
