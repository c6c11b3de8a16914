/** Words that no other language of Latin letters is full of. */
const telling: ReadonlySet<string> = new Set(('the and of to that it his she you with for at not but is my be they were said this from by what there which would them could when an who will are then your their been'
  + ' if up out him have had we her was he with into more some then than only little like long great about after before through down upon himself herself again know see should might must here never did how very much such other any'
  + ' away made make came come went say tell told asked looked think thought good day night hand hands head eyes face room house door time way woman young life love two three first last own whole still those these where why'
  + ' nothing something because though while once always just back look left right turned took seen done being went every under over').split(' '))
const words: ReadonlySet<string> = new Set([...telling, ...('a in i as on me all one so no do into or our like more back just know now about down did over how man here before little see go never come very some than its us eyes can again'
  + ' old only where his nor too yet long those these such while once upon still even until').split(' ')])

// Enough to tell; a story does not change its language on the way.
const looked = 6000

/** Whether the text is English, by its commonest words: some hundred words make up half of any English prose. Accents do not count. */
export function isEnglish(text: string): boolean {
  const most = Math.min(text.length, looked)
  let all = 0
  let known = 0
  for (let at = 0; at < most;) {
    if (!isAsciiLetter(text.charCodeAt(at))) {
      at++
      continue
    }
    let end = at + 1
    while (end < most && isAsciiLetter(text.charCodeAt(end))) end++
    all++
    if (end - at <= 9 && telling.has(text.slice(at, end).toLowerCase())) known++
    at = end
  }
  return known >= 2 && known * 5 >= all
}

/** Whether the code is of a letter of ASCII. */
export function isAsciiLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** Whether it is one of the commonest English words. */
export function isCommonWord(word: string): boolean {
  return words.has(word.toLowerCase())
}
