import { join } from 'node:path'

/** Where the catalogue of a data folder lies. */
export function cataloguePath(dataFolder: string): string {
  return join(dataFolder, 'catalogue.db')
}
