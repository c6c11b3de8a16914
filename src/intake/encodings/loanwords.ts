/**
 * Words with accents that English stories use. In a text with a single accent nothing but its word tells which encoding it is in:
 * `caf` and one byte are a café in five of them.
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
`.split(/\s+/).filter((word) => word !== ''))
