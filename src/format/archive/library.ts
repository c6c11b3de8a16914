import { libarchiveWasm } from 'libarchive-wasm'

/** What is used of libarchive. Numbers are addresses in its own memory, except where they are sizes; 0 is nothing. */
export type Library = {
  readonly module: {
    /** Its memory, which is another object after it has grown. */
    readonly HEAPU8: Uint8Array
    readonly _malloc: (bytes: number) => number
    readonly _archive_read_open_memory: (archive: number, at: number, bytes: number) => number
    readonly _archive_read_data: (archive: number, at: number, bytes: number) => number
  }
  readonly read_new: () => number
  readonly read_support_filter_all: (archive: number) => number
  readonly read_support_format_all: (archive: number) => number
  readonly read_next_entry: (archive: number) => number
  readonly error_string: (archive: number) => string
  readonly entry_filetype: (entry: number) => number
  readonly entry_pathname: (entry: number) => string | null
  readonly entry_hardlink: (entry: number) => string | null
  /** The low 32 bits of it, signed. */
  readonly entry_size: (entry: number) => number
  readonly entry_is_encrypted: (entry: number) => number
}

let prepared: Promise<Library> | undefined

/** Makes the library ready for the next archive, while the process may still compile machine code. */
export async function prepareLibrary(): Promise<void> {
  await (prepared ??= load())
}

/** The library with a memory that no archive has been in. A process that gave up WebAssembly has the one that was prepared. @throws Error when it cannot be loaded */
export async function freshLibrary(): Promise<Library> {
  const library = prepared ?? load()
  prepared = undefined
  return library
}

async function load(): Promise<Library> {
  const silent = (): void => {
    // What it prints could be words of a stranger.
  }
  return await libarchiveWasm({ print: silent, printErr: silent }) as unknown as Library
}
