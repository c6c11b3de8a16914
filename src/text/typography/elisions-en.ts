import type { Elisions } from './elisions.ts'

const words = (...lists: readonly string[]): readonly string[] => lists.flatMap((list) => list.split(/\s/)).filter((word) => word !== '')

/** Where an h is dropped: what is left is no word of its own, or one that hardly ever begins what is quoted. */
const withoutH = words(
  `ad adn alf alfpenny alfway allo alves ammer ammered ammersmith amper ampstead anded andful andfuls andicap andier andkerchief andle andled andles
  andling ands andsome andsomer andsomest andy ang anged anging angman angs ankerchief annah appen appened appening appens appier appiest appily
  appiness appy arbour ard arder ardest ardly ardship armless armony arness arold arriet arriets arry arrys arsh arvest asn aste asten astily asty
  atched atches atchet ated ateful atred aul auled aunt aunted ave aven avent avin aving awk awkins ackney ark arker awkins awthorn azard azel`,
  `ead eadache eaded eading eadlong eadquarters eads ealth ealthy eap eaped eaps eard earin earing earse earted earthstone eartily earts earty eath
  eathen eathens eather eave eaved eaven eavenly eavens eavier eavy ector edgehog ee eft efty elen elmet elp elped elper elpful elpin elping elpless
  elps em emp enceforth enery ennery enry er erb erbert erbs erd erded erds ere ereabouts ereafter ereford ermit ero eroes eroine erring ers erself
  ertford esitate ev ewed eyday e`,
  `iccup idden idein ideous ides iding ighborn igher ighest ighland ighlander ighlands ighly ighness ighway ilarious ilda illside im imself inder
  indered inge inges inted ints ips ired irin iring isn isself issed istory itched itchin itting oarse obbies obble obbled obby oist oisted olborn
  olded oldin olding olds oles oliday olidays oller ollered ollerin ollering ollers olloa ollow olloway olly olmes oly ome omely omes ometown omeward
  onest onestly oney oneymoon onour onourable onours onor oo ood oof oofs ook ooked ooks oop oops oose oot ooted oped opeful opeless opes opin oping
  opkins opped opper opping orace orn orns orrible orribly orrid orrified orror orrors orse orseback orseman orses orseshoe orsewhip orspital ose
  osiery ospital ospitals oss osses ossifer ostile ot otel otels otter ottest ound ounded ounds ouse oused ousehold ousekeeper ousemaid ouses ousework
  ow owd owdy owever owl owled owlin owling owls`,
  `uddle uddled udson ug uge ugged ulk ull ullo ulloa uman umanity umble umbly umbug umming umour ump unchback undred undreds undredth ung unger ungry unt unted
  unter unters unting urdle urricane urried urries urry urrying urt urting urts usband usbands ush ushed usky ustle ut uts ymn ymns ypocrite
  ysterical ysterics`,
)

/** Words that lose their first letters in speech, wherever it is written down: Southern, Western, Irish, Yorkshire, sailors, and everybody. */
const clipped = words(
  `ems un uns tis tisn twas twasn twere tweren twarn twarnt twill twon twould twouldn twoud twud twull twurn tain taint tother twixt twad twar st s t d ve
  re ll m n ld bout bouts baout boutcher bove cept ceptin cepting cordin cording cordingly cos coz cuz cuse cused cusin cute fraid feared feard gainst gin ginst
  gree greeable kase lasses lastic lection lections lectric lectricity leven leventh lieve liza lizabeth lisabeth lisbeth lijah lias lonzo manda
  melia melius mericas merica merican mericans mongst mong midst midships mazin mazing magine magination membrance morrer nable nless nother nuther
  nough nuff neath nitials ooman oomen oman pon pologize pologise peared pearance pearances pinion pinions postle postles pothecary pothecaries
  possum possums praps preciate preciated prentice prenticed prentices prenticeship pprentice quaint quaintance quaintances quainted quire quired quiry
  raps rapsody rithmetic rithmetick rangement rangements rived sactly sassin sassinate sassinated scuse scused scuses scusin scape scaped sembly sembled
  shamed slong sociate sociated sociates specially spect spected spectin spects spense spenses spensive sperience sperienced speriment speriments spicion
  spicious splain splained splanation splode sploded splosion spose sposed sposin stead steddy stonish stonished stonishing stonishment sturb
  sturbed sturbance surance syllum sylum sylums swounds sblood sdeath sfoot struth strewth slife shun tache tached taters tater tato tatoes tatties
  taturs tatur tarnal tarnally tectin tective tectives tendance tenshun tention tentions terested terestin teresting tickler ticklers ticular ticularly
  tirely torney torneys vantages vantageous varsity viding vised wich wot xactly xact xcept xcuse xpect xpected zackly zactly zamine zample zat
  zis zekiel zekel`,
  `pears deed vast lowed cause fore round till til course tween ole ud kay night bye lows sides dolphus druther druthers twa twan gustus ginia ginny lexander lexandria lantic tlantic talian talians gyptian gyptians ndian njun frisco rastus bijah siah tilda thaniel
  melican dustry fection fectionate flicted fluence fluenza fessor fessional gator gators lowance lowances larm larmed larms larum llow llowed lmost
  lready lways nswer noculate blige bliged bleege bleeged bliging casion casions casionally cademy cident cidents complished cordion cumulate jection
  jections jected vangelist ternity thority thorities thout thouten bacca bacco baccy baint beant bain longside longshore loo loos sist sisted
  sistance strology stronomy stericks phone phoned phones fridge copter chute chutes roo roos cello cellos ronautics ith iss izzat
  sall sme smorning snothing stoo swat tany teverything tevening tisnt dentical stinct stinctly fernal fernally intment pointed pointment
  pointments parently pparently ppears pply pplied ccount ccounts`,
)

/** Words of their own that may have lost a beginning as well: what stands around them decides. */
const doubtful = words(
  `a all aller am and air airs arm arms arf arrow art as ash at ate eart earth eat ear ears edge edges eel eight ell end en id ide if igh ill in ire is it
  its ob old older oldest on one op ope or orders other others our ours out over owe own owner and`,
  `be board boot bus clare count cross cute d day fence fess flu fro gaze gen gym hind i lead less lest light lone long longer
  longs lope low lowin lowing member members mid most nation nights noon o ods plain plane planes pose prise quire r rest rounds
  side sleep spite squire state steady stood strange sure tack tacked tacks tend tended tending tendin tension th then   
  under used vac venture void wake ware way ways weary while y ye ze`,
)

/** What is left of words whose end is dropped: Southern, Yorkshire, Scots, sailors. */
const trailing = words(
  `a an ain almos altho amn ane aren aroun ast awa b bac befo behin ben benj bes betwix beyon bo breas bruk c ca canna cas chas ches chil chile clo co
  col coll couldn couldna crep d daren diamon didn didna dinna direc distric doan doesn doin don eas en englan ev exac expec fa fac fas firs
  flo fo foun frens frien friens fu g gen geo ghos gi gie giv goin gon groun ha hadn hadna hae hain han hasn hasna hav haven hersel himsel hissel hol
  hones houn hunderd hundr hundre husban i irelan islan isn isna itsel jas jes jis jus kep l lan las n lef les li lib lil lis liv lon lov los m mas mayn mayna mightn
  min mis mo mos mus mustn mysel needn neglec nex nigh o obleege ol oughtn oursel ove pas perfec po poun pu respec ro robt roun s scotlan secon sel ser
  shan sho shouldn shouldna slep sma sof soun spen stan subjec t ta tas th tha theirsel thi tho thos thousan thro throo thysel tol tole trus
  understan unnerstan upo uv wa wan wasn wasna weren werena wes wha whaur wi wid wil winna withou wm wonderfu wors wouldn wouldna y yersel yo
  yoursel`,
)

/** Words that end in -in of themselves, and are no walkin'. */
const wholeInIn = new Set(words(`again begin bin cabin captain certain chain chin coffin complain contain cousin curtain din drain entertain explain fountain gain
  grain grin gin in kin main margin martin mountain obtain origin pain paladin penguin pin plain rain remain retain robin ruin satin sin skin spin
  stain strain sustain thin tin train twin vain vein villain violin virgin win within`))

const own = new Set(doubtful)

/** What English drops. */
export const elided: Elisions = {
  leading: new Set([...withoutH, ...clipped].filter((word) => !own.has(word))),
  doubtful: own,
  trailing: new Set(trailing),
  isDropped: (word) => word.length > 3 && word.endsWith('in') && !wholeInIn.has(word),
}
