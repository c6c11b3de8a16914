import { annotate } from './annotate.ts'
import type { GoldenHead } from './golden-head.ts'

const story = '⟦body:start⟧The lamp had burned all night, and nobody had thought to trim it.\n\n"It will do," said the keeper.⟦body:end⟧\n'

const drafts = [
  `#id 001
#name harbour/lamp_02.txt
#language en
#profiles label-block
#teaches a block with everything in it
====
Title: ⟦title:formal The Lamp & the Tide⟧ (⟦part:2/7 2/7⟧)
Author: ⟦creator:author Ida Smith⟧ <⟦email ida@harbour.example⟧>
Fandom: ⟦fandom Harbour Lights⟧
Rating: ⟦rating:mature R for language⟧
Warnings: ⟦warning:stated=violence;denied=character-death some fights, nobody dies⟧
Pairing: ⟦relationship Ash/Birch⟧
Genre: ⟦tag Drama⟧, ⟦tag case story⟧
Summary: ⟦summary A lamp goes out, and a keeper, who is tired,
does not light it again.⟧
Disclaimer: ⟦disclaimer The harbour and all its lamps belong to ⟦creator:owner Grey Tower Films⟧,
and to ⟦creator:owner Nell Voss⟧.⟧
Posted: ⟦date:posted=1999-04-03 3 April 1999⟧
Archive: ⟦permission:ask ask first⟧
Feedback: ⟦any is what I live on⟧

${story}`,
  `#id 002
#name quay.txt
#language en
#profiles title-page
#teaches a title page
====
⟦title:caption Eleven Steps⟧

by ⟦creator:author Joan Pell⟧

A ⟦~fandom Quayside⟧ story

${story}`,
  `#id 004
#name untitled.txt
#language en
#profiles no-header
#teaches an incipit
====
⟦body:start⟧⟦~title:incipit The lamp had burned all night⟧, and nobody had thought to trim it.

"It will do," said the keeper.⟦body:end⟧
`,
]

/** Three heads for tests: a label block, a title page, a story without a header. */
export const smallHeads: readonly GoldenHead[] = drafts.map(annotate)
