import type { Elisions } from './elisions.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' ').filter((word) => word !== ''))

function row({ leading = '', doubtful = '', trailing = '' }: { readonly leading?: string; readonly doubtful?: string; readonly trailing?: string }): Elisions {
  return { leading: words(leading), doubtful: words(doubtful), trailing: words(trailing), isDropped: () => false }
}

const norwegian = row({ leading: 'n na', doubtful: 'en et a', trailing: 'ha ta la ska' })

/** The commonest words that other languages than English shorten. What a writer shortens besides is seen in the story itself. */
export const elidedElsewhere: Readonly<Record<string, Elisions>> = {
  da: row({ leading: 'et n na ne', doubtful: 'en', trailing: 'ha la ta ska ve gi bli sku' }),
  de: row({
    leading: 's n ne nen nem ner nes rum raus rein rauf runter rüber ran nauf naus nunter nüber nan',
    doubtful: 'mal drum drauf drin nein',
    trailing: 'hab wär hätt könnt müßt müsst möcht sollt wollt dürft werd würd heut geh seh komm sag glaub bitt denk find steh lass laß mach nehm bleib brauch bring freu frag hol hör kenn leb lauf lieg schau schreib sitz trag treff tu versteh wart weiß hatt ohn eh nit',
  }),
  el: row({ leading: 'ς ναι μαι σαι ταν ρθε ρθα ρχεται στ ξερε κει δω', trailing: 'μ σ τ ν θ κ γι απ κατ μετ παρ αλλ δ οὐδ οὔτ ἀλλ ἀπ ἐπ ὑπ δι μεθ καθ ἀφ ἐφ ὑφ ἀνθ ἀντ μηδ ποτ τοῦτ ὅτ ἵν' }),
  es: row({ leading: 'taba toy tá', doubtful: 'na pa', trailing: 'pa na to' }),
  fi: row({ trailing: 'ett kun vaikk jos niin mut sit olis ois siin täs' }),
  fr: row({ leading: 'tit tite tits ptit cré spèce scusez', trailing: 'ben quéqu quelqu jusqu lorsqu puisqu qu' }),
  hu: row({ trailing: 'a e hisz biz so no ha mer azé ezé ne' }),
  it: row({ leading: 'sto sta sti ste l n na nu ndo ndrangheta', doubtful: 'no o a e i', trailing: 'po mo di da de co ne se be fe to va fa sta a tra su vo pe que quei bei' }),
  nb: norwegian,
  nl: row({ leading: 't n k s m r ns z d ie em et tis twas tzelfde zn ne nen', doubtful: 'is er ter', trailing: 'da wa zo ne nie me goe' }),
  no: norwegian,
  pt: row({ leading: 'tá tou tava tás stá stou', trailing: 'n d p pra' }),
  ro: row({ leading: 'i mi ți l s m n nainte naintea napoi ncoace ncolo ntr nalt nalta naltă mpreună', doubtful: 'și o a îi ne le vă te un', trailing: 's într dintr printr d p c m n' }),
  sr: row({ leading: 'оћу оћеш оће оћемо оћете ајде ајдемо ајмо леб леба ладно ладан теле тела аџија аџика', trailing: 'ал ил јел л дал над кад би кол не мож нит јер јес к с бил' }),
  sv: row({ leading: 'n na et', doubtful: 'en an de dom', trailing: 'ha ta la ska sku ä va ja' }),
}
