/** Animals that stories let come to harm, or do not, as alternatives of a regular expression. */
export const animals = '(?:(?:sled|guide|sheep|guard|farm|cart|war|lap|old|poor|pet|stray|little|small|faithful|wild|family|fictional) ){0,4}(?:animals?|beasts?|creatures?|critters?|pets?|dogs?|hounds?|pupp(?:y|ies)|spaniels?|terriers?|collies?|sheepdogs?|cats?|kittens?|moggies?|horses?|pon(?:y|ies)|mares?|stallions?|foals?|mules?|donkeys?|birds?|parrots?|budgies?|canar(?:y|ies)|pigeons?|owls?|crows?|ravens?|gulls?|seagulls?|swans?|hawks?|falcons?|fish(?:es)?|goldfish|hamsters?|gerbils?|guinea pigs?|rabbits?|bunn(?:y|ies)|hares?|mice|mouse|rats?|goats?|sheep|lambs?|cows?|calf|calves|bulls?|ox(?:en)?|pigs?|piglets?|hens?|chickens?|chicks?|roosters?|cockerels?|geese|goose|ducks?|ducklings?|turkeys?|bears?|wolf|wolves|fox(?:es)?|deer|stags?|badgers?|hedgehogs?|squirrels?|otters?|seals?|whales?|dolphins?|sharks?|frogs?|toads?|newts?|tortoises?|turtles?|lizards?|snails?|bees?|wasps?|ferrets?|weasels?|monkeys?|elephants?|lions?|tigers?|camels?|llamas?|penguins?|dragons?|unicorns?|griffins?)'
/** The same in German. */
export const tiere = '(?:hunde?|katzen?|kater|pferde?|tiere?|vogel|vögel|kuh|ziegen?|esel|hasen?|kaninchen|hamster|maus|mäuse|ratten?|hühner|huhn|schweine?|schafe?|bären?|wolf|drachen?|ponys?|maultier|enten?|gans|igel)'
/** The same in French. */
export const animaux = '(?:chiens?|chats?|chatte|chev(?:al|aux)|animal|animaux|oiseaux?|ânes?|mules?|mulets?|vaches?|chèvres?|lapins?|souris|poules?|oies?|canards?|cochons?|moutons?|ours|loups?|dragons?|poneys?|perroquets?|poissons?)'
/** The same in Spanish. */
export const animales = '(?:perr[oa]s?|gat[oa]s?|caballos?|animal(?:es)?|pájaros?|burr[oa]s?|mulas?|vacas?|cabras?|conejos?|rat(?:ón|ones)|gallinas?|patos?|cerdos?|ovejas?|osos?|lobos?|drag(?:ón|ones)|loros?|peces|pez|yeguas?)'
/** The same in Italian. */
export const animali = '(?:can[ei]|cagnolin[oi]|gatt[oiae]|caval(?:lo|li)|animal[ei]|uccell[oi]|asin[oi]|mul[oi]|mucc(?:a|he)|capr[ae]|conigli[o]?|top[oi]|gallin[ae]|oc(?:a|he)|anatr[ae]|maial[ei]|pecor[ae]|ors[oi]|lup[oi]|dragh?[oi]|merl[oi]|pappagall[oi]|pesc[ei])'
/** The same in Portuguese. */
export const animais = '(?:c(?:ão|ães)|cachorr[oa]s?|gat[oa]s?|caval(?:o|os)|anima(?:l|is)|pássaros?|burr[oa]s?|mulas?|vacas?|cabras?|coelhos?|ratos?|galinhas?|patos?|porcos?|ovelhas?|ursos?|lobos?|drag(?:ão|ões)|papagaios?|peixes?)'
/** The same in Russian. */
export const zveri = '(?:животн\\p{L}+|собак\\p{L}*|кош\\p{L}+|котик\\p{L}*|кот|п[её]с|лошад\\p{L}+|конь|кони|птиц\\p{L}*|мыш\\p{L}*|осёл|коров\\p{L}*|звер\\p{L}+)'
