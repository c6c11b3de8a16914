/**
 * What a story may be warned for: the canonical vocabulary. Kinks and tropes are tags, not warnings.
 * `other` stands for a stated warning that no row of the table reads; its words are kept.
 */
export const warnings = {
  violence: 'Violence',
  'graphic-violence': 'Graphic violence',
  'character-death': 'Character death',
  death: 'Death or dying',
  'sexual-content': 'Sexual content',
  'sexual-assault': 'Rape or non-consent',
  underage: 'Underage',
  incest: 'Incest',
  abuse: 'Abuse',
  'child-abuse': 'Child abuse',
  'animal-harm': 'Harm to animals',
  torture: 'Torture',
  'self-harm': 'Self-harm',
  suicide: 'Suicide',
  'eating-disorder': 'Eating disorder',
  'mental-illness': 'Mental illness',
  'drug-use': 'Drug use',
  alcohol: 'Alcohol',
  'strong-language': 'Strong language',
  'blood-gore': 'Blood or gore',
  medical: 'Medical procedures',
  pregnancy: 'Pregnancy',
  miscarriage: 'Miscarriage',
  kidnapping: 'Kidnapping or captivity',
  war: 'War',
  racism: 'Racism',
  sexism: 'Sexism',
  homophobia: 'Homophobia',
  discrimination: 'Other discrimination',
  infidelity: 'Infidelity',
  grief: 'Grief',
  horror: 'Horror',
  slash: 'Same-sex relationship (as warned for)',
  spoilers: 'Spoilers',
  other: 'Other',
  // Added to only here: a code's place is in every catalogue.
  dysmorphia: 'Body hatred or dysphoria',
  addiction: 'Addiction',
  'abusive-language': 'Slurs or abusive language',
  illness: 'Illness',
  childbirth: 'Childbirth',
  abortion: 'Abortion',
  transphobia: 'Transphobia',
  ableism: 'Ableism',
  classism: 'Classism',
  'religious-discrimination': 'Religious discrimination',
  'body-shaming': 'Body shaming',
} as const
export type Warning = keyof typeof warnings
/** The codes of the warnings, in order. */
export const warningCodes = Object.keys(warnings) as readonly Warning[]

/**
 * What a creator, or the person who brought a heap, answered when it comes to warnings. The four answers are never merged:
 * `stated` names some, `none-apply` says that there are none, `declined` says that the creator will not say,
 * and where nobody was asked there is no value at all (`not-asked` in a resolved record).
 */
export const warningAnswers = ['stated', 'none-apply', 'declined', 'not-asked'] as const
export type WarningAnswer = (typeof warningAnswers)[number]

/** How what is warned for occurs: before the reader, elsewhere or in the past, in talk, or in a figure of speech. */
export const presences = ['on-page', 'off-page', 'discussed', 'metaphor'] as const
/** How strongly it occurs, as creators say it: "mild", "some", "graphic". */
export const intensities = ['minor', 'moderate', 'graphic'] as const
/** What a creator says of one warning beside its name. */
export type Qualified = { readonly presence?: (typeof presences)[number]; readonly intensity?: (typeof intensities)[number] }

/** An answer to the question of warnings, and what it names; `how`: what is said of each beside its name. */
export type WarningValue =
  | { readonly answer: 'stated'; readonly warnings: readonly Warning[]; readonly denied?: readonly Warning[]; readonly how?: Readonly<Partial<Record<Warning, Qualified>>> }
  | { readonly answer: 'none-apply'; readonly denied?: readonly Warning[] }
  | { readonly answer: 'declined' }
