/**
 * Which letters stand before and behind a letter with an accent, counted in public-domain novels in seven Western languages (half of
 * those of the corpus; the other half measures). Two rows a letter, for what is before and behind: columns for a to z, another letter beyond ASCII, and anything
 * else. `f` is no more and no less than by chance; each step is half a nat.
 */
const neighbours: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  'à': ['accbbbbaehcgbbacfcbfbcbedddi', 'adabaccbfeebbcabebbadffffgch'],
  'á': ['adfdcdddbhcgicbhffdgefcfffcf', 'afecadgbffefegadgeicdffffgcg'],
  'â': ['aifadfgibcchedahfgeeddbedcfe', 'aaibacgbgdehigaeeaaicdfffeca'],
  'ã': ['abbdcagfccccgjgcfcffadbhdfka', 'aaabecabcdeaaakaeaaacafffeca'],
  'ä': ['agadcffhagiggfbeffefbgjedice', 'adghahgjddhhghacegdfjafgfffa'],
  'å': ['afagafifacegffbiffheaghedccd', 'afahbejccehgbgabegefcbfffecf'],
  'æ': ['acjiaaagfcceegagfefdeabeicce', 'efeiccabcdeejefeebidfhfffecd'],
  'ç': ['jbeaiaaaeccaaigeffaafabedccd', 'jaabacabcdeaaaiaeaaaiafffeka'],
  'è': ['aefeacgghccfffegfgeedgbefdcf', 'effebcfbedecedabfihdciffffcf'],
  'é': ['cffgaefeedcfefbfffgfggbggccf', 'cegfhffbfheffechgeggeffffecf'],
  'ê': ['aggcaffccccehfcffgagehbedecf', 'aaebacbbcdefjfaffabicgfffeca'],
  'ë': ['kbaajaaaaccaaaiafaaaiabedcca', 'aaabacabcdejggaaeieacafffece'],
  'ì': ['aeghacfdaccgcdaeffjgggbedeca', 'ghcddgabfdebedfaeahachfffecg'],
  'í': ['eihgfeeeadcffffefgheggbfdcea', 'jdegcedbceeceffcfdeccefffgce'],
  'î': ['khagaecaaccacbgafadbafbedcca', 'aagbacabcdedhhaaeaaicafffeca'],
  'ï': ['kbeaaaaaaccaaakafaaagabedcfa', 'cacbfiabcdefabfajciackfffeca'],
  'ñ': ['kbaakaaagccaaahafaaagabedcfa', 'jaabgcabjdeaaakaeaaafafffeha'],
  'ò': ['abhfdcfahecefeaffgffihbeeica', 'acbeaeebjdedfaacecdacffffech'],
  'ó': ['afhfddgcihceeeaefegfbdbfiieb', 'abbeaddbedegfiaeedeacffgfecg'],
  'ô': ['aejegediadccebaiffchafbedcdc', 'eaagcdabcdejfebgeeaiccfffeca'],
  'õ': ['abaedaecbccdacaefegeaebkdfka', 'aaabkcabcdeaaaaaeaaacafffeca'],
  'ö': ['afbdeifiafkgfdfcffdeadhedfcd', 'adegajhhcgifggageifecafffega'],
  'ø': ['abaaaaaaaccaaaaafaaaaabedcca', 'aaabacabcdeaaaaaeaaacafffeca'],
  'ù': ['acbaafaajccdbckbfbceaabedcca', 'acagaccbheeccbaceabacdfffech'],
  'ú': ['eeddedjcagcdfgaghcfhaabffhcf', 'chdfbddccdeigiagecfccfffggge'],
  'û': ['adagkhaaacccdakehehbaabedcea', 'aabbacabcdegfaaaegajcafffecc'],
  'ü': ['bgadbjffaghgfeabfgdgaaiedhcf', 'ajifcegjcdffdfadeheecafffeha'],
  'œ': ['agkaaaagaccaegaafaiaaabedccf', 'aaabacabkdedaeaaeaaakafffeca'],
  'ß': ['jbaaiaaagccaaajafaaaiabedcja', 'adbbidcdgdfefaaaeaagdbifffcg'],
}

const columns = 28
const another = 26
const none = 27
const middle = 'f'.charCodeAt(0)
const step = 0.5

const rows = new Map<number, Float64Array>()
for (const [letter, both] of Object.entries(neighbours)) {
  const row = Float64Array.from(both.join(''), (sign) => (sign.charCodeAt(0) - middle) * step)
  for (const each of [letter, letter.toUpperCase()]) if (each.length === 1) rows.set(each.charCodeAt(0), row)
}

// A name may have an accent where no word has one, and is then repeated all over a story.
const least = -1.5
const uncounted = -1

/** What a letter with an accent is worth between its neighbours, in nats: above 0 where it is met there more often than by chance. */
export function nearness(letter: number, before: number, behind: number): number {
  const row = rows.get(letter)
  return row === undefined ? uncounted : Math.max(least, (row[columnOf(before)] as number) + (row[columns + columnOf(behind)] as number))
}

function columnOf(code: number): number {
  const small = code | 0x20
  if (code < 128) return small >= 97 && small <= 122 ? small - 97 : none
  return (code >= 0xc0 && code < 0x250) ? another : none
}
