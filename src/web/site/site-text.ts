import type { SiteText } from './browser/index-format.ts'

const blocks = /<(p|li|pre|h[2-6]) id="p(\d+)"[^<>]*>([\s\S]*?)<\/\1>/g
const names: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'" }

/** The words of a chapter's printed markup, paragraph by paragraph: what a reader sees, personal data veiled. Print escapes every `<` of the text, so that tags are always ours. */
export function paragraphsOf(markup: string): SiteText[number] {
  return [...markup.matchAll(blocks)].map(([, , number, inner = '']) => [Number(number), inner.replace(/<[^<>]*>/g, '').replace(/&(amp|quot|lt|gt|#39);/g, (_, name: string) => names[name] ?? '').replace(/\s+/g, ' ').trim()] as const).filter(([, text]) => text !== '')
}
