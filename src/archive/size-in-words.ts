const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const

/** A number of bytes as people say it, in units of a thousand: "12.3 MB". */
export function sizeInWords(bytes: number): string {
  let [size, unit] = [bytes, 0]
  while (size >= 1000 && unit < units.length - 1) [size, unit] = [size / 1000, unit + 1]
  return `${unit === 0 ? size : size.toFixed(1)} ${units[unit]}`
}
