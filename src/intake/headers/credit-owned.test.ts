import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ofField } from '../../model/assertion.ts'
import { readAcknowledgements } from './acknowledgements.ts'

/** A sentence, and behind "=>" whose world it says that the story's is; those that name nobody first. */
const rows = `
Disclaimer: see Kestrel TV. =>
The zine was published by Kestrel Press in 1988. =>
Kestrel Productions presents a play in three acts. =>
I work in television, but not for money. =>
He went to see the Films. =>
I met Ann Lee at the Kestrel convention. =>
Tolliver has the keys to the dispensary. =>
"Granny" made her sound as though she baked. =>
The first prize goes to Samir Haddad of Year 11. =>
he never says whose it is. =>
it's nobody's. =>
the house is my mother's. =>
"NORTHWAY" AND ITS CHARACTERS ARE COPYRIGHT BLUEWATER FILMS. => owner BLUEWATER FILMS
So not mine. Bellwether Productions has the boat, the crew and the lawyers. => owner Bellwether Productions
Nothing is mine, all is to Studio Tramontane, I make no euro. => owner Studio Tramontane
The song is by the Tin Sparrows and is used without asking. => antecedent the Tin Sparrows
Silver Brigade was created by Tomo Hayasaka and is owned in this country by Dragonfly Video. => owner Tomo Hayasaka; owner Dragonfly Video
Orla, the Regent and the Exchange are Fenella Coombe's, from The Glazier's War. => owner Fenella Coombe
They come from The Bucket Papers by E. V. Lisle. => owner E. V. Lisle
Die Figuren gehören, soweit ich sie nicht erfunden habe, dem Sender Freies Watt. => owner Sender Freies Watt
Grauhafen ist von Elsbeth Kranich, die Bücher gibts im Laden, kauft sie! => owner Elsbeth Kranich
rien n'est à moi, snif, tout est à Maud Kerbiriou et à la chaîne Armor 3. => owner Maud Kerbiriou; owner Armor 3
tout à la géniale Sidonie Lerouge, même Quinquet. => owner Sidonie Lerouge
El Valle y sus habitantes son de don Ernesto Quiroga y de la Cadena Andina, no me demanden. => owner Ernesto Quiroga; owner Cadena Andina
Dinsdale and Orrin appear by kind neglect of Viaduct Television. => owner Viaduct Television
Keeper's Row was thought up by Edwin Strake and lives in his books. => owner Edwin Strake
not mine, never was, Sable Kite Entertainment has the keys to the Night Garage => owner Sable Kite Entertainment
All persons and kingdoms are the invention of Ottoline Marsh. => owner Ottoline Marsh
None of the people are mine; they came out of Hugh Tranter's head. => owner Hugh Tranter
Everyone here except the miller was borrowed from The Heron Cycle by M. T. Gaunt without so much as a by-your-leave. => owner M. T. Gaunt
The people in it live in the books of Edith Marlowe-Finch, who has never done me any harm. => owner Edith Marlowe-Finch
They all belong to Corvane and Son. => owner Corvane and Son
Inspector Dace and his sergeant live at the pleasure of Mr. Aubrey Fenn. => owner Mr. Aubrey Fenn
Northlight has them on a leash, i'm only scratching them behind the ears. => owner Northlight
I'm obliged to the folks at Silver Bend Productions for letting their sheriff out. => owner Silver Bend Productions
Ironwood Interactive made the caves, I merely drew them on paper. => owner Ironwood Interactive
Null Point is a trademark of Sefton Radio, who can have it back in one piece. => owner Sefton Radio
Carrowmore Television made Outer Ring and then threw it away. => owner Carrowmore Television
Paramour, Inspector Vidal and the rooftops are copyright Lumen-Vox Studios 1996. => owner Lumen-Vox Studios
The Night Pharmacist was created by Gil Abramov for Fallbrook TV. => owner Gil Abramov; owner Fallbrook TV
Sector Twelve was dreamed up by Jocelyn Abbot for Granite Television. => owner Jocelyn Abbot; owner Granite Television
None of the clockwork belongs to us, it's the work of Mr. Anselm Dufresne and the people at Toyshop Television. => owner Mr. Anselm Dufresne; owner Toyshop Television
The Duchess and Hob are not mine, they come out of Marl Park by Araminta Soames. => owner Araminta Soames
Ulf Steenbock hat die Eisenmark erfunden. => owner Ulf Steenbock
Tout à Cosima d'Arles. => owner Cosima d'Arles
Le monde des "Cites Hautes" est a Gaston Vercruysse, qui m'a gentiment prêté ses toits. => owner Gaston Vercruysse
les personnages de Gallows Reach à Penhallow Books, à moi il ne reste rien. => owner Penhallow Books
"Les Gens de la Pointe" est a Productions du Havre. => owner Productions du Havre
O Moinho das Corujas é obra da Lua de Barro Audiovisuais, eu não ganho nada. => owner Lua de Barro Audiovisuais
All rights in the Chronicles remain with J. L. Winterbourne and her publishers. => owner J. L. Winterbourne
The late Cordelia Vance-Lytton invented him, and her publishers have his keeping. => owner Cordelia Vance-Lytton
The Harbour Masters pay rent to Coral Coast Films. => owner Coral Coast Films
All hail Bright Harbor Productions, who made Unit Twelve. => owner Bright Harbor Productions
"Die Plattenleger" is from the Studio Havelkante. => owner Studio Havelkante
Humphrey Dole has the patent on the goose. => owner Humphrey Dole
it's all harbor six's. => owner harbor six
the assembly rooms is parchment street's, and clement is his own man. => owner parchment street
red tarmac owns it & they know what they did => owner red tarmac
Harbour Lights was invented by Ann Lee and is made by Northgate Pictures. => owner Ann Lee; owner Northgate Pictures
The characters sprang from the brain of Ann Lee. => owner Ann Lee
I borrowed them from Ann Lee and will return them. => owner Ann Lee
They live in Ann Lee's books, not mine. => owner Ann Lee
Credit for the world goes to Ann Lee. => owner Ann Lee
The world was Ann Lee's long before it was mine. => owner Ann Lee
Ann Lee and Bo Dent own the lot. => owner Ann Lee; owner Bo Dent
Die Figuren stammen von Elsbeth Kranich. => owner Elsbeth Kranich
Alle Rechte liegen bei Elsbeth Kranich. => owner Elsbeth Kranich
Pip is on loan from Lenora. => antecedent Lenora
Die Figuren gehören Anton Brehm und dem Sender Nordlicht. => owner Anton Brehm; owner Nordlicht
`
for (const [sentence = '', people = ''] of rows.trim().split('\n').map((row) => row.split(/ =>(?: |$)/))) {
  test(`owners: ${sentence}`, () => {
    const given = ofField(readAcknowledgements(sentence, [0, sentence.length]), 'creator').map(({ value }) => `${value.role} ${value.name}`)
    assert.deepEqual(given.sort(), people.split('; ').filter((one) => one !== '').sort())
  })
}
