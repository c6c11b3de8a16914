import { loadAssets } from '../assets.ts'
import { everyLook } from '../reading-room/reader-sheet.ts'
import { wordsIn } from '../words/tongues.ts'
import type { SearchWords } from './browser/search-room.ts'
import { bundled, moduleHere } from './bundled.ts'
import type { SiteLimits } from './site-limits.ts'
import type { Contents } from './site-contents.ts'
import type { Write } from './site-pages.ts'
import { frontOfTongues, readme } from './site-texts.ts'

// What only a site has: a name of its own on the front, parts that scripts show, values one below the other.
const ownSheet = `[hidden]{display:none!important}
.opening h1{font-size:clamp(2.2rem,1.5rem + 4.5vw,4.25rem);line-height:1.05;text-wrap:balance}
.opening h1::first-letter{color:var(--rubric)}
.value-of{margin-block-start:2.6rem}
#shelf section{max-width:36rem}
`

// The sentences that pages say which a browser fills.
const roomsOfWords = ['search', 'site', 'frame', 'labels', 'browse', 'find'] as const satisfies readonly (keyof SearchWords)[]

/** Writes what the pages of a site need beside themselves: letters, style sheets, scripts, and what tells what all of it is. */
export async function writeSiteAssets(limits: SiteLimits, { works, keys }: Contents, write: Write): Promise<void> {
  const assets = loadAssets()
  for (const file of assets.files) {
    const { body = '' } = (await assets.answer(file, undefined)) ?? {}
    // The sheet lies beside the letters that it asks for. No page of a site can ask for them ahead, so that they may come when they come.
    await write(`assets/${file}`, file.endsWith('.css') ? Buffer.from(body as Uint8Array).toString().replaceAll('url("/assets/', 'url("').replaceAll('font-display:optional', 'font-display:swap') : body)
  }
  await write('assets/looks.css', `${everyLook()}${ownSheet}`)
  await write('assets/site.js', bundled({ room: moduleHere('browser/room') }, 'modules.room.openRoom()'))
  for (const tongue of limits.tongues) {
    const words = (name: string): URL => moduleHere(`../words/${tongue}/${name}`)
    await write(`assets/search-${tongue}.js`, bundled(
      { rooms: moduleHere('browser/rooms'), ...Object.fromEntries(roomsOfWords.map((room) => [room, words(room)])) },
      `modules.rooms.openRooms({ ${roomsOfWords.map((room) => `${room}: modules.${room}.${room}`).join(', ')}, tongue: '${tongue}' })`,
      [[moduleHere('../html'), moduleHere('browser/markup')]],
    ))
  }
  const folders = limits.tongues.length > 1 ? limits.tongues.map((tongue) => `${tongue}/`) : ['']
  if (folders.length > 1) await write('index.html', frontOfTongues(limits, assets))
  await write('robots.txt', `User-agent: *\n${folders.map((folder) => `Disallow: /${folder}behind/\n`).join('')}`)
  await write('sitemap.txt', folders.flatMap((folder) => ['index.html', 'browse.html', 'about.html', ...[...keys()].map((key) => `works/${key}/index.html`)].map((file) => `${folder}${file}\n`)).join(''))
  await write('README.txt', readme(limits, works, limits.tongues.map((tongue) => wordsIn(tongue).name)))
}
