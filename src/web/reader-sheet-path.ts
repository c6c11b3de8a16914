/** Where the reader's own style sheet is found; every page links to it. */
export const readerSheetPath = '/reader.css'
