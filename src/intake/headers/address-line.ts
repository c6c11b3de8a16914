// bounded: each pattern here meets a line of at most 160 characters.
/** Whether a line is an e-mail or web address, or a date, with hardly a word around it. */
export function isAddressOnly(words: string): boolean {
  if (words.length > 160) return false
  return /^[\s<([*_-]*(?:(?:e-?mail|mail|url|web|http|home ?page)\s*[:=-]?\s*)?(?:[\w.+-]+(?:@|\s?[([]at[)\]]\s?)[\w.-]+|(?:https?:\/\/|www\.)\S+|(?:(?:\(c\)|©|copyright)\s*)?(?:[A-Z][a-z]{2,8}\.?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:[A-Z][a-z]{2,8}\.?,?\s+)?(?:19|20)\d\d)[\s>)\].,*_-]*$/i.test(words)
}
