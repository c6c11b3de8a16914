import { brokenArchives, hostileArchives } from './hostile-archives.ts'
import { hostileGzips } from './hostile-gzips.ts'
import { hostileHeaders } from './hostile-headers.ts'
import { hostileTars } from './hostile-tars.ts'
import { type ContainerFamily, hostileZips } from './hostile-zips.ts'

/** Containers gone wrong, of which it is known what must come out. */
export const hostileContainers: readonly ContainerFamily[] = [...hostileZips, ...hostileHeaders, ...hostileTars, ...hostileGzips, ...hostileArchives]

/** All containers gone wrong. */
export const everyContainer: readonly ContainerFamily[] = [...hostileContainers, ...brokenArchives]
