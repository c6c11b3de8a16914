import type { BrowseKind } from '../model/heading.ts'
import type { Field } from '../model/assertion.ts'

/** Addresses of pages, made in one place. */
export const workAddress = (key: string): string => `/works/${encodeURIComponent(key)}`
/** A chapter, or one of the pages that a long one takes: its first is the chapter's own. */
export const chapterAddress = (key: string, number: number, page = 1): string => `${workAddress(key)}/chapters/${number}${page === 1 ? '' : `/pages/${page}`}`
/** A place in a work: its chapter and, where that is known, the very paragraph, asked for so that of a long chapter the page comes that has it. */
export const placeAddress = (key: string, { chapter, paragraph }: { readonly chapter: number; readonly paragraph?: number }): string => `${chapterAddress(key, chapter)}${paragraph === undefined ? '' : `?paragraph=${paragraph}#p${paragraph}`}`
export const wholeAddress = (key: string): string => `${workAddress(key)}/whole`
/** The text as received. `file`: one file of the work, from 1; `other`: another received text of the same stretch, from 1. */
export const receivedAddress = (key: string, file?: number, other?: number): string => `${workAddress(key)}/received${file === undefined ? '' : `?file=${file}${other === undefined ? '' : `&other=${other}`}`}`
/** The forms in which a work, or several, can be taken away. */
export const publicationForms = ['epub', 'html', 'text', 'markdown', 'pdf'] as const
export type PublicationForm = (typeof publicationForms)[number]
export const downloadAddress = (key: string, form: PublicationForm): string => `${workAddress(key)}/download/${form}`
/** Several works as one book: what a search finds, or what a list of ours holds. */
export const setDownloadAddress = (form: PublicationForm, of: Readonly<Record<string, string>>): string => `/download/${form}?${new URLSearchParams(of).toString()}`
export const coverAddress = (key: string, form: 'svg' | 'png'): string => `${workAddress(key)}/cover.${form}`
export const evidenceAddress = (key: string, field: Field, index: number): string => `${workAddress(key)}/evidence/${field}/${index}`
export const browseAddress = (kind: BrowseKind | 'year' | 'length' | 'sitting', value?: string): string => (value === undefined ? `/browse/${kind}` : `/browse/${kind}/${encodeURIComponent(value)}`)
export const accessionAddress = (id: number | string): string => `/accessions/${encodeURIComponent(id)}`
export const shelfAddress = (list?: string): string => (list === undefined ? '/shelf' : `/shelf/${list}`)
export const shelfDownloadAddress = (list: string, form: PublicationForm): string => `${shelfAddress(list)}/download/${form}`
export const typeAddress = (from?: string): string => (from === undefined ? '/settings/type' : `/settings/type?${new URLSearchParams({ return: from }).toString()}`)
/** What feeds, e-readers and programs ask at; under a token address, what stands before. */
export const channels = { opds: '/opds', opds2: '/opds/v2', atom: '/feeds/newest', api: '/api/v1' } as const
/** Where token addresses are made, renewed and revoked; and one of them. */
export const tokensPath = '/settings/addresses'
export const tokenAddress = (token: string): string => `/for/${encodeURIComponent(token)}`
export const deskWorkAddress = (key: string): string => `/desk/works/${encodeURIComponent(key)}`
export const deskAccessionAddress = (id: number): string => `/desk/accessions/${id}`

/** An address within this archive that a form may send a reader back to; anything else is the front page. */
export function homeward(address: string | null | undefined): string {
  // "//host" and "/\host" lead elsewhere.
  if (!address || !address.startsWith('/') || address[1] === '/' || address[1] === '\\') return '/'
  for (let at = 0; at < address.length; at++) if (address.charCodeAt(at) <= 32 || address.charCodeAt(at) === 127 || address.charCodeAt(at) > 126) return '/'
  return address.length > 2048 ? '/' : address
}
