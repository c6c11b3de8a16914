import { readFileSync } from 'node:fs'
import { keeper, type Reader } from '../consent/policy.ts'
import { rungs } from '../model/rating.ts'
import { warningCodes } from '../model/warning.ts'
import { readerOf } from '../web/settings.ts'
import { settingsOfFile } from '../web/settings-file.ts'
import { UsageError } from './command.ts'
import { why } from './why.ts'

/** The flag of commands that can be tried as somebody else. */
export const asReaderFlag = { takes: 'word', says: 'a JSON file with a reader\'s limits: {"highest": "teen", "never": ["violence"]}, or settings that a reader saved as a file' } as const

/** The reader that a command answers: the keeper, or the one whom the flag names. */
export function asReader(flag: string | boolean | undefined): Reader {
  return typeof flag === 'string' ? readerFrom(flag) : keeper
}

/** The reader that a file describes: settings as the reading room saves them, or a highest rating and warnings alone. */
function readerFrom(path: string): Reader {
  let given: { highest?: unknown; never?: unknown }
  try {
    const text = readFileSync(path, 'utf8')
    const settings = settingsOfFile(text)
    if (settings) return readerOf(settings)
    given = JSON.parse(text) as typeof given
  } catch (error) {
    throw new UsageError(`Cannot read a reader's limits from ${path}: ${error instanceof SyntaxError ? `it is not JSON (${error.message})` : why(error)}`)
  }
  const highest = rungs.find((rung) => rung === given.highest && rung !== 'unrated') as Reader['highest']
  if (given.highest !== undefined && highest === undefined) throw new UsageError(`${path}: highest is one of ${rungs.slice(1).join(', ')}`)
  const never = Array.isArray(given.never) ? given.never as string[] : []
  const unknown = never.find((each) => !warningCodes.includes(each as (typeof warningCodes)[number]))
  if (unknown !== undefined) throw new UsageError(`${path}: there is no warning “${unknown}”`)
  return { kind: 'visitor', never: warningCodes.filter((code) => never.includes(code)), ...(highest !== undefined && { highest }) }
}
