import { linkTarget } from '../html/attributes.ts'
import { type Flow, noteMark } from '../office/flow.ts'
import type { LeftOut } from '../office/left-out.ts'
import type { Look, ParagraphShape } from '../office/paragraph.ts'
import { otherLanguage } from '../office/run-languages.ts'
import type { XmlAttributes, XmlHandler } from '../xml/read-xml.ts'
import { Fields } from './fields.ts'
import type { Numbering } from './numbering.ts'
import { isOn } from './ooxml.ts'
import { type Said, type Style, type Styles, takeProperty } from './styles.ts'
import { symbol } from './symbols.ts'

/** What the parts of a document share as they are read. */
type DocxContext = {
  readonly flow: Flow
  readonly left: LeftOut
  readonly styles: Styles
  readonly numbering: Numbering
  /** The numbers of the notes that the story refers to: `footnote 3` to 1, in the order of reference. */
  readonly notes: Map<string, number>
}

/** Elements whose inside says how things were, or is shown elsewhere. */
const passedOver: ReadonlySet<string> = new Set(['w:rPrChange', 'w:pPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:tblGridChange', 'w:trPrChange', 'w:tcPrChange', 'w:numberingChange', 'w:delText', 'w:delInstrText', 'w:sdtEndPr', 'w:tblPr'])

/** The paragraph that is being read. */
type Here = { style: Style; said: Said; border: 'above' | 'below' | 'box' | undefined; endsSection: boolean; markDeleted: boolean }

/**
 * Hears `document.xml`, or a part of notes, and writes what the reader of the document's final text would see.
 *
 * @param links addresses of the part's hyperlinks, by their relationship
 * @param part a part of notes: which
 */
export function bodyHandler({ flow, left, styles, numbering, notes }: DocxContext, links: ReadonlyMap<string, string>, part?: 'footnote' | 'endnote'): XmlHandler {
  let depth = 0
  /** The element that is passed over with all that is in it. */
  let skipped = 0
  let inBody = part !== undefined
  let noteDepth = 0
  let runDepth = 0
  let propertiesDepth = 0
  let runPropertiesAt = 0
  let rowPropertiesAt = 0
  let textDepth = 0
  let objectDepth = 0
  let run: Said = {}
  let runStyle: string | undefined
  let hidden = false
  let joins = false
  let placeholder = false
  let here: Here = emptyHere(styles)
  /** What a box interrupts. */
  const outer: { readonly here: Here; readonly runDepth: number; readonly run: Said; readonly runStyle: string | undefined }[] = []
  const choices: boolean[] = []
  const anchors: (string | undefined)[] = []
  const fields = new Fields()

  const skip = (): void => {
    skipped = depth
  }
  const isHidden = (): boolean => run.hidden ?? styles.run(runStyle).hidden ?? here.style.hidden ?? false
  const lookOf = (): Look => {
    const character = styles.run(runStyle)
    const { style } = here
    hidden = isHidden()
    return {
      // A style of words within a style of paragraphs turns it over: what stands out in upright is slanted, and the reverse.
      strong: run.strong ?? ((character.strong ?? false) !== (style.strong ?? false)),
      emphasis: run.emphasis ?? ((character.emphasis ?? false) !== (style.emphasis ?? false)),
      link: fields.link ?? anchors.at(-1),
      language: otherLanguage(run.language ?? character.language, styles.language),
    }
  }
  const words = (written: string): void => {
    if (hidden) return
    if (!inBody || written === '') return
    flow.write(written)
  }

  function openProperties(name: string, attributes: XmlAttributes): void {
    if (runPropertiesAt > 0) {
      if (name === 'w:rStyle') runStyle = attributes.get('w:val')
      else takeProperty(run, name, attributes)
      return
    }
    if (name === 'w:pStyle') here.style = styles.paragraph(attributes.get('w:val'))
    else if (name === 'w:del' && depth === propertiesDepth + 2) here.markDeleted = true
    else if (name === 'w:sectPr') here.endsSection = true
    else if (name === 'w:type' && attributes.get('w:val') === 'continuous') here.endsSection = false
    else if ((name === 'w:top' || name === 'w:bottom') && isOn(attributes.get('w:val'))) here.border = here.border !== undefined ? 'box' : name === 'w:top' ? 'above' : 'below'
    else if ((name === 'w:left' || name === 'w:right') && isOn(attributes.get('w:val') ?? 'none') && attributes.has('w:sz')) here.border = 'box'
    else if (depth === propertiesDepth + 1 || name === 'w:numId' || name === 'w:ilvl') takeProperty(here.said, name, attributes)
  }

  function closeProperties(): void {
    propertiesDepth = 0
    const { style, said, border } = here
    const list = said.list ?? style.list
    const label = list === undefined || list === '0' ? undefined : numbering.next(list, said.listLevel ?? style.listLevel ?? 0)
    flow.shape(shapeOf(here, label !== undefined))
    if (said.newPage ?? style.newPage ?? false) flow.pageBreak()
    if (border === 'above' || border === 'below') flow.rule(border)
    if (label !== undefined && label !== '') flow.write(`${label} `)
  }

  function openParagraph(): void {
    here = emptyHere(styles)
    if (!joins) flow.open(shapeOf(here, false))
    joins = false
  }

  function closeParagraph(): void {
    if (here.markDeleted) joins = true
    else flow.close()
    if (here.endsSection) flow.pageBreak()
    here = emptyHere(styles)
  }

  function openRun(): void {
    runDepth = depth
    run = {}
    runStyle = undefined
    flow.look(lookOf())
  }

  /** What stands in a run in place of words. */
  function openInRun(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:t': case 'm:t':
        textDepth = depth
        if (hidden) left.add('hidden')
        break
      case 'w:tab': case 'w:ptab': words(' \t'); break
      case 'w:br': if (hidden) break
        else if (attributes.get('w:type') === 'page') flow.pageBreak()
        else flow.lineBreak()
        break
      case 'w:cr': if (!hidden) flow.lineBreak(); break
      case 'w:noBreakHyphen': words('\u2011'); break
      case 'w:softHyphen': words('\u00ad'); break
      case 'w:sym': words(symbol(attributes.get('w:font') ?? '', attributes.get('w:char') ?? '')); break
      case 'w:footnoteReference': case 'w:endnoteReference': {
        const key = `${name.slice(2, -9)} ${attributes.get('w:id') ?? ''}`
        if (part !== undefined || hidden) break
        if (!notes.has(key)) notes.set(key, notes.size + 1)
        words(noteMark(notes.get(key) as number))
        break
      }
      case 'w:fldChar': fields.mark(attributes.get('w:fldCharType') ?? ''); flow.look(lookOf()); break
      case 'w:instrText': fields.reading = true; textDepth = depth; break
      case 'w:object': left.add('object'); objectDepth ||= depth; break
      case 'w:rt': left.add('ruby'); skip(); break
      default:
    }
  }

  function openDrawing(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'pic:pic': left.add('picture'); break
      case 'v:imagedata': if (objectDepth === 0) left.add('picture'); break
      case 'c:chart': case 'dgm:relIds': left.add('object'); break
      case 'v:textpath': words(attributes.get('string') ?? ''); break
      case 'v:rect': if (isOn(attributes.get('o:hr') ?? '0') && attributes.get('o:hr') !== 'f') flow.rule('below'); break
      case 'w:txbxContent':
        flow.enter('box')
        outer.push({ here, runDepth, run, runStyle })
        runDepth = 0
        break
      default:
    }
  }

  return {
    open: (name, attributes) => {
      depth++
      if (skipped > 0) return
      if (passedOver.has(name) || (part !== undefined && noteDepth === 0 && depth > 1 && name !== `w:${part}`)) return skip()
      if (runPropertiesAt > 0 || propertiesDepth > 0) return openProperties(name, attributes)
      switch (name) {
        case 'w:body': inBody = true; return
        case 'w:p': return openParagraph()
        case 'w:pPr': propertiesDepth = depth; return
        case 'w:r': case 'm:r': return openRun()
        case 'w:rPr': if (runDepth > 0 && depth === runDepth + 1) runPropertiesAt = depth; else skip(); return
        case 'w:del':
          left.add('deletion')
          // Within the properties of a row it is the row that was deleted.
          skipped = depth === rowPropertiesAt + 1 ? depth - 2 : depth
          return
        case 'w:moveFrom': left.add('move'); return skip()
        case 'w:ins': left.add('insertion'); return
        case 'w:tr': return flow.row()
        case 'w:tc': return flow.cell()
        case 'w:trPr': rowPropertiesAt = depth; return
        case 'w:cellDel': skipped = depth - 2; return
        case 'w:hyperlink': anchors.push(linkTarget(links.get(attributes.get('r:id') ?? ''))); return
        case 'w:fldSimple': fields.simple(attributes.get('w:instr') ?? ''); return
        case 'w:showingPlcHdr': placeholder = true; return
        case 'w:sdtContent': if (placeholder) skip(); placeholder = false; return
        case 'mc:AlternateContent': choices.push(false); return
        case 'mc:Choice': case 'mc:Fallback':
          if (choices.pop()) skip()
          choices.push(true)
          return
        case 'w:altChunk': case 'w:subDoc': left.add('document'); return
        case 'w:footnote': case 'w:endnote': {
          const number = notes.get(`${part} ${attributes.get('w:id') ?? ''}`)
          if (number === undefined) return skip()
          noteDepth = depth
          flow.enter('note', number)
          return
        }
        default:
      }
      if (runDepth > 0) openInRun(name, attributes)
      openDrawing(name, attributes)
    },
    close: (name) => {
      const at = depth--
      if (skipped > 0) {
        if (at > skipped) return
        skipped = 0
      }
      if (runPropertiesAt > 0) {
        if (at > runPropertiesAt) return
        runPropertiesAt = 0
        return flow.look(lookOf())
      }
      if (propertiesDepth > 0) return at === propertiesDepth ? closeProperties() : undefined
      if (at === textDepth) {
        textDepth = 0
        fields.reading = false
      }
      if (at === objectDepth) objectDepth = 0
      switch (name) {
        case 'w:p': return closeParagraph()
        case 'w:r': case 'm:r': runDepth = 0; return
        case 'w:tr': return flow.rowEnd()
        case 'w:hyperlink': anchors.pop(); return
        case 'w:fldSimple': return fields.mark('end')
        case 'mc:AlternateContent': choices.pop(); return
        case 'w:txbxContent':
          flow.leave()
          ;({ here, runDepth, run, runStyle } = outer.pop() ?? { here: emptyHere(styles), runDepth: 0, run: {}, runStyle: undefined })
          hidden = isHidden()
          return
        case 'w:footnote': case 'w:endnote': if (at === noteDepth) {
            flow.leave()
            noteDepth = 0
          }
          return
        case 'w:body': inBody = false; return
        default:
      }
    },
    text: (written) => {
      if (skipped > 0 || textDepth === 0 || depth !== textDepth) return
      if (fields.reading) fields.write(written)
      else words(written)
    },
  }
}

/** What a paragraph is, by its style and what is said of it directly. */
function shapeOf({ style, said }: Here, isItem: boolean): ParagraphShape {
  const outline = said.outline ?? 9
  const kind = style.kind ?? (outline < 9 ? 'heading' : isItem ? 'list' : 'paragraph')
  const align = said.align ?? style.align ?? 'none'
  return { kind, level: kind === 'heading' ? style.level ?? Math.min(6, outline + 1) : undefined, align: align === 'none' ? undefined : align, furniture: style.furniture ?? false }
}

function emptyHere(styles: Styles): Here {
  return { style: styles.paragraph(undefined), said: {}, border: undefined, endsSection: false, markDeleted: false }
}
