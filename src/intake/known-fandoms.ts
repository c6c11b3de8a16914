import { fold } from '../text/fold.ts'

/** A fandom's heading and, behind it, the other names and codes that mean it and nothing else. */
type KnownFandom = readonly [heading: string, ...names: readonly string[]]

/**
 * Fandoms that lists, newsgroups and zines were full of. A code is here only where those who wrote it could mean nothing else; a name that is a word of
 * the language ("Angel", "Lost") is in no row without what tells it apart.
 */
export const knownFandoms: readonly KnownFandom[] = [
  ['The X-Files', 'X-Files', 'X Files', 'XF', 'TXF', 'XFiles'],
  ['Star Trek: The Original Series', 'Star Trek: TOS', 'ST:TOS', 'ST: TOS', 'TOS', 'Star Trek TOS'], ['Star Trek: The Next Generation', 'Star Trek: TNG', 'ST:TNG', 'ST: TNG', 'TNG', 'Star Trek TNG', 'Star Trek The Next Generation'],
  ['Star Trek: Deep Space Nine', 'Star Trek: DS9', 'ST:DS9', 'ST: DS9', 'DS9', 'Deep Space Nine', 'Deep Space 9', 'Star Trek Deep Space Nine', 'Star Trek: Deep Space 9'], ['Star Trek: Voyager', 'Star Trek: VOY', 'ST:VOY', 'ST: VOY', 'VOY', 'ST:V', 'Star Trek Voyager', 'Star Trek VOY'],
  ['Star Trek: Enterprise', 'ST:ENT', 'ST: ENT', 'Star Trek Enterprise', 'Star Trek: ENT'], ['Star Trek'], ['Star Wars'], ['Babylon 5', 'B5', 'Bab5', 'Bab 5', 'Babylon Five'], ['Blake\'s 7', 'Blakes 7', 'B7', 'Blake\'s Seven'], ['Doctor Who', 'Dr. Who', 'Dr Who', 'DrWho', 'Doctor Who (1963)'], ['Torchwood'],
  ['Buffy the Vampire Slayer', 'Buffy: The Vampire Slayer', 'BtVS', 'BTVS'], ['Angel: the Series', 'Angel the Series', 'AtS', 'Angel (TV)'], ['Charmed (TV)'], ['Smallville'], ['Lois & Clark: The New Adventures of Superman', 'Lois & Clark', 'L&C:TNAOS'], ['Roswell (TV)'], ['Firefly (TV)'],
  ['Stargate SG-1', 'SG-1', 'SG1', 'Stargate: SG-1', 'Stargate SG1', 'Stargate: SG1'], ['Stargate Atlantis', 'Stargate: Atlantis', 'SGA'], ['Stargate Universe', 'SGU'], ['Farscape'], ['Battlestar Galactica', 'BSG'], ['Andromeda (TV)', 'Gene Roddenberry\'s Andromeda'], ['seaQuest DSV', 'seaQuest'], ['Quantum Leap'], ['Earth 2'], ['Space: Above and Beyond', 'S:AAB'], ['Red Dwarf'],
  ['Highlander: The Series', 'Highlander', 'Highlander the Series', 'HL:TS'], ['Forever Knight'], ['The Sentinel', 'TS (The Sentinel)', 'Sentinel (TV)'], ['due South', 'dS (due South)'], ['Xena: Warrior Princess', 'Xena Warrior Princess', 'XWP', 'X:WP', 'Xena'], ['Hercules: The Legendary Journeys', 'Hercules The Legendary Journeys', 'HTLJ', 'H:TLJ'], ['Dark Shadows'], ['Beauty and the Beast (1987)', 'BatB (TV)'], ['Robin of Sherwood', 'RoS (Robin of Sherwood)'],
  ['The Professionals', 'Professionals (TV)', 'CI5'], ['Starsky & Hutch', 'Starsky and Hutch'], ['The Man from U.N.C.L.E.', 'The Man From UNCLE', 'MFU', 'TMFU'], ['Miami Vice'], ['Wiseguy'], ['Magnum, P.I.', 'Magnum PI'], ['Remington Steele'], ['Simon & Simon'], ['Hawaii Five-0', 'Hawaii Five-O'], ['MacGyver'], ['The A-Team'], ['M*A*S*H', 'MASH'], ['The Wild Wild West', 'Wild Wild West'], ['Alias Smith and Jones'], ['The Magnificent Seven', 'Magnificent Seven', 'Mag7', 'Mag 7'], ['Dr. Quinn, Medicine Woman', 'Dr Quinn, Medicine Woman', 'Dr. Quinn Medicine Woman', 'DQMW'],
  ['Homicide: Life on the Street', 'H:LotS', 'HLOTS'], ['NYPD Blue'], ['Law & Order', 'Law and Order'], ['Law & Order: Special Victims Unit', 'Law & Order: SVU', 'Law and Order: SVU', 'L&O: SVU', 'L&O:SVU'], ['CSI: Crime Scene Investigation', 'CSI'], ['NCIS'], ['JAG'], ['ER (TV)'], ['The West Wing', 'West Wing', 'TWW'], ['The Pretender (TV)'], ['La Femme Nikita', 'LFN'], ['Queer as Folk', 'QaF'], ['Horatio Hornblower', 'Hornblower'], ['Sharpe (TV)'], ['Master and Commander'], ['Father Ted'], ['Blackadder'], ['Inspector Morse'], ['Inspector Lynley', 'The Inspector Lynley Mysteries'], ['Gilmore Girls'], ['Dawson\'s Creek'], ['One Tree Hill'], ['Veronica Mars'], ['Criminal Minds'], ['Supernatural (TV)', 'SPN'], ['Sherlock (BBC)', 'BBC Sherlock', 'Sherlock (TV)'],
  ['Harry Potter', 'HP'], ['The Lord of the Rings', 'Lord of the Rings', 'LOTR', 'LotR'], ['The Silmarillion', 'Silmarillion'], ['Discworld'], ['Pirates of the Caribbean', 'PotC', 'POTC'], ['Brokeback Mountain'], ['The Mummy (1999)'], ['Ranma 1/2', 'Ranma ½'], ['Sailor Moon', 'Bishoujo Senshi Sailor Moon'], ['Gundam Wing', 'GW (Gundam Wing)', 'Shin Kidou Senki Gundam Wing', 'New Mobile Report Gundam Wing'], ['Weiss Kreuz', 'Weiß Kreuz'], ['Yu Yu Hakusho', 'YYH'], ['Fullmetal Alchemist', 'FMA'], ['Cowboy Bebop'], ['Neon Genesis Evangelion', 'NGE'], ['Saiyuki'], ['Fushigi Yuugi', 'Fushigi Yuugi: The Mysterious Play'], ['Dragon Ball Z', 'DBZ', 'Dragonball Z'], ['Final Fantasy VII', 'FFVII', 'FF7'], ['Final Fantasy VIII', 'FFVIII', 'FF8'], ['Rurouni Kenshin'], ['Slam Dunk'], ['Yu-Gi-Oh!', 'Yu-Gi-Oh', 'YGO'], ['X-Men'],
]

/** Codes that mean a fandom where something says that a fandom stands there: a label, or a rating beside them. Anywhere else they may mean anything. */
export const fandomCodes: readonly KnownFandom[] = [['The Sentinel', 'TS'], ['Highlander: The Series', 'HL'], ['Forever Knight', 'FK'], ['Quantum Leap', 'QL'], ['due South', 'DS'], ['Star Trek: Enterprise', 'ENT'], ['Smallville', 'SV'], ['Roswell (TV)', 'RSW'], ['The Professionals', 'Pros'], ['The Magnificent Seven', 'M7'], ['Gundam Wing', 'GW'], ['Beauty and the Beast (1987)', 'BatB']]
const coded: ReadonlySet<string> = new Set(fandomCodes.flatMap(([, ...codes]) => codes))

/** Whether words are a code that means a fandom where one may stand. */
export function isFandomCode(words: string): boolean {
  return coded.has(words)
}

/** A name in pieces: its letters and digits, folded; a piece as it is written tells capitals. */
type Piece = { readonly key: string; readonly written: string; readonly at: readonly [number, number] }

const least = 2
/** Words whose capitals nobody heeds. */
const small = /^(?:a|an|and|at|by|de|from|in|la|of|on|the|to)$/

function piecesOf(words: string): Piece[] {
  return Array.from(words.matchAll(/&|[\p{L}\p{N}½]+(?:['’*-][\p{L}\p{N}]+)*/gu), ({ 0: written, index }) => ({ key: written === '&' ? 'and' : fold(written), written, at: [index, index + written.length] as const }))
}

type Row = { readonly heading: string; readonly pieces: readonly Piece[] }

/** Names by their first piece, the longest first. */
const byFirst = new Map<string, Row[]>()
for (const [heading, ...names] of knownFandoms) for (const name of [heading, ...names]) {
  const pieces = piecesOf(name)
  const key = pieces[0]?.key ?? ''
  byFirst.set(key, [...(byFirst.get(key) ?? []), { heading, pieces }].toSorted((a, b) => b.pieces.length - a.pieces.length))
}

/** Known fandoms that words name, in order of place. Capitals must be as the name has them, or all: "without a trace" and "tos" name none. */
export function knownFandomsIn(words: string): readonly { readonly heading: string; readonly at: readonly [number, number] }[] {
  const found: { heading: string; at: readonly [number, number] }[] = []
  const pieces = piecesOf(words)
  for (let place = 0; place < pieces.length; place += 1) {
    const row = byFirst.get(pieces[place]?.key ?? '')?.find((one) => fits(words, pieces, place, one.pieces))
    if (!row) continue
    const [first, last] = [pieces[place] as Piece, pieces[place + row.pieces.length - 1] as Piece]
    found.push({ heading: row.heading, at: [first.at[0], last.at[1]] })
    place += row.pieces.length - 1
  }
  return found
}

function fits(words: string, pieces: readonly Piece[], from: number, name: readonly Piece[]): boolean {
  for (const [index, { key, written }] of name.entries()) {
    const own = pieces[from + index]
    if (own?.key !== key) return false
    if (own.written !== written && !(small.test(key) && index > 0) && own.written !== written[0]?.toUpperCase() + written.slice(1) && (own.written !== own.written.toUpperCase() || written.length <= least) && own.written !== '&' && key !== 'and') return false
    // What stands between the pieces of a name is a mark or two, and no end of a sentence.
    const before = index > 0 ? words.slice(pieces[from + index - 1]?.at[1], own.at[0]) : ''
    if (before.length > 3 || /[!?;\n]|\.\s\s/.test(before)) return false
  }
  return true
}

/** The heading of a known fandom that words name as a whole, with an article or a remark on its medium; undefined for all else. */
export function knownFandom(words: string): string | undefined {
  const [found, ...others] = knownFandomsIn(words)
  return found && others.length === 0 && /^\W{0,2}(?:the )?$/i.test(words.slice(0, found.at[0])) && /^\W{0,2}$/.test(words.slice(found.at[1])) ? found.heading : undefined
}
