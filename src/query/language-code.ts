const named = 'ar bg ca cs cy da de el en eo es et eu fa fi fr ga he hi hr hu id is it ja ko la lt lv nl no pl pt ro ru sk sl sr sv th tr uk vi zh'.split(' ')

/** The codes by the names of languages: in English, in German, in the language itself. */
const codes: ReadonlyMap<string, string> = new Map(named.flatMap((code) => ['en', 'de', code].map((language) => [(new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code).toLowerCase(), code] as const)))

/** A language's code for its code or its name, in lower case; undefined for what is neither. */
export function languageCode(value: string): string | undefined {
  const plain = value.trim().toLowerCase()
  return codes.get(plain) ?? (isCode(plain) ? plain : undefined)
}

/** `fr`, `gsw`, `pt-br`: two or three letters, and perhaps more after a hyphen. */
function isCode(text: string): boolean {
  const [language = '', ...rest] = text.split('-')
  return language.length >= 2 && language.length <= 3 && [language, ...rest].every((part) => part !== '' && part.length <= 8 && [...part].every((char) => (char >= 'a' && char <= 'z') || (char >= '0' && char <= '9')))
}
