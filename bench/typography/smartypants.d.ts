declare module 'smartypants' {
  /** SmartyPants with its marks as characters. */
  export function smartypantsu(text: string): string
}
