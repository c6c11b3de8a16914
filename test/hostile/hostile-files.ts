import { everyContainer } from './hostile-containers.ts'
import { hostileDocs } from './hostile-docs.ts'
import { hostileDocuments } from './hostile-documents.ts'
import { hostileBoxes, hostileMails } from './hostile-mails.ts'
import { hostilePages } from './hostile-pages.ts'
import { hostilePdfs } from './hostile-pdfs.ts'
import { hostileRtf } from './hostile-rtf.ts'
import { hostileTexts } from './hostile-texts.ts'

/** A file made to harm: what it is called, and how it is made, the same on every machine. `members`: how many come out of it, where it is a container. */
export type HostileFile = { readonly name: string; readonly make: () => Uint8Array; readonly members?: number }

/** Every list of hostile files, by what they are made to look like. A form that gets a list of its own adds a line. */
export const hostileLists: Readonly<Record<string, readonly HostileFile[]>> = {
  texts: hostileTexts,
  pages: hostilePages,
  containers: everyContainer,
  documents: hostileDocuments,
  docs: hostileDocs,
  mails: hostileMails,
  boxes: hostileBoxes,
  pdfs: hostilePdfs,
  rtf: hostileRtf,
}

/** All hostile files there are. */
export const hostileFiles: readonly HostileFile[] = Object.values(hostileLists).flat()
