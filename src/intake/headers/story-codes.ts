import type { Warning } from '../../model/warning.ts'

/**
 * What a code says: of what kind a story is (`tag`), who is together in it (`pairing-kind`, which is a tag too), or what it warns of.
 */
type CodeMeaning = 'tag' | 'pairing-kind' | Warning

/** Codes of one meaning as they are written, divided by `|`, the usual one first; what it means, in a few words; what it is. */
export type CodeRow = { readonly codes: string; readonly says: string; readonly is: CodeMeaning }

const rows = (is: CodeMeaning, table: Readonly<Record<string, string>>): readonly CodeRow[] => Object.entries(table).map(([codes, says]) => ({ codes, says, is }))

/** Classification and keywords of ATXC and Gossamer. Letters stand alone or in a row ("SRA"). */
const gossamer = rows('tag', {
  V: 'Vignette', X: 'X-File: a case', S: 'Story', R: 'Romance', H: 'Humor', A: 'Angst', C: 'Crossover',
  MSR: 'Mulder/Scully romance', DSR: 'Doggett/Scully romance', 'SSR|SkSR': 'Skinner/Scully romance', 'MSF|MS friendship|M/S friendship': 'Mulder and Scully, friends',
  UST: 'Unresolved tension between two people', RST: 'Resolved tension between two people', MT: 'Mulder suffers', ST: 'Scully suffers',
  'casefile|case file|case fic|casefic|case story': 'A case is solved', 'mytharc|myth arc': 'About the long plot of the series', 'MOTW|monster of the week': 'A monster for one episode', colonization: 'The world is invaded',
  'post-ep|post episode|post-episode|episode tag|coda': 'Goes on where an episode ends', 'pre-series': 'Before the series begins', 'post-series': 'After the series ends', 'missing scene|missing scenes|missing moments|gapfiller|gap filler': 'A scene that was not shown',
})

/** Codes of the Star Trek newsgroups, ASC and its sisters: series, state, content. */
const trek = rows('tag', {
  TOS: 'Star Trek: The Original Series', TNG: 'Star Trek: The Next Generation', 'DS9|DSN': 'Star Trek: Deep Space Nine', 'VOY|VGR': 'Star Trek: Voyager', ENT: 'Star Trek: Enterprise', OCC: 'Original characters and crew', MIS: 'None of the series',
  ACAD: 'Set at the Academy', NASAL: 'Not all sweetness and light', sensual: 'Sensual', TPTB: 'The powers that be: who owns the series',
})

/** What a story is like. */
const genres = rows('tag', {
  'rom|romance|romantic': 'Romance', 'hum|humo|humor|humour|funny|comedy': 'Humor', 'ang|angst|angsty': 'Emotional pain', 'adv|adventure': 'Adventure', 'action|action/adventure': 'Action', 'drama|dramatic': 'Drama',
  'myst|mystery': 'Mystery', 'sf|scifi|sci-fi|science fiction': 'Science fiction', 'fantasy': 'Fantasy', 'hist|historical': 'Historical', supernatural: 'Supernatural', horror: 'Horror', western: 'Western', gothic: 'Gothic', tragedy: 'Tragedy',
  'parody|spoof': 'Parody', satire: 'Satire', 'poem|poetry': 'Poem', filk: 'New words to a known tune', 'songfic|song fic': 'Built around a song', 'drabble': 'Exactly a hundred words', 'ficlet|short': 'Very short', 'oneshot|one-shot|one shot': 'Complete in one part',
  vignette: 'A short scene', 'epistolary': 'Told in letters', 'script|scriptfic': 'Written as a script', 'virtual season|virtual episode': 'Written as an episode', 'round robin': 'Written by several in turn', 'pov|first person': 'Told by one of its people', 'introspection': 'Thoughts rather than deeds',
})

/** Tropes of mailing lists, journals and archives. */
const tropes = rows('tag', {
  'fluff|fluffy': 'Light and sweet', 'WAFF|WAFFy|warm fuzzies': 'Warm and fuzzy feelings', 'schmoop|shmoop|schmoopy|sap|sappy': 'Very sentimental', 'h/c|hc|h&c|hurt/comfort|hurt-comfort|hurt comfort': 'Somebody is hurt and is comforted', 'whump|whumpage|whumping': 'A favourite suffers', 'comfort': 'Comfort',
  'fix-it|fixit|fix-it fic': 'Puts right what the source did', 'AU|A/U|alternate universe|alternative universe': 'Alternate universe', 'canon divergence|AR|alternate reality': 'Leaves the source at some point', 'crossover|xover|x-over|cross-over': 'Two worlds meet', 'fusion': 'Two worlds made one',
  'slow burn|slow build': 'They take their time', 'established relationship': 'They are together already', 'pre-relationship': 'They are not together yet', 'first time|first': 'Together for the first time', 'first kiss': 'A first kiss', 'get together|getting together': 'How they come together', 'pining|mutual pining': 'Longing unspoken',
  'friendship|smarm': 'Friendship', 'friends to lovers': 'Friends become a couple', 'enemies to lovers': 'Enemies become a couple', 'fake dating|fake relationship|pretend relationship': 'They only pretend, at first', 'bed sharing|sharing a bed|only one bed': 'Only one bed', 'found family': 'A family of choice', 'domestic|domesticity': 'Life at home', 'curtainfic|curtain fic': 'Setting up house', 'marriage|wedding': 'A wedding',
  'crack|crackfic|crack fic': 'Deliberately absurd', 'mpreg|m-preg|male pregnancy': 'A man is with child', 'wingfic|wing fic': 'Somebody has wings', 'genderswap|genderbend|gender swap|sex swap|rule 63': 'Somebody changes sex', 'bodyswap|body swap': 'Two exchange bodies', 'amnesia': 'Somebody forgets', 'time travel': 'Time travel', 'time loop': 'The same day again', 'soulmates|soulmate': 'Meant for each other', 'soulbond|soul bond': 'Minds or souls are bound',
  'A/B/O|omegaverse|alpha/beta/omega dynamics': 'A world of alphas, betas and omegas', 'vampires': 'Vampires', 'magic': 'Magic', 'apocafic|apocalypse|post-apocalypse': 'The world ends', 'coffee shop AU': 'Alternate universe with a coffee shop', 'road trip': 'A journey by road', 'undercover': 'Under a false name', 'sickfic|sick fic': 'Somebody is ill',
  'OOC|out of character': 'People behave unlike themselves', 'OC|OFC|OMC|original character|original characters': 'Original character', 'Mary Sue|mary-sue': 'An idealised original character', 'self-insert|self insertion': 'The writer is in it', 'RPF|RPS|real person fiction': 'About real people', 'five things|5 things|5+1|five times|5 times': 'Five small scenes', 'dark|darkfic|dark fic|deathly dark': 'Grim', 'depri|depressing|sad': 'Sad', 'WIP': 'Not finished',
})

/** Content codes of the story newsgroups, and kinks by their names. */
const kinks = rows('tag', {
  'cons|consensual': 'Everybody agrees', 'slow': 'Takes its time', nosex: 'No sex in it', 'caution': 'Read with care', 'swing|swinging': 'Couples exchange partners', 'exhib|exhibitionism': 'Exhibitionism', 'voy|voyeurism': 'Voyeurism', 'toys|sex toys': 'Toys',
  'BDSM': 'BDSM', 'bd|b/d|b&d|bondage': 'Bondage', 'ds|d/s|dom/sub|dominance|dominance/submission': 'Dominance and submission', 'sm|s/m|s&m|sadomasochism': 'Sadomasochism', 'dom|femdom|maledom': 'One commands', 'spank|spanking': 'Spanking', 'blindfold|blindfolds': 'Blindfolds', 'handcuffs|cuffs': 'Handcuffs', 'rope|ropes|shibari': 'Rope', 'hair-pulling|hair pulling': 'Hair-pulling', 'biting': 'Biting', 'collar|collars|collaring': 'Collars', 'gags': 'Gags', 'leather': 'Leather', 'latex': 'Latex', 'uniforms|uniform kink': 'Uniforms', 'lingerie': 'Lingerie', 'crossdressing|cross-dressing|cd': 'Cross-dressing', 'feet|foot fetish': 'Feet', 'fet|fetish': 'Fetish', 'kink|kinky': 'Kink',
  'role-play|roleplay|role play|roleplaying': 'Role-play', 'dirty talk': 'Dirty talk', 'wax play': 'Wax', 'knife play|knifeplay': 'Knives', 'breath play|breathplay': 'Breath play', 'sensory deprivation': 'Sensory deprivation', 'orgasm denial': 'Orgasm denial', 'edging': 'Edging', 'ws|watersports': 'Watersports', 'mc|mind control': 'Mind control', 'humil|humiliation': 'Humiliation', 'size kink': 'Size', 'praise kink': 'Praise', 'tickling': 'Tickling', 'sex pollen': 'Sex pollen', 'tentacles': 'Tentacles',
})

/** Who is together. */
const pairings = rows('pairing-kind', {
  'M/M|mm|m-m|male/male': 'Male and male', 'F/F|ff|f-f|female/female': 'Female and female', 'M/F|mf|F/M|m-f': 'Male and female', 'het|heterosexual': 'A man and a woman', gen: 'No romance to speak of', 'slash|slashy': 'Two of one sex, men mostly', 'femslash|femmeslash|femme slash|f/f slash': 'Two women', 'pre-slash|preslash': 'Two men, not yet together', 'yaoi': 'Two men', 'yuri': 'Two women', 'shonen-ai|shounen-ai|shounen ai|shonen ai': 'Two men, tamely', 'shoujo-ai|shojo-ai': 'Two women, tamely', 'multi|multiple pairings': 'Several pairings, or more than two together', 'poly|polyamory|OT3|threesome|moresome': 'More than two', 'M/M/F|mmf|mff|ffm|M/F/F': 'Three together',
})

/** Codes that warn. A tag says so as well as a warning does. */
const warned: readonly CodeRow[] = [
  ...rows('sexual-assault', { 'nc|n/c|noncon|non-con|non-consensual|nonconsensual|rape|rape/non-con|nosex-rape': 'Not consensual', 'dubcon|dub-con|dubious consent|reluc|coer': 'Doubtful consent' }),
  ...rows('underage', { 'underage|underage sex|underaged|ped|chan|shota|shotacon|loli|lolicon|minors|adult/minor|minor/adult': 'Somebody is under age' }),
  ...rows('sexual-content', { 'lemon|lemons|smut|smutty|PWP|plot what plot|porn|porn without plot|NSFW': 'Sexual content', 'lime|limes|citrus': 'Some sexual content' }),
  ...rows('violence', { 'viol|violence|violent': 'Violence' }), ...rows('graphic-violence', { 'gv|graphic violence|ultraviolence': 'Graphic violence' }),
  ...rows('torture', { 'tort|torture': 'Torture' }), ...rows('incest', { 'inc|incest|twincest': 'Incest' }),
  ...rows('character-death', { 'CD|MCD|hcd|deathfic|death fic|death story|deathstory|character death|major character death|minor character death|snuff': 'Somebody dies' }),
  ...rows('death', { 'death|deaths': 'Death' }),
  ...rows('drug-use', { 'drug|drugs|drug use|drug abuse|substance abuse': 'Drugs' }), ...rows('addiction', { addiction: 'Addiction' }), ...rows('alcohol', { 'alcoholism|alcohol abuse': 'Alcohol' }),
  ...rows('blood-gore', { 'gore|gory|blood|bloodplay|blood play': 'Blood' }), ...rows('self-harm', { 'self-harm|self harm|selfharm|self-injury': 'Self-harm' }), ...rows('suicide', { 'suicide|suicidal|suicidal thoughts|attempted suicide': 'Suicide' }),
  ...rows('eating-disorder', { 'eating disorder|eating disorders|anorexia|bulimia': 'Eating disorder' }), ...rows('abuse', { 'abuse|dv|domestic violence|domestic abuse|emotional abuse|abusive relationship': 'Abuse' }),
  ...rows('kidnapping', { 'kidnapping|abduction|captivity|slavefic|slave fic|slavery': 'Captivity' }), ...rows('miscarriage', { miscarriage: 'Miscarriage' }), ...rows('abortion', { abortion: 'Abortion' }),
  ...rows('infidelity', { 'cheat|cheating|infidelity|adultery|cuck': 'Infidelity' }), ...rows('homophobia', { homophobia: 'Homophobia' }), ...rows('racism', { racism: 'Racism' }),
]

/** All codes, read by people. A row that warns outranks no other: no code stands in two. */
export const codeRows: readonly CodeRow[] = [...gossamer, ...trek, ...genres, ...tropes, ...kinks, ...pairings, ...warned]

const asWritten = new Map<string, CodeRow>()
/** By small letters; `undefined` where capitals tell two meanings apart ("VOY", "voy"). */
const folded = new Map<string, CodeRow | undefined>()
for (const row of codeRows) {
  for (const code of row.codes.split('|')) {
    asWritten.set(code, row)
    const key = code.toLowerCase()
    folded.set(key, folded.has(key) && folded.get(key) !== row ? undefined : row)
  }
}

/** What a code, a trope or a kink means; undefined for words that are none. Where capitals tell two meanings apart, they must be right. */
export function codeOf(words: string): CodeRow | undefined {
  return asWritten.get(words) ?? folded.get(words.toLowerCase())
}

/** The name of a code's row: the usual way to write it. */
export function codeName({ codes }: CodeRow): string {
  return codes.split('|', 1)[0] as string
}

/** What a tag that is a code means, in a few words, for readers who were not there; undefined where the words say it themselves. */
export function glossOf(tag: string): string | undefined {
  const row = codeOf(tag)
  if (row) return row.says.toLowerCase() === tag.toLowerCase() ? undefined : row.says
  // "SRA", "XA": a classification, its letters in a row; small letters would be words.
  if (!/^[VXS][RHAC]{1,4}$/.test(tag)) return undefined
  return [...tag].map((letter) => (codeOf(letter) as CodeRow).says).join(', ')
}
