import type { Page } from 'playwright-core'

/** By how much a page is wider than its window, in pixels, and the first three elements whose words are cut off; nothing where nothing is lost. */
export async function lost(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const cut = [...document.querySelectorAll('body *')].filter((element) => {
      const { overflowX, overflowY, position, clip, clipPath } = getComputedStyle(element)
      // What is written into a field moves under it.
      if ((position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')) || element.localName === 'input') return false
      const isCut = (overflow: string, more: number): boolean => (overflow === 'hidden' || overflow === 'clip') && more > 2
      return element.clientWidth > 1 && (isCut(overflowX, element.scrollWidth - element.clientWidth) || isCut(overflowY, element.scrollHeight - element.clientHeight))
    })
    return [...(wide > 0 ? [`${wide} px too wide`] : []), ...cut.slice(0, 3).map((element) => `cut off: ${element.localName}.${element.className}`)]
  })
}
