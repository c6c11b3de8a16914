import { en } from './words/en.ts'

/** The English labels, for pages that do not speak other languages yet. */
export const { rungs: rungNames, warningAnswers: warningAnswerNames, fields: fieldNames, sources: sourceNames, speakers, titleKinds: titleKindNames, roles: roleNames, browse: browseNames, sets: setNames, ruleGroups: ruleGroupNames, states: stateNames, count, figure, size, date: dateName, language: languageName } = en.labels
