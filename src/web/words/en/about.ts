/** About the library, its promises and its letters. */
export const about = {
  title: 'About',
  heading: 'About this library',
  lead: ['Incipit', ', “here begins”, is what cataloguers call the opening words of a text, and what they file it under when it has no title. This library was made of files: story by story, by rules that anybody can look up, with the reasons kept.'],
  promises: 'What it promises',
  promised: [
    'Nothing received is lost or changed. The bytes of every file are kept as they came.',
    'No fact without its evidence. Each value leads to the words that it was read from, and says who answers for it.',
    'Consent follows the text. What nobody has rated counts as explicit until somebody answers for it, on every page alike.',
    'People outrank rules. What a curator rules stays, however the rules improve.',
  ],
  marks: 'The marks beside the values',
  tell: 'Whom to tell',
  tellSays: 'A story of yours is here and should not be, or should be otherwise? Tell whoever keeps this library: they can withhold it at once and correct every value, and it stays so.',
}
