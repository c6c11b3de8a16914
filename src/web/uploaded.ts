// A form of ours has a handful of fields.
const mostFields = 50

/** What the routes that take a file read of a form, in bytes: the file and the fields beside it. */
export const largestUpload = 256 * 1024

/**
 * The fields of a form that was sent with files (`multipart/form-data`), read by the platform's own parser. A file's field holds the
 * text of the file, taken as UTF-8; its name and type are its sender's word and are dropped.
 *
 * @param bytes the body; its size is bounded by who calls
 * @returns undefined where it cannot be read
 */
export async function uploadedFields(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<URLSearchParams | undefined> {
  try {
    const form = await new Response(bytes, { headers: { 'content-type': contentType } }).formData()
    const fields = new URLSearchParams()
    let count = 0
    for (const [name, value] of form) {
      if (++count > mostFields) return undefined
      fields.append(name, typeof value === 'string' ? value : await value.text())
    }
    return fields
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
