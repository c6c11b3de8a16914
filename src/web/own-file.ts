/** What stands in a file that a reader saved here, JSON of this format and version; undefined for any other file. */
export function ownFile(text: string, format: string, version: number): Readonly<Record<string, unknown>> | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const given = Object(value) as Readonly<Record<string, unknown>>
  return given['format'] === format && given['version'] === version ? given : undefined
}
