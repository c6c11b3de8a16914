import type { Catalogue, WorkSummary } from '../../src/catalogue/store.ts'
import { admission, keeper, stranger } from '../../src/consent/policy.ts'
import { openTo } from '../../src/consent/predicate.ts'

/** One kind of page, for whoever goes through all of them. */
export type PageKind = {
  readonly name: string; readonly path: string; readonly keeper?: true
  /** Forms that were sent before, with their addresses: what the reader has set. */
  readonly sent?: readonly (readonly [path: string, fields: Readonly<Record<string, string>>])[]
}

/** Every kind of page of a library, with the states that look different; a kind that no work of it shows is left out. */
export async function pagesOf(catalogue: Catalogue): Promise<readonly PageKind[]> {
  const works = await catalogue.newest(openTo(keeper), 500)
  const isOpen = (work: WorkSummary): boolean => admission(stranger, work.facts).is === 'open'
  const one = (name: string, of: (work: WorkSummary) => boolean, path: (work: string) => string): readonly PageKind[] => {
    const work = works.find(of)
    return work ? [{ name, path: path(`/works/${work.key}`) }] : []
  }
  const longest = works.filter(isOpen).toSorted((a, b) => b.chapters - a.chapters || b.words - a.words)[0]
  const main = (work: WorkSummary): boolean => work === longest
  const inLanguage = (language: string) => (work: WorkSummary): boolean => isOpen(work) && work.language === language
  const untitled = (work: WorkSummary): boolean => isOpen(work) && work.titleKind === 'incipit'
  const shut = works.find((work) => isOpen(work) && work.creators.length > 0)
  const warned = works.find((work) => isOpen(work) && work.warnings.length > 0)
  const limits = [
    ['/settings', { do: 'save', highest: 'general', never: 'grief', ask: 'horror', folded: 'yes' }], ['/settings/hide', { kind: 'tag', name: 'Drama' }], ['/settings/hide', { kind: 'creator', name: shut?.creators[0] ?? 'Nobody' }],
    ['/settings/hide', { hide: `work ${shut?.key}` }], ['/settings', { do: 'answer', work: longest?.key ?? '' }],
  ] as const
  const doubted = (await catalogue.looks({ offset: 0, limit: 1, code: 'perhaps-no-story' })).looks[0]?.work
  const pages = await Promise.all(works.map(({ key }) => catalogue.work(key)))
  const inFiles = pages.flatMap((page) => (page && !('movedTo' in page) && page.segments.length > 1 ? [page.key] : []))[0]
  const [word = 'light'] = ['lantern', 'lamp', 'harbour']
  return [
    { name: 'front', path: '/' }, { name: 'front-keeper', path: '/', keeper: true },
    { name: 'search', path: `/search?q=${word}` }, { name: 'search-help', path: '/search' }, { name: 'search-filters', path: '/search?q=lamp+rating%3A%3C%3Dteen+warning%3A-horror' }, { name: 'search-facets', path: '/search?q=rating%3A%3C%3Dteen' },
    { name: 'search-wrong', path: '/search?q=sea+rating%3Alemon' }, { name: 'search-none', path: '/search?q=zeppelinry' }, { name: 'search-fields', path: '/search?q=lamp&was=lamp&rating=%3C%3Dteen&fandom=harbour&wordsLeast=many&without=horror' }, { name: 'search-either', path: `/search?q=${encodeURIComponent('rating:general,teen -warning:horror (fandom:harbour OR fandom:lantern) date:1997..2004')}` },
    { name: 'search-language', path: '/search/help' },
    { name: 'find', path: '/find' }, { name: 'find-found', path: `/find?passage=${encodeURIComponent('they ate on trestles along the length of the lane sixty three people by lantern light')}` }, { name: 'find-none', path: '/find?passage=zeppelins+juggle+marmalade+under+seven+moons' }, { name: 'find-wrong', path: '/find?passage=the+the' },
    { name: 'browse', path: '/browse' }, { name: 'headings', path: '/browse/creator' }, { name: 'ratings', path: '/browse/rating' }, { name: 'accessions', path: '/browse/accession' }, { name: 'heading', path: '/browse/rating/guided' },
    { name: 'headings-tags', path: '/browse/tag?order=works' }, { name: 'heading-fandom', path: '/browse/fandom/harbour%20nine' }, { name: 'years', path: '/browse/year' }, { name: 'year', path: '/browse/year/1999' },
    { name: 'lengths', path: '/browse/length' }, { name: 'sitting', path: '/browse/sitting' }, { name: 'finding-aid', path: '/accessions/1' }, { name: 'statistics', path: '/statistics' }, { name: 'random-none', path: '/random?kind=year&value=0001' }, { name: 'random-asks', path: '/random?q=rating%3Aunrated' },
    ...one('work', main, (work) => work), ...one('work-untitled', untitled, (work) => work), ...one('work-summary', (work) => isOpen(work) && work.summary !== undefined && work.warnings.length > 0, (work) => work),
    ...one('chapter', main, (work) => `${work}/chapters/1`), ...one('chapter-second', main, (work) => `${work}/chapters/2`), ...one('chapter-single', (work) => isOpen(work) && work.chapters === 1 && work.titleKind === 'formal', (work) => `${work}/chapters/1`),
    ...['', '/pages/2'].flatMap((page) => one(`chapter-long${page.replaceAll('/pages/', '-page-')}`, (work) => isOpen(work) && work.chapters === 1 && work.words > 25_000, (work) => `${work}/chapters/1${page}`)),
    ...one('chapter-german', inLanguage('de'), (work) => `${work}/chapters/1`), ...one('chapter-russian', inLanguage('ru'), (work) => `${work}/chapters/1`), ...one('chapter-japanese', inLanguage('ja'), (work) => `${work}/chapters/1`),
    ...one('whole', main, (work) => `${work}/whole`), ...one('chapter-changes', main, (work) => `${work}/chapters/1?as=changes`), ...one('chapter-received', main, (work) => `${work}/chapters/1?as=received`),
    ...one('received', main, (work) => `${work}/received`),
    ...one('evidence-rating', main, (work) => `${work}/evidence/rating/0`), ...one('evidence-creator', main, (work) => `${work}/evidence/creator/0`), ...one('evidence-incipit', untitled, (work) => `${work}/evidence/title/0`),
    ...one('evidence-summary', (work) => isOpen(work) && work.summary !== undefined && work.warnings.length > 0, (work) => `${work}/evidence/summary/0`),
    ...one('gate', (work) => work.rung === 'mature' && work.facts.state === 'published', (work) => work), ...one('gate-unrated', (work) => work.rung === 'unrated' && work.facts.state === 'published', (work) => `${work}/chapters/1`),
    ...one('chapter-numbered', main, (work) => `${work}/chapters/1?marks=paragraphs`), { name: 'shelf', path: '/shelf' }, { name: 'shelf-list', path: '/shelf/later' }, { name: 'type', path: '/settings/type' },
    { name: 'settings', path: '/settings' }, { name: 'settings-full', path: '/settings?full', sent: limits },
    { name: 'settings-addresses', path: '/settings', sent: [['/settings', { do: 'save', highest: 'mature', never: 'horror' }], ['/settings/addresses', { do: 'make', name: 'KOReader' }], ['/settings', { do: 'save', highest: 'teen' }]] }, { name: 'api', path: '/api' },
    { name: 'hidden', path: '/hidden', sent: limits }, { name: 'hidden-heading', path: '/browse/rating/guided', sent: limits },
    ...one('gate-hidden', (work) => work.key === shut?.key, (work) => work).map((page) => ({ ...page, sent: [['/settings/hide', { hide: `work ${shut?.key}` }], ['/settings/hide', { kind: 'creator', name: shut?.creators[0] ?? '' }]] as const })),
    ...one('gate-asks', (work) => work.key === warned?.key, (work) => work).map((page) => ({ ...page, sent: [['/settings', { do: 'save', ask: warned?.warnings[0] ?? '', folded: 'yes' }]] as const })),
    ...one('work-folded', (work) => work.key === warned?.key, (work) => work).map((page) => ({ ...page, sent: [['/settings', { do: 'save', folded: 'yes' }]] as const })), { name: 'about', path: '/about' }, { name: 'not-found', path: '/nothing' },
    ...([{ name: 'desk', path: '/desk' }, { name: 'desk-works', path: '/desk/works' }, ...one('desk-work', main, (work) => `/desk${work}`), ...one('desk-texts', ({ key }) => key === inFiles, (work) => `/desk${work}`), ...one('desk-doubt', ({ key }) => key === doubted, (work) => `/desk${work}`), ...one('desk-segment', main, (work) => `/desk${work}/segments/0`), { name: 'desk-repairs', path: '/desk/repairs' }, { name: 'desk-accessions', path: '/desk/accessions' }, { name: 'desk-accession', path: '/desk/accessions/1' }])
      .map((page): PageKind => ({ ...page, keeper: true })),
  ]
}
