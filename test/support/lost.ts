import type { Page } from 'playwright-core'

/** By how much a page is wider than its window, in pixels, and the first three elements whose words are cut off; nothing where nothing is lost. */
export async function lost(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const cut = [...document.querySelectorAll('body *')].filter((element) => {
      const [wider, higher] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight]
      if (element.clientWidth <= 1 || (wider <= 2 && higher <= 2)) return false
      const { overflowX, overflowY, position, clip, clipPath } = getComputedStyle(element)
      // What is written into a field moves under it.
      if ((position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')) || element.localName === 'input') return false
      const isCut = (overflow: string, more: number): boolean => (overflow === 'hidden' || overflow === 'clip') && more > 2
      return isCut(overflowX, wider) || isCut(overflowY, higher)
    })
    return [...(wide > 0 ? [`${wide} px too wide`] : []), ...cut.slice(0, 3).map((element) => `cut off: ${element.localName}.${element.className}`)]
  })
}
