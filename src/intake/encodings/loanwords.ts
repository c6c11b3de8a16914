/**
 * Words with accents that English stories use. In a text with a single accent nothing but its word tells which encoding it is in:
 * `caf` and one byte are a café in five of them. The first are borrowings and names; then come the most frequent of six
 * languages, in which characters speak and letters are quoted, and of English itself, counted in public-domain novels (half of those of the corpus).
 */
export const loanwords: ReadonlySet<string> = new Set(`
  café cafés naïve naïf naïveté rôle rôles fiancé fiancée fiancés fiancées façade façades cliché clichés clichéd résumé protégé protégée blasé déjà señor señora señorita doña señores
  zoë chloë brontë noël aïda loïs haïti anaïs esmé renée andré josé rené hélène françois françoise élise étienne théodore raphaël joão são müller schrödinger göring führer fräulein über doppelgänger
  crème brûlée brûlé touché passé soirée soirées matinée née risqué voilà à tête tête-à-tête vis-à-vis état élan élite éclair éclairs éclat début débutante débutantes dépôt hôtel château châteaux mêlée
  cortège manège piñata jalapeño mañana niño smörgåsbord ångström garçon garçons félix sautéed sauté purée entrée entrées décor décolletage décolleté négligée négligé fête fêtes fêted bête bêtes noir
  communiqué attaché habitué habitués roué émigré émigrés épée épées métier séance séances précis papier-mâché mâché appliqué bric-à-brac chargé clientèle consommé coöperate coöperation reëntered preëminent
  coup cañon cañons dæmon dæmons æther æsthetic archæology mediæval encyclopædia cæsar phœnix manœuvre manœuvres œuvre hors-d'œuvre raison d'être père mère frère première crêpe suède
  façades provençal provençale français française aperçu soupçon ragoût coulée abbé curé duchésse comédie tragédie mésalliance naïvely naïvety rösti weiß straße schön málaga córdoba perón bogotá
  café-au-lait thé déshabillé dénouement dégagé démodé divorcée divorcé employé employée exposé gruyère ingénue liége lycée macramé maître mélange ménage moiré mousquetaire outré pâté pâtés pièce portière procès régime régimes
  rosé tomé toupée visé übermensch vicuña böhm björn jürgen jörg köln zürich málà ó é així cortés valdés pelé beyoncé méxico québec montréal curaçao
  était où là être même étaient après été très eût étais côté répondit vénus condamné ça pôle près grâce idée derrière écria êtes cœur aéro poète dernière malgré bientôt maîtresse grève aéroplane
  donné aussitôt aéroville prêtre dès pensée auprès présent misérable mérimée société guère espèce façon épaules départ âme tantôt vêtements années plutôt lèvres journée pitié fenêtre fût fièvre
  échafaud président têtes colère général répondu dîner laissé sœur pâle demandé liberté élégiaque mêmes arrivé régiment paraît arrière déclara chaînes léonore hôpital répondre étrange lumière
  marché âge fenêtres prêt parlé pièces mécaniciens dû écrire levé forçats côtés reçu troisième manière véritable aperçut épaule médecin beauté hé espérance arrivée désespoir sûr arrêter arrêt
  bâton goût rêve chaîne étant aéroplanes épreuve paraître hâte trouvé époque présence pensées vérité moitié jeté nègres fumée exécutions pavé honnête frères nécessaire mécanicien étonné intérêt
  avança énorme poussière mémoire créole mulâtre crié succès couché décidé volonté œil précipita arrêta émotion immédiatement ténèbres misérables légère étions misère forçat drôle orléans mulâtresses
  côte rivière exécution prête reconnaître traversée éleva occupé équipage santé idées curiosité profondément école éducation réalité hélas déjeuner dernières boîte premières nègre année maîtres
  écoutait ému étude pénible réputation états énergie arrivés mètres indigné aimé répliqua empêcher lâche scène oublié propriété tombé leçon privée dépense commençait reçut vêtue chère étroit
  fraîche créoles négresse mulâtresse coupée aumônier condamnés commença désormais expédition prononcé deuxième obscurité également hôte résoudre entièrement dolorès glacé manières étrangers épais
  commencé entouré expérience déposé désordre témoins éclata répondait kilomètres blessé interprète désert espère bonté égoïste quitté gaieté bibliothèque échapper bâtiment rencontré passèrent
  tombée çà mulâtres nommé geôlier jurés galériens galères réunion étendue écoutez découvert annonça réveiller désir série qualité progrès réparer léger événements humanité évidemment présenter
  caractère adoptée félyne envoyé sérieux énormes amitié pensé événement répéta brisé méchant soupçonner mystérieux vôtre fièrement élança blessés prière delà tourné écoula écrit récréation cachée
  connaître vêtu réveilla inquiétude édifice disparaître poussé galérien émotions arrêté établissement défense éclats semblé regardé épouvantable théorie geôliers intérieur américains tôt étranger
  décida réellement installé complète rêver récit agréable leçons rêveur réussi réussite accompagné assurément éloigna écoute écouter osé précautions contremaître découvrir réponse loyauté vêtus
  obéir tiré tenté amené défendait sûrs espérait égal gâtée frêle égoïsme mangé généreux barrière sitôt charité fière restée plaît brisée entière mélancolie voûte étang échange siècle forêt volé
  carré étonnement monté traité caché carrée exécuté
  más pipá qué él había así fué sí maría tú allí sultán mí aquí sólo está tenía años día también será después quién éste cómo allá algún mío híala todavía casín capitán sé días corazón habían
  según dió último respondió niña dejó condición parecía dónde llegó traducción decía mía replicó imaginación lágrimas príncipe ahí cuál pistañina árboles españa volvió quedó podía espíritu sabía
  están máscaras demás entró última máscara hacía ocasión además gritó oyó veía número vió diván tío único añadió sueño prosiguió comenzó pasó cayó fantasía ángel niños salió exclamó alí colección
  sintió hacían aún jamás dueña ésta cuánto árabes automóvil nuévalos éstos quería oír río venía ningún adiós discreción jóven kalí tenían año sabiduría miró extraña compañero podrá fácil título
  catástrofe hermosísima árabe nación jardín listón cuán extremeños solía creía frío sofía acercó debía débil cantó órdenes alegría habló sacó encontró diálogo única pálido compañía vé lábios
  tomó término antúnez sacristán razón atención corría admiración sería uñas ánimo oía música público pensó médico oídos situación galán calderón propósito compás encirnún acordó ponía últimos
  detrás sueños servía entregó habría distinción cadáver baño carbón escribió dueño pañuelo diré hará siguió murmuró empeño aquél estébanez zúñiga prisión ansí escándalo atmósfera atrás levantó
  puños latín pareció estás creyó acá volvía entrañas sentía tamaño subió lámpara
  für hätte wäre können zurück tür würde während mädchen türe hände hörte müssen führte gehört klöterjahn könnte glück erzählen könig hören plötzlich händen darüber könne möchte höfling fühlte
  tränen schöne erzählte märchen rücken übrigens öffnete schönen geschäft später würden männer höhe hätten längst führen früher fünf übrigen drückte stück möglich natürlich gegenüber klöterjahns
  förster unglück rätin geöffnet lächeln glücklich gnädige küche lächelte gänzlich öffnen fröhlich wüste drüben müsse nächsten gespräch länger könnten gürtel jüngferlein mühe schüttelte höre nähe
  königin flüsterte allmählich früh drängte nämlich näher überhaupt körper dafür schlüssel lächelnd dürfen möbel stürzte geführt schönheit bühne vorwärts vorüber tatsächlich käme wären gefühl
  nötig zähne völlig überall gerührt vollständig spät müde böse unwillkürlich erzählung schwägerin vergnügt säule räuber störche gewöhnt unmöglich dienstmädchen führten täglich schöner unglücklicher
  gehörte königs züge erzählt gefährten grünen gelächter wächter erzähle zwölf köpfchen unglücklichen fürchtete vergnügen überrascht ungefähr luftröhre töchterchen haustür mäntelein frühstück
  hinüber rücksicht möglichst stören übung früheren schönes wände fläschchen räter jüngling geschöpf ängstlich fünfzehn hält köpfe erklärte gäste hört fürs anführer sanitäter schätze überdies
  dürfte vorläufig näherte türen verhältnisse hälfte beschäftigt geräusch erschöpft dürfe zufällig wütend mütze schlüpfte träume gebärde gärten gefällt sünde beschäftigte wägelchen könnt verräter
  stäbchen krämer goldstücke
  più perchè già così sì ciò nè può avèa suòi tè parèa virtù giù èrano verità uòmini mè dì sè né alzò trovò dà ànimo finchè chè quì però libertà dacchè pietà città volontà stà sarà senonchè voluttà
  lì gridò esclamò ànima sentì felicità perché avrò lasciò laggiù fù caffè guardò società avèano altrùi benchè facèa ribattè affù sembrò baciò viltà udì necessità passò oscurità èran giòvane èssere
  quà ripetè sclamò cioè entrò realtà cominciò tornò arrivò tuttavìa giùdici idèe fà continuò umanità colùi potè immensità potrà benché carità canapè onestà cavò metà portò cercàvano poichè bontà
  toccò colà assài gèmito perocchè avèan seguì lìbera mostrò sò sarò creò
  não lá tão só já cabeça coração mão ás então mãos porém há abegão até chão mãe creança ninguém também espírito desgraça às força braços vê nós esperança moço lenço consciência és fôra má esforço
  pé senão fogão além sebastião história paixão confiança patrão graça expressão cá dá silêncio aí próprio alguém côr existência posição três pés começou desgraçado dôr manhã fóra cabeço nã vão
  própria experiência paixões porquê vingança impossível dúvida fé através estátua miséria palácio imprudência começava braço aspirações
  på är för så då från än öfver något här öfwer såg när gång måste åt ännu några någon kände wår där framför såsom få också ögon går nästan låg gå wåra två många göra äfwen länge båda känsla känner
  första gör väl äro står själ år själf wäl plötsligt ögonblick får långt stället ändå låt förut längre någonting förbi sådan åter ifrån förr främmande känna nära följa likwäl ögonen sätt hvarför
  rätt säga närmare vän först framåt små
  barrée cécile ström coupé mauléon blânc recherché barnabé anæmic aërial zoöphagous écarté sacrè maelström honoré salêve iä
`.split(/\s+/).filter((word) => word !== ''))
