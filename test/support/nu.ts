import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'

// The Nu Html Checker, which is what the W3C runs.
const checker = new URL('../../node_modules/vnu-jar/build/dist/vnu.jar', import.meta.url).pathname

/** Why pages cannot be checked here; false where they can. */
export const noChecker = ((): string | false => {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' })
    return false
  } catch {
    return 'no Java on this machine'
  }
})()

/** What the checker has against a file: `url` is its path behind `file:`. */
export type MarkupError = { readonly url?: string; readonly lastLine?: number; readonly message: string; readonly extract?: string }

/** What the checker has against files, errors only. All of them in one machine of Java's, which gives compiling well more time than so few pages give back. */
export async function markupErrors(files: readonly string[]): Promise<readonly MarkupError[]> {
  const machine = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m']
  const { stdout } = await promisify(execFile)('java', [...machine, '-jar', checker, '--errors-only', '--stdout', '--exit-zero-always', '--format', 'json', ...files], { maxBuffer: 64 * 1024 * 1024 })
  return (JSON.parse(stdout) as { readonly messages: readonly MarkupError[] }).messages
}
