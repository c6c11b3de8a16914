import { forget, recall, remember } from './memory.ts'

const keyIn = /\/(?:works|behind)\/([a-z2-7]{12})\//

/** What a page of a site does before anything of it is shown: looks as they were set, and the way to the gate for who has not answered. */
export function openRoom(): void {
  const root = document.documentElement
  const { looks, works } = recall()
  for (const [look, value] of Object.entries(looks)) root.dataset[look] = value
  const [, key = ''] = /\/behind\/([a-z2-7]{12})\//.exec(location.pathname) ?? []
  // Where nothing can be kept no answer could be found, and only the gate leads here.
  if (key !== '' && !works.includes(key) && remember(() => {})) location.replace(`../../works/${key}/index.html#to=${location.pathname.slice(location.pathname.lastIndexOf('/') + 1)}`)
  document.addEventListener('DOMContentLoaded', furnish)
}

function furnish(): void {
  gate()
  onToParagraph()
  looksPanel()
  shelfButtons()
  shelf()
  place()
}

const all = <E extends HTMLElement>(selector: string, within: ParentNode = document): E[] => [...within.querySelectorAll<E>(selector)]

/** The title of the work that a page is of: above a chapter, or its heading without the mark beside it. */
function title(): string {
  const above = document.querySelector('.chapter:not(.whole) .kicker a')
  const heading = [...document.querySelector('h1')?.childNodes ?? []].filter((node) => !(node instanceof Element && node.matches('.mark')))
  return (above?.textContent ?? heading.map((node) => node.textContent ?? '').join('')).trim()
}

/** The gate: goes on for who has answered already, keeps what is answered now. */
function gate(): void {
  const form = document.querySelector<HTMLElement>('[data-gate]')
  if (!form) return
  const { gate: key = '', weight = '9' } = form.dataset
  const [, to = 'index.html'] = /^#to=([a-z0-9_.-]+\.html)$/.exec(location.hash) ?? []
  const answer = (which: string): boolean => remember((memory) => {
    if (which === 'rung') memory.highest = Math.max(memory.highest, Number(weight))
    memory.works = [...memory.works.filter((each) => each !== key), key]
  })
  for (const link of all<HTMLAnchorElement>('[data-answer]', form)) {
    link.href = link.getAttribute('href')?.replace(/index\.html$/, to) ?? ''
    link.hidden = false
    link.addEventListener('click', () => { answer(link.dataset['answer'] ?? '') })
  }
  const { highest, works } = recall()
  const way = form.querySelector('a')?.href
  if (way && (works.includes(key) || highest >= Number(weight)) && answer('work')) location.replace(way)
}

/** A long chapter takes several files: from its first one on to that which has the paragraph that was asked for. */
function onToParagraph(): void {
  const [, number] = /^#p(\d+)$/.exec(location.hash) ?? []
  if (number === undefined || document.getElementById(`p${number}`)) return
  const way = all<HTMLAnchorElement>('.pages a[data-from]').findLast(({ dataset }) => Number(dataset['from']) <= Number(number))
  if (way && !way.hasAttribute('aria-current')) location.replace(`${way.href}${location.hash}`)
}

const sizes = ['1', '2', '3', '4', '5', '6', '7']

function looksPanel(): void {
  for (const tool of all('[data-scripted]')) tool.hidden = false
  for (const button of all<HTMLButtonElement>('[data-looks] button')) {
    button.addEventListener('click', () => {
      const { dataset } = document.documentElement
      const at = sizes.indexOf(dataset['size'] ?? '3') + (button.value === 'larger' ? 1 : -1)
      const [look, value] = button.name === 'step' ? ['size', sizes[Math.max(0, Math.min(sizes.length - 1, at))] ?? '3'] as const : [button.name, button.value] as const
      dataset[look] = value
      remember((memory) => { memory.looks[look] = value })
    })
  }
}

function shelfButtons(): void {
  for (const marks of all('[data-shelf]')) {
    const key = marks.dataset['shelf'] ?? ''
    marks.hidden = false
    for (const button of all<HTMLButtonElement>('button', marks)) {
      const list = button.dataset['list'] ?? ''
      const show = (): void => { button.textContent = (recall().lists[list]?.[key] === undefined ? button.dataset['off'] : button.dataset['on']) ?? '' }
      button.addEventListener('click', () => {
        remember((memory) => {
          const named = memory.lists[list] ??= {}
          if (named[key] === undefined) named[key] = title()
          else delete named[key]
        })
        show()
      })
      show()
    }
  }
}

function shelf(): void {
  const room = document.getElementById('shelf')
  if (!room) return
  const { lists, places } = recall()
  const named = { ...lists, places: Object.fromEntries(Object.entries(places).map(([key, place]) => [key, place.title])) } as Record<string, Record<string, string>>
  let works = 0
  for (const section of all('section', room)) {
    for (const [key, name] of Object.entries(named[section.dataset['list'] ?? ''] ?? {}).reverse()) {
      const link = document.createElement('a')
      link.href = `works/${encodeURIComponent(key)}/index.html`
      link.textContent = name || key
      link.dir = 'auto'
      const item = document.createElement('li')
      item.append(link)
      section.querySelector('ul')?.append(item)
      section.hidden = false
      works++
    }
  }
  for (const nothing of all('[data-empty]', room)) nothing.hidden = works > 0
  for (const button of all<HTMLButtonElement>('[data-forget]', room)) {
    button.addEventListener('click', () => {
      forget()
      location.reload()
    })
  }
  room.hidden = false
}

const mostPlaces = 100

/** Keeps the paragraph at the top of the window, and offers it again. */
function place(): void {
  const [, key = ''] = keyIn.exec(location.pathname) ?? []
  const file = location.pathname.slice(location.pathname.lastIndexOf('/') + 1)
  const kept = recall().places[key]
  const begin = document.querySelector('.begin')
  if (begin && kept) begin.prepend(wayTo(kept.file, kept.paragraph, begin.getAttribute('data-on') ?? ''), ' ')
  const article = document.querySelector<HTMLElement>('article[data-place]')
  const text = article?.querySelector('.text')
  if (!article || !text || key === '') return
  if (kept?.file === file && location.hash === '' && !/^(?:c1-)?p1$/.test(kept.paragraph) && document.getElementById(kept.paragraph)) offer(article, kept.paragraph)
  let waiting: ReturnType<typeof setTimeout> | undefined
  const keep = (): void => {
    const paragraph = atTop(text)
    if (paragraph === undefined) return
    remember((memory) => {
      delete memory.places[key]
      memory.places = Object.fromEntries([...Object.entries(memory.places).slice(1 - mostPlaces), [key, { file, paragraph, title: title() }]])
    })
  }
  addEventListener('scroll', () => {
    clearTimeout(waiting)
    waiting = setTimeout(keep, 250)
  }, { passive: true })
}

function wayTo(file: string, paragraph: string, says: string): HTMLAnchorElement {
  const way = document.createElement('a')
  way.href = `${file}#${paragraph}`
  way.textContent = says
  return way
}

/** The place offered out of the way of the text: nothing moves for it. */
function offer(article: HTMLElement, paragraph: string): void {
  const line = document.createElement('p')
  line.className = 'come-back'
  const away = document.createElement('button')
  away.textContent = '×'
  away.setAttribute('aria-label', article.dataset['dismiss'] ?? '')
  const way = wayTo('', paragraph, (article.dataset['goOn'] ?? '').replace('#', paragraph.replace(/^.*p/, '')))
  line.append(way, away)
  article.append(line)
  for (const end of [way, away]) end.addEventListener('click', () => line.remove())
  addEventListener('scroll', () => { if (scrollY > 1.5 * innerHeight) line.remove() }, { passive: true })
}

function atTop(text: Element): string | undefined {
  const { left, width } = text.getBoundingClientRect()
  for (const y of [16, 48, 96, 160]) {
    const found = document.elementFromPoint(left + width / 2, y)?.closest('.text :is(p, li, pre, h2, h3, h4, h5, h6)[id]')
    if (found) return found.id
  }
  return undefined
}
