import type { Elisions } from './elisions.ts'

const words = (list: string): readonly string[] => list.split(/\s/).filter((word) => word !== '')

/** Where an h is dropped: what is left is no word of its own, or one that hardly ever begins what is quoted. */
const withoutH = words(`
  ackney ad adn alf alfpenny alfway allo alves ammer ammered ammersmith amper ampstead anded andful andfuls andicap andier andkerchief andle andled
  andles andling ands andsome andsomer andsomest andy ang anged anging angman angs ankerchief annah appen appened appening appens appier appiest appily
  appiness appy arbour ard arder ardest ardly ardship ark arker armless armony arness arold arriet arriets arry arrys arsh arvest asn aste asten astily
  asty atched atches atchet ated ateful atred aul auled aunt aunted ave aven avent avin aving awk awkins awthorn azard azel e ead eadache eaded eading
  eadlong eadquarters eads ealth ealthy eap eaped eaps eard earin earing earse earted earthstone eartily earts earty eath eathen eathens eather eave
  eaved eaven eavenly eavens eavier eavy ector edgehog ee eft efty elen elmet elp elped elper elpful elpin elping elpless elps em emp enceforth enery
  ennery enry er erb erbert erbs erd erded erds ere ereabouts ereafter ereford ermit ero eroes eroine erring ers erself ertford esitate ev ewed eyday
  iccup idden idein ideous ides iding ighborn igher ighest ighland ighlander ighlands ighly ighness ighway ilarious ilda illside im imself inder indered
  inge inges inted ints ips ired irin iring isn issed isself istory itched itchin itting oarse obbies obble obbled obby oist oisted olborn olded oldin
  olding olds oles oliday olidays oller ollered ollerin ollering ollers olloa ollow olloway olly olmes oly ome omely omes ometown omeward onest onestly
  oney oneymoon onor onour onourable onours oo ood oof oofs ook ooked ooks oop oops oose oot ooted oped opeful opeless opes opin oping opkins opped
  opper opping orace orn orns orrible orribly orrid orrified orror orrors orse orseback orseman orses orseshoe orsewhip orspital ose osiery ospital
  ospitals oss osses ossifer ostile ot otel otels otter ottest ound ounded ounds ouse oused ousehold ousekeeper ousemaid ouses ousework ow owd owdy
  owever owl owled owlin owling owls uddle uddled udson ug uge ugged ulk ull ullo ulloa uman umanity umble umbly umbug umming umour ump unchback undred
  undreds undredth ung unger ungry unt unted unter unters unting urdle urricane urried urries urry urrying urt urting urts usband usbands ush ushed usky
  ustle ut uts ymn ymns ypocrite ysterical ysterics
`)

/** Words that lose their first letters in speech, wherever it is written down: Southern, Western, Irish, Yorkshire, sailors, and everybody. */
const clipped = words(`
  bacca bacco baccy bain baint baout beant bijah bleege bleeged blige bliged bliging bout boutcher bouts bove bye cademy casion casionally casions cause
  ccount ccounts cello cellos cept ceptin cepting chute chutes cident cidents complished copter cordin cording cordingly cordion cos course coz cumulate
  cuse cused cusin cute cuz d deed dentical dolphus druther druthers dustry ems feard feared fection fectionate fernal fernally fessional fessor flicted
  fluence fluenza fore fraid fridge frisco gainst gator gators gin ginia ginny ginst gree greeable gustus gyptian gyptians intment iss ith izzat jected
  jection jections kase kay lantic larm larmed larms larum lasses lastic ld lection lections lectric lectricity leven leventh lexander lexandria lias
  lieve lijah lisabeth lisbeth liza lizabeth ll llow llowed lmost longshore longside lonzo loo loos lowance lowances lowed lows lready lways m
  magination magine manda mazin mazing melia melican melius membrance merica merican mericans mericas midships midst mong mongst morrer n nable ndian
  neath night nitials njun nless noculate nother nough nswer nuff nuther ole oman ooman oomen parently pearance pearances peared pears phone phoned
  phones pinion pinions pointed pointment pointments pologise pologize pon possum possums postle postles pothecaries pothecary pparently ppears pplied
  pply pprentice praps preciate preciated prentice prenticed prentices prenticeship quaint quaintance quaintances quainted quire quired quiry rangement
  rangements raps rapsody rastus re rithmetic rithmetick rived ronautics roo roos round s sactly sall sassin sassinate sassinated sblood scape scaped
  scuse scused scuses scusin sdeath sembled sembly sfoot shamed shun siah sides sist sistance sisted slife slong sme smorning snothing sociate sociated
  sociates specially spect spected spectin spects spense spenses spensive sperience sperienced speriment speriments spicion spicious splain splained
  splanation splode sploded splosion spose sposed sposin st stead steddy stericks stinct stinctly stonish stonished stonishing stonishment stoo strewth
  strology stronomy struth sturb sturbance sturbed surance swat swounds syllum sylum sylums t tache tached tain taint talian talians tany tarnal
  tarnally tater taters tato tatoes tatties tatur taturs tectin tective tectives tendance tenshun tention tentions terested terestin teresting ternity
  tevening teverything evenin mornin s thaniel thorities thority thout thouten tickler ticklers ticular ticularly til tilda till tirely tis tisn tisnt tlantic torney
  torneys tother twa twad twan twar twarn twarnt twas twasn tween twere tweren twill twixt twon twoud twould twouldn twud twull twurn ud un uns
  vangelist vantageous vantages varsity vast ve viding vised wich wot xact xactly xcept xcuse xpect xpected zackly zactly zamine zample zat zekel zekiel
  zis
`)

/** Words of their own that may have lost a beginning as well: what stands around them decides. */
const doubtful = words(`
  a air airs all aller am and arf arm arms arrow art as ash at ate be board boot bus clare count cross cute d day ear ears eart earth eat edge edges eel
  eight ell en end fence fess flu fro gaze gen gym hind i id ide if igh ill in ire is it its lead less lest light lone long longer longs lope low lowin
  lowing member members mid most nation nights noon o ob ods old older oldest on one op ope or orders other others our ours out over owe own owner plain
  plane planes pose prise quire r rest rounds side sleep spite squire state steady stood strange sure tack tacked tacks tend tended tendin tending
  tension th then under used vac venture void wake ware way ways weary while y ye ze
`)

/** What is left of words whose end is dropped: Southern, Yorkshire, Scots, sailors. */
const trailing = words(`
  a ain almos altho amn an ane aren aroun ast awa b bac befo behin ben benj bes betwix beyon bo breas bruk c ca canna cas chas ches chil chile clo co
  col coll couldn couldna crep d daren diamon didn didna dinna direc distric doan doesn doin don eas en englan ev exac expec fa fac fas firs flo fo foun
  frens frien friens fu g gen geo ghos gi gie giv goin gon groun ha hadn hadna hae hain han hasn hasna hav haven hersel himsel hissel hol hones houn
  hunderd hundr hundre husban i irelan islan isn isna itsel jas jes jis jus kep l lan las lef les li lib lil lis liv lon los lov m mas mayn mayna mightn
  min mis mo mos mus mustn mysel n needn neglec nex nigh o obleege ol oughtn oursel ove pas perfec po poun pu respec ro robt roun s scotlan secon sel
  ser shan sho shouldn shouldna slep sma sof soun spen stan subjec t ta tas th tha theirsel thi tho thos thousan thro throo thysel tol tole trus
  understan unnerstan upo uv wa wan wasn wasna weren werena wes wha whaur wi wid wil winna withou wm wonderfu wors wouldn wouldna y yersel yo yoursel
`)

/** Words that end in -in of themselves, and are no walkin'. */
const wholeInIn = new Set(words(`
  again begin bin cabin captain certain chain chin coffin complain contain cousin curtain din drain entertain explain fountain gain gin grain grin in
  kin main margin martin mountain obtain origin pain paladin penguin pin plain rain remain retain robin ruin satin sin skin spin stain strain sustain
  thin tin train twin vain vein villain violin virgin win within
`))

const own = new Set(doubtful)

/** What English drops. */
export const elided: Elisions = {
  leading: new Set([...withoutH, ...clipped].filter((word) => !own.has(word))),
  doubtful: own,
  trailing: new Set(trailing),
  isDropped: (word) => word.length > 3 && word.endsWith('in') && !wholeInIn.has(word),
}
