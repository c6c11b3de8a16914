import { getDocument } from 'unpdf/pdfjs'
import type { FindingCode } from '../../model/finding.ts'

/** An open document of the library, as far as it is used here. What it says was said by a stranger: each answer is checked where it is used. */
export type Pdf = {
  readonly numPages: number
  readonly getPage: (number: number) => Promise<PdfPage>
  readonly getMetadata: () => Promise<{ readonly info: unknown; readonly metadata: unknown }>
  readonly getOutline: () => Promise<unknown>
  readonly getDestination: (name: string) => Promise<unknown>
  readonly getPageIndex: (ref: { readonly num: number; readonly gen: number }) => Promise<number>
}

/** A page of the library's. */
export type PdfPage = {
  readonly view: readonly number[]
  readonly getViewport: (options: { scale: number }) => { readonly width: number; readonly height: number; readonly transform: readonly number[] }
  readonly streamTextContent: (options: { includeMarkedContent: boolean }) => ReadableStream<{ readonly items: readonly unknown[] }>
  readonly getOperatorList: () => Promise<unknown>
  readonly getAnnotations: () => Promise<unknown>
  readonly commonObjs: { readonly has: (name: string) => boolean; readonly get: (name: string) => unknown }
  readonly cleanup: () => boolean
}

/** An open document and how to let it go; or the code of the finding that says why it does not open. */
type OpenedPdf = { readonly pdf: Pdf; readonly close: () => Promise<void> } | FindingCode

/**
 * Opens a document. Nothing is fetched, compiled or drawn: no code is made of the document's words, no font of the system is used, no picture is
 * decoded, and the tables for the old Chinese, Japanese and Korean encodings, which would have to come from outside, are not there.
 * A document whose password is empty opens, as in any program.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // The library takes its bytes for good.
  const task = getDocument({
    data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false, useWasm: false, useWorkerFetch: false, useSystemFonts: false, disableFontFace: true,
    isOffscreenCanvasSupported: false, isImageDecoderSupported: false, enableXfa: false, disableRange: true, disableStream: true, disableAutoFetch: true,
    stopAtErrors: false, maxImageSize: 1,
  })
  const close = async (): Promise<void> => {
    try {
      await task.destroy()
    } catch {
      // A document that broke on the way cannot be closed in order; it goes with what held it.
    }
  }
  try {
    return { pdf: (await task.promise) as unknown as Pdf, close }
  } catch (error) {
    await close()
    return error instanceof Error && error.name === 'PasswordException' ? 'document-encrypted' : 'document-unreadable'
  }
}
