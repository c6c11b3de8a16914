import { createRequire } from 'node:module'

/** The program, as what it writes names it: "Incipit 0.1.0". */
export const software = `Incipit ${(createRequire(import.meta.url)('../../package.json') as { version: string }).version}`
