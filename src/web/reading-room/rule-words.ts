/** What rules do, in plain words, by the part of their name before the colon; what stands behind it says more. */
const rules: Readonly<Record<string, (detail: string) => string>> = {
  label: (label) => `It stands behind the label “${label}”, in the header of the file.`,
  code: (code) => `It is a code, a trope or a kink that archives and lists had a name for (${code}).`,
  mail: (line) => `It stands in the line “${line}” of the message.`,
  subject: () => 'It was read from the subject line, whose parts stand in an order that posters kept to.',
  'title-page': () => 'It stands above the story, where a title page has it.',
  title: () => 'It stands in the title line, beside the title.',
  page: (place) => `The web page states it in a place of its own (${place}).`,
  heading: () => 'A heading of the text says so.',
  notice: () => 'A notice beside the story says so.',
  credit: () => 'The acknowledgements before or after the story say so.',
  foot: () => 'It stands below the end of the story.',
  name: () => 'The name of the file says so.',
  poster: () => 'Whoever posted it is taken for its creator, since nobody else is named.',
  incipit: () => 'They are the first words of the story. Where no title is stated, these stand for one.',
  address: () => 'It is an address that stands in the text.',
  language: () => 'The words of the text are those of this language.',
}

/** A rule in plain words; undefined where nothing is written down of it: then it is named, and nothing is claimed. */
export function ruleWords(rule: string): string | undefined {
  const colon = rule.indexOf(':')
  const [name, detail] = colon < 0 ? [rule, ''] : [rule.slice(0, colon), rule.slice(colon + 1)]
  return Object.hasOwn(rules, name) ? rules[name]?.(detail) : undefined
}
