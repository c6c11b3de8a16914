import type { labels as english } from '../en/labels.ts'
import { makeNumbers } from '../numbers.ts'

const names = new Intl.DisplayNames('de', { type: 'language', fallback: 'code' })
const months = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember']
const nouns = {
  work: ['Werk', 'Werke'], word: ['Wort', 'Wörter'], chapter: ['Kapitel', 'Kapitel'], creator: ['Urheber', 'Urheber'], character: ['Zeichen', 'Zeichen'], file: ['Datei', 'Dateien'],
  change: ['Änderung', 'Änderungen'], suggestion: ['Vorschlag', 'Vorschläge'], assertion: ['Aussage', 'Aussagen'], place: ['Stelle', 'Stellen'], 'further place': ['weitere Stelle', 'weitere Stellen'],
  rule: ['Regel', 'Regeln'], other: ['weiterer', 'weitere'], language: ['Sprache', 'Sprachen'], minute: ['Minute', 'Minuten'], hour: ['Stunde', 'Stunden'],
} as const

/** What things are called in German, and how numbers, days and sizes are written. */
export const labels: typeof english = {
  rungs: { unrated: 'Ohne Freigabe', general: 'Für alle', guided: 'Mit Begleitung', teen: 'Ab 13', mature: 'Für Reifere', explicit: 'Explizit' },
  warnings: {
    violence: 'Gewalt', 'graphic-violence': 'Drastische Gewalt', 'character-death': 'Tod einer Figur', death: 'Tod oder Sterben', 'sexual-content': 'Sexuelle Inhalte',
    'sexual-assault': 'Vergewaltigung oder fehlende Einwilligung', underage: 'Minderjährige', incest: 'Inzest', abuse: 'Misshandlung', 'child-abuse': 'Kindesmisshandlung', 'animal-harm': 'Leid von Tieren',
    torture: 'Folter', 'self-harm': 'Selbstverletzung', suicide: 'Suizid', 'eating-disorder': 'Essstörung', 'mental-illness': 'Psychische Krankheit', 'drug-use': 'Drogen', alcohol: 'Alkohol',
    'strong-language': 'Derbe Sprache', 'blood-gore': 'Blut und Verstümmelung', medical: 'Medizinische Eingriffe', pregnancy: 'Schwangerschaft', miscarriage: 'Fehlgeburt', kidnapping: 'Entführung oder Gefangenschaft',
    war: 'Krieg', racism: 'Rassismus', sexism: 'Sexismus', homophobia: 'Homophobie', discrimination: 'Andere Diskriminierung', infidelity: 'Untreue', grief: 'Trauer', horror: 'Horror',
    slash: 'Gleichgeschlechtliche Beziehung (so gewarnt)', spoilers: 'Spoiler', other: 'Anderes', dysmorphia: 'Körperhass oder Dysphorie', addiction: 'Sucht', 'abusive-language': 'Beschimpfungen',
    illness: 'Krankheit', childbirth: 'Geburt', abortion: 'Schwangerschaftsabbruch', transphobia: 'Transphobie', ableism: 'Behindertenfeindlichkeit', classism: 'Klassismus',
    'religious-discrimination': 'Religiöse Diskriminierung', 'body-shaming': 'Beschämung des Körpers',
  },
  warningAnswers: { stated: 'Gewarnt wird vor', 'none-apply': 'Keine Warnung trifft zu', declined: 'Urheber wollte nicht warnen', 'not-asked': 'Niemand wurde nach Warnungen gefragt' },
  fields: {
    title: 'Titel', creator: 'Urheber', rating: 'Freigabe', warning: 'Warnung', fandom: 'Fandom', character: 'Figur', relationship: 'Beziehung',
    tag: 'Schlagwort', summary: 'Zusammenfassung', disclaimer: 'Disclaimer', note: 'Anmerkung', dedication: 'Widmung', spoilers: 'Spoiler', permission: 'Erlaubnis zum Archivieren',
    series: 'Reihe', part: 'Teil', date: 'Datum', email: 'E-Mail', website: 'Website', language: 'Sprache', status: 'Stand', words: 'Wörter', reviews: 'Rezensionen',
  },
  manyFields: { creator: 'Urheber', warning: 'Warnungen', fandom: 'Fandoms', character: 'Figuren', relationship: 'Beziehungen', tag: 'Schlagwörter', date: 'Daten', note: 'Anmerkungen' },
  sources: { stated: 'steht in der Datei', derived: 'von einer Regel erschlossen', terms: 'vom Überbringer des Bestands verantwortet', ruling: 'von einem Kurator entschieden', devised: 'von diesem Archiv gebildet' },
  speakers: { stated: 'so die Datei', derived: 'so schließt eine Regel', terms: 'so der Überbringer des Bestands', ruling: 'so entschied ein Kurator', devised: 'so nennt es dieses Archiv' },
  titleKinds: { formal: 'ein genannter Titel', caption: 'eine Überschrift am Anfang des Textes', subject: 'eine Betreffzeile', filename: 'der Name der Datei', incipit: 'die ersten Worte', devised: 'ein gebildeter Titel', collective: 'der Titel der Sammlung, in der es steht' },
  roles: {
    author: 'Autor', 'co-author': 'Mitautor', editor: 'Herausgeber', beta: 'Betaleser', translator: 'Übersetzer', illustrator: 'Illustrator', poster: 'Einsender',
    typist: 'abgetippt von', dedicatee: 'gewidmet', idea: 'Idee von', thanked: 'Dank an', antecedent: 'nach einer Geschichte von', owner: 'Rechte bei',
  },
  browse: {
    creator: { many: 'Urheber', says: 'Wer geschrieben, herausgegeben, übersetzt hat, wie die Dateien es nennen' },
    fandom: { many: 'Fandoms', says: 'Welten, in denen die Geschichten spielen' },
    rating: { many: 'Freigaben', says: 'Von „für alle“ bis „explizit“, und was niemand eingestuft hat' },
    warning: { many: 'Warnungen', says: 'Wovor Urheber warnen' },
    language: { many: 'Sprachen', says: 'Worin die Geschichten geschrieben sind' },
    accession: { many: 'Zugänge', says: 'Die Bestände, aus denen diese Bibliothek kommt' },
    tag: { many: 'Schlagwörter', says: 'Gattungen, Kategorien, Stichwörter' },
    character: { many: 'Figuren', says: 'Wer vorkommt' },
    relationship: { many: 'Beziehungen', says: 'Wer mit wem' },
    series: { many: 'Reihen', says: 'Geschichten, die zusammengehören' },
  },
  sets: { repaired: 'Berichtigt', received: 'Wie eingeliefert', changes: 'Änderungen zeigen' },
  ruleGroups: { quotes: 'Anführungszeichen', dashes: 'Striche und Auslassungspunkte', spaces: 'Leerzeichen', lines: 'Zeilen und Absätze', slips: 'Flüchtigkeitsfehler, nur vorgeschlagen' },
  states: { reading: 'Wird noch gelesen', published: 'Veröffentlicht', withheld: 'Zurückgehalten', withdrawn: 'Zurückgezogen' },
  ...makeNumbers({ nouns, names, notKnown: 'Nicht bekannt', group: '.', point: ',', bytes: 'Bytes', date: (day, month, year) => [day === undefined ? undefined : `${day}.`, months[month ?? -1], year].filter((part) => part !== undefined).join(' ') }),
}
