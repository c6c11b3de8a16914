/** What the system says of a file, as a person says it, and what to do about it. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Check the path',
  ENOTDIR: 'there is no such file: a part of its path is a file and no folder. Check the path',
  EISDIR: 'it is a folder. Name the files in it',
  EACCES: 'it may not be read. Give the account that runs Incipit the right to read it',
  EPERM: 'it may not be read. Give the account that runs Incipit the right to read it',
  ELOOP: 'it is a link that leads in a circle. Name the file itself',
  ENAMETOOLONG: 'its name is longer than any file’s. Check the path',
  EMFILE: 'too many files are open. Close other programs, and try again',
  EIO: 'the disk could not read it. Copy it to another disk, if that is still possible',
}

/** Why a file could not be read: what the system's code means; what else went wrong, in its own words. */
export function why(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return (code !== undefined && Object.hasOwn(reasons, code) ? reasons[code] : undefined) ?? message
}
