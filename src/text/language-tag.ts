/** A tag of BCP 47 that every checker knows: a language, perhaps its script and its region; anything else is said to be not known. */
export function languageTag(tag: string): string {
  return /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?$/i.test(tag) ? tag : 'und'
}
