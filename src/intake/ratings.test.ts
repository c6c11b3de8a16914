import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Rung, rungs } from '../model/rating.ts'
import { rungOfAge } from './rating-ages.ts'
import { spellingRows } from './rating-spellings.ts'
import { readRating } from './ratings.ts'

/** What is no rating, and what no row reads: better unread than wrong. */
const untouched = [
  'Graphic sex', 'Gore', 'Tragic', 'Tame', 'Romance', 'Minor', 'Mild', 'Rather mild', 'Narrating', 'Great', 'Good question', 'Angst',
  'See above', 'You decide', 'Fluffy', 'Extremely silly', 'Maybe', 'Probably fine', 'It has a dragon in it', 'Teen angst', 'Gen', 'Xmas', 'Tea and cake',
  'Magic', 'Nice', 'Grand', 'Kittens', 'Memory', 'Ranting', 'T-shirts', 'A story about rain', 'I have no idea', 'Ask my mother', 'Pretty good', 'Not for kids', 'not for children',
  'P.G. Wodehouse', 'J. R. R. Tolkien', 'E.M. Forster', 'G. Smith', 'K. Ostrander, with thanks', "K. Smith's story", 'R.I.P.', 'U.S.A.', 'M*A*S*H', 'M.A. thesis', 'Boston, MA', 'Durham, NC', 'MA (Massachusetts)', 'R & R', 'r+r', 'R&R please',
  'F/M, M/M', 'm/f', 'M/M/F', 'an X/Y romance', 'A/U', 'T for two', 'X marks the spot', 'Mr. M', 'adult education', 'adult children', 'nature', 'goes well beyond PG', 'worse than PG', 'höher als PG', 'R/K',
  'not suitable for children', 'not suitable for kids', 'not suitable for all ages', 'not for everyone', 'not for the whole family', 'not safe for kids', 'no apto para niños', 'pas pour tout le monde', 'non adatto ai bambini', 'nicht für alle', 'für Kinder nicht geeignet', 'не для всех', 'não é para todos',
  'anything but G', 'far from G', 'no longer PG', 'not at all PG', "this isn't PG", 'hardly PG', 'I wish it was PG', 'used to be PG', 'too hot for PG-13', 'too rough for a PG-13', 'beyond PG-13', 'higher than PG-13', 'stronger language than PG', 'PG? no', "G? I don't think so", 'kids, stay away', 'children should not read this', 'everyone but children', 'would be PG if it had no fourth part', "isn't G", 'not exactly G', 'not really PG', 'Vitamin K', 'Constructor', 'Generals',
]

/** Spellings by rung. One line of a row is one field convention. */
const read: Readonly<Record<Rung, readonly (readonly string[])[]>> = {
  unrated: [
    ['ohne Altersfreigabe', 'nessuna classificazione', 'рейтинг отсутствует', 'different for each part',
     'not yet', 'noch nicht eingestuft', 'unbewertet', 'pas encore noté', 'aún sin clasificar', 'non ancora valutato', 'ainda não classificado', 'рейтинг пока не определён', 'Rating: -', 'rating: ...', 'Ratings vary', 'nobody has rated this', 'Rating? What rating?'],
    ['See individual chapters', 'not yet decided', "haven't a clue", 'depends on the part', 'keine Ahnung', 'не знаю'],
    ['NR', 'N/R', 'nr', 'Not Rated', 'not rated', 'Unrated', 'None', 'none', 'N/A', 'n/a', '?', '???', 'TBD', 'To be rated', 'to be determined', 'Varies', 'varies, see parts', 'See parts', '[NR]', 'Not yet rated', 'No rating', 'нет', 'なし', 'keine', 'aucun'],
  ],
  general: [
    ['Prologue G', 'G+', 'USK 0', 'Kinder und Erwachsene',
     'Gee, I mean G', 'GA', 'Gen. Aud.', 'U certificate', 'Kijkwijzer: AL', 'visa général', 'adatto a tutti', 'ab 0 Jahren', 'general public', 'famly friendly', 'Genral', 'good clean fun', 'für jung und alt', 'для всей семьи'],
    ['pour tous', 'todas las edades', 'Jugendfrei', 'keine Altersbeschränkung', 'Kid-safe', 'child friendly', 'anyone can read it', 'per tutti, ma si litiga', 'tout le monde, même ma mère', 'para todas as idades e todos os gostos', 'рейтинг детский'],
    ['G', 'g', 'Rated G', 'Rating: G', '[G]', '(G)', '"G"', '*G*', '~G~', 'G.', 'G!', 'G, I think', 'G - nothing here', 'G for general', 'G (general)', 'a G', 'Solid G'],
    ['K', 'k', 'K (FF.net)', 'K for kids', 'U', 'Uc', 'E for Everyone', 'E (ESRB)', 'EC', 'TV-G', 'TVG', 'TV-Y', 'FRC', 'FR-C', 'frc', 'FRK', 'P6', 'P-6', 'PEGI 3', 'FSK 0', 'All ages', 'Suitable for all ages', 'Everyone', 'Suitable for everyone'],
    ['General', 'General Audiences', 'general audience', 'Family', 'Family friendly', 'Clean', '0+', 'tout public', 'Für alle', 'Todos los públicos', 'Per tutti', '全年齢', 'для всех', 'Verde'],
  ],
  guided: [
    ['nothing worse than PG', 'from PG up', 'a gentle PG', '+7', 'pg+',
     'PG tops', 'PG, max', 'no more than PG', 'nothing above PG', 'al massimo PG', 'pee-gee', 'P.G.', 'CSA: -10', 'Kijkwijzer 6', 'accord parental souhaité', 'PG otherwise', 'PG/V/L', 'PG (A, L, V)', 'fit for ten-year-olds'],
    ['somewhere around PG', 'PGish', 'like a PG film', 'PG w/ a goat', 'dès 10 ans, comme les jeux'],
    ['PG', 'pg', 'P.G.', 'Rated PG', '[PG]', 'PG. Some small mild violence.', 'PG for mild language', 'Soft PG', 'Very mild PG', 'G to PG', 'G/PG', 'G-PG', 'PG, I suppose', 'Parental guidance'],
    ['K+', 'k+', 'K plus', 'K +', 'E10+', 'E 10+', 'TV-PG', 'TVPG', 'TV-Y7', 'FRK+', 'FR-K+', 'FR7', 'FR-7', 'PEGI 7', 'FSK 6', '6+', '7+', '9+', 'Tweenie', 'tweenie', 'ages 9 and up', '10 and older', 'K - K+', 'ab 6 (FSK 6)'],
  ],
  teen: [
    ['PG, thirteen', 'PG-31', 'hasta PG-13', 'never past T', 'T&Up', '13 ans +', 'V.M. 14', 'interdit aux moins de 12 ans', 'AA certificate', 'not T yet', 'G. Smith presents: PG-13', 'T (M/F, F/F)', 'T, R&R please', 'no apto para menores de 14'],
    ['pg-thirteen', 'ПГ-13', 'thirteen plus', 'certificate 12', 'M/12', 'T is for tea', 'PG-13 за намёки'],
    ['PG-13', 'PG13', 'PG 13', 'pg-13', 'Pg13', 'PG–13', 'PG - 13', 'Rated PG-13', '[PG-13]', 'PG-13 for language', 'PG-13 (violence)', 'PG-13, just to be safe', 'Hard PG-13', 'Strong PG-13', 'PG-14', 'PG-15', 'PG-16', 'PG to PG-13', 'PG/PG-13', 'G - PG-13', 'PG-13ish', 'PG-13+', 'PG-13 (not R)', 'PG-13: some swearing'],
    ['T', 't', 'T for Teen', 'T (for language)', 'T - some violence', 'Rated T', 'T, K+ in places', 'Teen', 'Teens', 'Teen and up', 'Teen And Up Audiences', 'Teen & Up', 'TEEN', 'teen (13+)', 'K to T', 'Teen-rated', 'T-rated'],
    ['FRT', 'FR-T', 'frt', 'FRT-13', 'FRT 13', 'FR13', 'FR-13', 'FR15', 'FR-15', 'TV-14', 'TV14', 'PEGI 12', 'FSK 12', '12', '12A', '14A', 'P12', 'P-12', '12+', '13+', '14+', '13 and up', 'R-13', 'YA', 'Young Adult', '[ Y - Young Adult: a fall from a tree ]', 'ab 12', 'Over 13s'],
  ],
  mature: [
    ['PG? No, R', 'no longer PG: R', 'R, not PG', "I don't think it's worse than R"],
    ['my mother says R', "can't be more than R", '-16', 'a bit of lime', 'above PG but below R',
     "doesn't go past R", 'up to R', 'bis R', 'hasta R', 'fino a R', 'até R', 'до R', 'R tops', 'Ratings differ; highest is R', 'less than R, more than PG', 'not R yet', 'so R it squeaks', 'R/V/A/M', 'Matuer', 'raited R', 'NC16', 'Cat. IIB', 'USK 16', 'not for under-sixteens', 'R. Violence.', 'R. G. Halloran, rated R', 'M (F/M)', 'PG-13 to R. Beware', 'PG to R. Boys, mostly', 'PG-13, well beyond R in part two', 'PG/R/V', 'PG (R, V)'],
    ['from PG to R depending on the part', 'low-end R', 'Should be R', 'Rish', 'R por violencia', 'R за мат', 'R b/c of blood', 'M bc of the swearing', 'cert 15', 'AV15', 'déconseillé aux -16'],
    ['R', 'r', 'Rated R', 'R for violence', 'R (language)', '[R]', 'Hard R', 'Soft R', 'Strong R', 'Light R', 'a strong R', 'R, borderline', 'Mild R', 'R-rated', 'PG to R', 'PG-13/R', 'PG-13 - R', 'PG-13 to R', 'G through R', 'PG (maybe R)', 'PG, later R', 'PG-13 bordering on R', 'R for language and violence', 'PG-13, R for chapter 2', 'ch. 1-4 PG-13, 5 and 6 R', 'this part PG, next part R', 'R, just in case', 'R?', 'R ', 'R!!!', 'Rated: R', 'R / mature', 'R15', 'R-15', 'R-17', 'R for some strong language'],
    ['M', 'm', 'Rated M', 'M for Mature', 'M (16+)', 'M, just to be safe', 'T/M', 'T to M', 'K+ through M', 'Mature', 'mature', 'MATURE', 'Mature audiences', 'Mature readers', 'Mature (violence)', 'FRM', 'FR-M', 'frm', 'FR17', 'FR-17', 'FR18', 'TV-MA', 'TVMA', 'TV MA', 'MA15+', 'MA 15+', 'MA - Mature', 'M15+'],
    ['15', '15+', 'PEGI 16', 'FSK 16', 'P16', 'P-16', '16+', '17+', '16 and up', '17 and over', 'Restricted', 'lime', 'ab 16', '15禁', 'Arancione', 'no one under 17', 'M/M'],
  ],
  explicit: [
    ['Explict', 'Aduly only', 'NC-77', 'X marks the spot, and I do mean X', 'old-style X certificate', 'Cat III', 'VM18', 'over-eighteens only', 'solo mayores de edad', 'vietato ai minori', 'réservé aux majeurs', 'nur für Volljährige', 'maiores de idade', 'для совершеннолетних', 'per un pubblico adulto', 'age statement required', 'fully grown-up', 'citrus'],
    ['НЦ-17', 'nc-seventeen', 'eighteen and over', 'nicht jugendfrei', 'grown-ups only', 'FRMA'],
    ['NC-17', 'NC17', 'NC 17', 'nc-17', 'Nc17', 'N C-17', 'Rated NC-17', '[NC-17]', '(NC-17)', 'NC-17 for sex', 'NC-17 (to be safe)', 'NC-18', 'NC-21', 'NC17!', '~NC-17~', 'R/NC-17', 'R - NC-17', 'R to NC-17', 'PG to NC-17', 'PG-13 to NC-17', 'G through NC-17', 'G thru NC-17', 'PG-NC17', 'R for most, NC-17 ch. 7', 'R, NC-17 for part 4', 'Part 1: PG, Part 2: NC-17', 'PG-13 overall, one NC-17 scene', 'PG (NC-17 in later parts)', 'varies from G to NC-17', 'NC-17, M/M', 'Hard R / NC-17', 'NC-17 (es broma)', 'R verging on NC-17', 'R now, NC-17 later', 'G, PG, R, NC-17'],
    ['X', 'x', 'Rated X', 'X-rated', 'XX', 'XXX', 'xxx', 'X!', 'MA', 'MA 18+', 'MA (adults only)', 'M to MA', 'T/MA', 'FRAO', 'FR-AO', 'frao', 'FR AO', 'FR21', 'FR-21', 'AO', 'Adults only', 'adult', 'Adult', 'Adults', 'ADULT', 'Adult!', 'Adult themes', 'adult (18+)', 'Explicit', 'explicit', 'Explicit (about honey)', 'E', 'E - Explicit', 'E (AO3)', 'A', 'General to Explicit', 'Teen - Explicit', 'Mature/Explicit', 'Mature to Adult'],
    ['18', '18+', '18 +', '18 and over', '18 or older', 'over 18', '21+', '21 and up', 'R18', 'R-18', 'R18+', 'R-18G', '18A', 'PEGI 18', 'FSK 18', 'P18', 'P-18', 'P18-Slash', 'P18-AVL', 'ab 18', 'lemon', 'LEMON', 'smut', 'NSFW', '18禁', '成人向け', 'Rossa', 'M18', 'under 18s keep out'],
  ],
}

for (const words of untouched) test(`ratings: leaves ${JSON.stringify(words)} unread`, () => assert.equal(readRating(words), undefined))

const spellings = rungs.flatMap((rung) => read[rung].flat().map((words) => [words, rung] as const))
test('ratings: at least 250 spellings are in the table of the test', () => assert.ok(spellings.length >= 250, String(spellings.length)))
for (const [words, rung] of spellings) test(`ratings: ${words} is ${rung}`, () => assert.equal(readRating(words)?.rung, rung))

const kept = [
  ['a range keeps all its rungs', 'PG to NC-17', { range: ['guided', 'explicit'] }],
  ['a list keeps all its rungs', 'G, PG, R', { range: ['general', 'guided', 'mature'] }],
  ['qualifiers are kept', 'Hard R', { qualifiers: ['hard'] }],
  ['a phrase of caution is kept', 'PG-13, just to be safe', { qualifiers: ['just to be safe'] }],
  ['reasons are kept', 'R for language and violence', { reasons: ['language', 'violence'] }],
  ['reasons in brackets are kept', 'PG-13 (language, some violence)', { reasons: ['language', 'some violence'] }],
  ['reasons behind a comma are kept', 'R, violence', { reasons: ['violence'] }],
  ['reasons behind a dash are kept', 'NC-17 - violence and strong language', { reasons: ['violence', 'strong language'] }],
  ['what is denied is no reason', 'PG (no violence)', { reasons: undefined }],
  ['other words in brackets are no reason', 'PG-13 (Ann says so)', { reasons: undefined }],
  ['a rating of a part is no reason', 'R for most, NC-17 for ch. 7', { reasons: undefined, rung: 'explicit' }],
  ['reasons are words of the text', 'R for an A/B romance', { reasons: ['an A', 'B romance'] }],
  ['what is less than another rating adds nothing to its range', 'above PG but below R', { range: undefined }],
  ['an ambiguous letter says so', 'MA', { also: ['mature'] }],
  ['a word beside an ambiguous letter settles it', 'E for Everyone', {}],
] as const
for (const [claim, words, wanted] of kept) {
  test(`ratings: ${claim}`, () => {
    const value = readRating(words)
    for (const [field, is] of Object.entries(wanted)) assert.deepEqual(value?.[field as 'range'], is)
    if (Object.keys(wanted).length === 0) assert.equal(value?.also, undefined)
  })
}

const rung = (words: string): number => rungs.indexOf(readRating(words)?.rung ?? 'unrated')
/** What is not rated, or not read, counts as the strictest. */
const height = (words: string): number => rung(words) || rungs.length
const firm = spellingRows.filter((row) => row.firm && !row.also && row.rung !== 'unrated').flatMap((row) => row.spellings.split('|').map((words) => ({ words, rung: row.rung })))

test('ratings: wrappers change nothing', () =>
  fc.assert(fc.property(fc.constantFrom(...firm), fc.constantFrom('[@]', '(@)', '~@~', '*@*', '"@"', ' @ ', 'Rated @', 'Rating: @', '@!', '@.', '<@>', '***@***'), (row, wrapper) => readRating(wrapper.replace('@', row.words))?.rung === row.rung)))
/** Whether two spellings with a sign between them are something else: "M - 15" is one, and "nothing here" denies what goes on behind it. */
const isElse = (a: string, join: string, b: string): boolean => (/^\w* ?\d|^r \d/.test(b) && (join === ' - ' || join === '/')) || /nothing/.test(a)
test('ratings: a range is never below either of its ends', () =>
  fc.assert(fc.property(fc.constantFrom(...spellings), fc.constantFrom(...firm), fc.constantFrom(' to ', ' through ', '/', ' - ', ', ', ' or '), ([a], b, join) => isElse(a, join, b.words) || height(`${a}${join}${b.words}`) >= rungs.indexOf(b.rung))))
test('ratings: no words throw', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (words) => { readRating(words) })))
test('ratings: ages rise with the rungs', () => {
  for (let age = 1; age < 22; age += 1) assert.ok(rungs.indexOf(rungOfAge(age)) >= rungs.indexOf(rungOfAge(age - 1)))
})

for (const [words, rung] of [['tout le monde, même ma mère', 'general'], ['детский', 'general'], ['Censura livre', 'general'], ['подростковый', 'teen'], ['grandmother-safe', 'general']] as const) test(`ratings: ${words} is ${rung}`, () => assert.equal(readRating(words)?.rung, rung))
