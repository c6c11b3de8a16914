// What helps a reader where scripts run; without it a page lacks nothing but these: arrow keys, a sign at each paragraph, and the paragraph in
// the place that is kept. It asks for nothing and sends nothing.
(() => {
  const article = document.querySelector('article[data-place]')
  const text = article?.querySelector('.text')
  if (!article || !text) return
  const isWhole = article.classList.contains('whole')
  const { place: key, chapter, goOn, link } = article.dataset
  const byId = (id) => document.getElementById(id)

  // Arrow keys turn the page, the way that the text runs. Not with another key, nor where they move something else.
  const forward = text.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    if (event.target instanceof Element && event.target.closest('input, textarea, select, button, summary, pre, [contenteditable]')) return
    const way = article.querySelector(event.key === forward ? 'a[rel="next"]' : 'a[rel="prev"]')
    if (way) location.assign(way.href)
  })

  // The place: a cookie of fixed widths that the server wrote when it sent this page. Each place is 17 signs behind a first one: 10 of the key, 2 of
  // the chapter, 3 of the paragraph, 2 of the day. Only the place of this work is changed, and only where there is one.
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const pack = (number, signs) => Array.from({ length: signs }, (_, n) => digits[Math.floor(number / 64 ** (signs - 1 - n)) % 64]).join('')
  const unpack = (packed) => [...packed].reduce((sum, sign) => sum * 64 + digits.indexOf(sign), 0)
  const name = 'incipit_places='
  const kept = () => document.cookie.split('; ').find((pair) => pair.startsWith(name))?.slice(name.length) ?? ''
  const placeAt = (value) => {
    for (let at = 1; at + 17 <= value.length; at += 17) if (value.startsWith(key, at)) return at
    return -1
  }
  const before = kept()
  const at = placeAt(before)
  const place = at < 0 ? undefined : { chapter: unpack(before.slice(at + 10, at + 12)), paragraph: unpack(before.slice(at + 12, at + 15)) }
  const idOf = ({ chapter: number, paragraph }) => (isWhole ? `c${number}-p${paragraph}` : `p${paragraph}`)

  // A paragraph may stand on another page of its chapter: each link among the pages says which one its page begins with.
  const pages = [...article.querySelectorAll('.pages a[data-from]')]
  const pageWith = (paragraph) => pages.findLast(({ dataset }) => Number(dataset.from) <= paragraph)?.href.split('#')[0]
  const follow = () => {
    const [, paragraph] = /^#p(\d+)$/.exec(location.hash) ?? []
    const page = paragraph && !byId(`p${paragraph}`) && pageWith(Number(paragraph))
    if (page && page !== location.href.split('#')[0]) location.replace(page + location.hash)
  }
  addEventListener('hashchange', follow)
  follow()

  let current
  /** The paragraph at the top of the window: the first one of which something is to be seen there. */
  const atTop = () => {
    const { left, width } = text.getBoundingClientRect()
    for (const y of [16, 48, 96, 160]) {
      const found = document.elementFromPoint(left + width / 2, y)?.closest('.text :is(p, li, pre, h2, h3, h4, h5, h6)[id]')
      if (found) return found.id
    }
    return undefined
  }
  const keep = () => {
    const id = atTop()
    const parts = id && /^(?:c(\d+)-)?p(\d+)$/.exec(id)
    if (!parts || id === current) return
    current = id
    const value = kept()
    const from = placeAt(value)
    if (from < 0) return
    const now = `${value.slice(0, from + 10)}${pack(Number(parts[1] ?? chapter), 2)}${pack(Number(parts[2]), 3)}${value.slice(from + 15)}`
    document.cookie = `${name}${now}; Path=/; Max-Age=31536000; SameSite=Lax${location.protocol === 'https:' ? '; Secure' : ''}`
    for (const field of document.querySelectorAll('.type-form input[name="return"]')) field.value = `${field.value.split('#')[0]}#${id}`
  }
  let waiting
  // What a reader has not moved is where they came in, and nothing is kept of it.
  addEventListener('scroll', () => { clearTimeout(waiting); waiting = setTimeout(keep, 250) }, { passive: true })

  // The place offered again, out of the way of the text: nothing moves for it.
  const first = Number(article.querySelector('.pages [aria-current]')?.dataset.from ?? 1)
  if (place && place.paragraph > 1 && place.paragraph !== first && location.hash === '' && (isWhole || place.chapter === Number(chapter)) && (byId(idOf(place)) || pageWith(place.paragraph))) {
    const offer = document.createElement('p')
    offer.className = 'come-back'
    const way = document.createElement('a')
    way.href = `${byId(idOf(place)) ? '' : pageWith(place.paragraph)}#${idOf(place)}`
    way.textContent = goOn.replace('#', String(place.paragraph))
    const away = document.createElement('button')
    away.textContent = '×'
    away.setAttribute('aria-label', article.dataset.dismiss)
    offer.append(way, away)
    article.append(offer)
    for (const end of [way, away]) end.addEventListener('click', () => offer.remove())
    addEventListener('scroll', () => { if (scrollY > 1.5 * innerHeight) offer.remove() }, { passive: true })
  }

  // One sign for all paragraphs, that goes where the pointer is. By keyboard, the page with numbers has a link for each.
  const sign = document.createElement('a')
  sign.className = 'pilcrow'
  sign.textContent = '¶'
  sign.setAttribute('aria-label', link)
  sign.tabIndex = -1
  article.addEventListener('pointerover', ({ target, pointerType }) => {
    const paragraph = pointerType === 'mouse' && target instanceof Element ? target.closest('.text p[id], .text li[id]') : null
    if (!paragraph || paragraph.closest('.numbered')) return
    const box = paragraph.getBoundingClientRect()
    if (box.left < 32) return
    sign.href = `#${paragraph.id}`
    sign.style.left = `${box.left + scrollX - 30}px`
    sign.style.top = `${box.top + scrollY}px`
    if (!sign.isConnected) document.body.append(sign)
  })
})()
