import type { Unpacker } from './container.ts'
import type { ContainerFormat } from './formats.ts'
import { readZip } from './zip/read-zip.ts'

/** What unpacks each form of container. All but zips, which are in every heap, are loaded when the first of their form is met. */
export const unpackers: Readonly<Record<ContainerFormat, () => Promise<Unpacker>>> = {
  zip: async () => readZip,
  tar: async () => (await import('./tar/read-tar.ts')).readTar,
  gzip: async () => (await import('./gzip/read-gzip.ts')).readGzip,
  archive: async () => (await import('./archive/read-archive.ts')).readArchive,
  mbox: async () => (await import('./mail/read-mbox.ts')).readMbox,
  message: async () => (await import('./mail/read-message.ts')).readMessage,
  journal: async () => (await import('./journal/read-journal.ts')).readJournal,
  efiction: async () => (await import('./efiction/read-dump.ts')).readDump,
}
