const KiB = 1024
const MiB = 1024 * KiB
const GiB = 1024 * MiB

/** What one member, one parser and one container may take. */
export type Limits = {
  /** Bytes of one member that is read; above it the member is kept and not read. */
  readonly memberBytes: number
  /** Bytes of a container inside a container, of a document of another form than text, and of an archive that is not read as a stream (7z, RAR). */
  readonly nestedBytes: number
  /** Bytes that a parser may grow by above what it takes when idle. */
  readonly memoryBytes: number
  /** Milliseconds of processor time for one member. */
  readonly cpuMs: number
  /** Milliseconds by the clock for one member, where processor time cannot be seen from outside. */
  readonly wallMs: number
  /** How many times its own size a container may give out. */
  readonly ratio: number
  /** Bytes that a container may give out, with all containers inside it. */
  readonly outputBytes: number
  /** How many containers may lie in one another; the outermost counts as one. */
  readonly depth: number
  /** Members of one container. */
  readonly members: number
  /** Bytes of a member's name. */
  readonly nameBytes: number
}

/** The limits that hold unless somebody sets others, each with its reason. */
export const limits: Limits = {
  // Six million words, more than four times *In Search of Lost Time*. What is longer is mostly a mailbox, a disk image or a mistake.
  memberBytes: 32 * MiB,
  // A member is held in memory whole, once here and once in the parser; a bigger heap inside a heap is unpacked by hand. A book with its pictures has some
  // megabytes, and a 7z lies in a parser's memory together with its dictionary, of 64 MiB at most as programs make them.
  nestedBytes: 64 * MiB,
  // Eight times the longest member in bytes, four times in UTF-16: room for a linear parser, and a small machine can spare it.
  memoryBytes: 256 * MiB,
  // A thousand times what a story of 26 KB takes, and more than the longest member does. What takes longer does not end.
  cpuMs: 10_000,
  // Six times the limit above: a machine that does five other things must not fail a file for it.
  wallMs: 60_000,
  // Prose deflates to a third or a fourth; only padding and generated tables go beyond a fiftieth. Deflate itself ends at 1,032.
  ratio: 64,
  // Six hundred thousand stories of 26 KB, unpacked one at a time and none of them kept twice. Without this, the ratio would let a
  // container of 10 GB give out 640.
  outputBytes: 16 * GiB,
  // A rescued disk, an archive on it, a collection in that, a story zipped for the mail: four. Bombs start at five.
  depth: 4,
  // Names and places of all members are held at once, to find those that overlap: by estimate some 150 bytes each, so 75 MiB.
  members: 500_000,
  // PATH_MAX of Linux; zip itself allows 65,535, which no file system takes.
  nameBytes: 4096,
}

/** How many members may wait inside one parser, so that it never idles while the next one is on its way. */
export const inFlight = 3

/** Bytes that may wait inside one parser. A bigger member goes alone. */
export const inFlightBytes = 2 * MiB

/** How often the memory and time of a parser at work are looked at. A parser can fill 256 MiB in less; the watch then sees it one look late, which costs memory for 50 ms and nothing else. */
export const watchMs = 50

/** Bytes of one range of a container that a parser asks for at once. */
export const rangeBytes = 256 * KiB

/**
 * The largest header and body of one frame. A body holds at most a member of 32 MiB as text, layout and index text, each three
 * bytes a character (windows-1252's euro sign takes one byte there and three in UTF-8).
 */
export const frameLimits = { headerBytes: 32 * MiB, bodyBytes: 320 * MiB } as const

/**
 * V8's own heap for a parser: below the limit on the process, so that V8 collects before the parent ends the process. What is learnt and the compiled patterns take 200 MiB of it;
 * with 224, a heap of stories in many languages cost a fourth more, all of it spent on collecting.
 */
export const heapMiB = 320
