import { existsSync } from 'node:fs'
import { type OpenCatalogue, openCatalogue } from '../catalogue/open.ts'
import { cataloguePath } from '../catalogue/path.ts'

/** Opens an archive that is there. @throws Error when there is none in the folder */
export async function openArchive(dataFolder: string): Promise<OpenCatalogue> {
  if (!existsSync(cataloguePath(dataFolder))) throw new Error(`There is no archive in ${dataFolder}. incipit import PATH… makes one; --data or INCIPIT_DATA names another folder`)
  return openCatalogue(dataFolder)
}
