import { textAnswer } from '../answer.ts'
import type { Handler } from '../visit.ts'

// What goes on for ever, sits behind a question, belongs to one reader, or says again what a page says.
const closed = ['/search', '/random', '/settings', '/shelf', '/hidden', '/desk', '/for/', '/opds', '/feeds/search', '/download/', '/works/*/download/', '/works/*/evidence/', '/works/*/received']

/** `/robots.txt`: crawlers may read the catalogue, and find it by its sitemap; or nothing, where the archive is not to be listed. */
export const showRobots: Handler = ({ archive: { listing }, origin }) =>
  textAnswer(listing.index ? `User-agent: *\n${closed.map((path) => `Disallow: ${path}\n`).join('')}\nSitemap: ${origin}/sitemap.xml\n` : 'User-agent: *\nDisallow: /\n', 'text/plain', { 'cache-control': 'public, max-age=86400' })
