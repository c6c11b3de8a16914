import { fandomCodes, knownFandoms } from '../intake/known-fandoms.ts'

/**
 * The authority tables: headings under which lists gather what writers spell in many ways. A row is a heading and, behind it, the other
 * names that mean the same and nothing else; case, accents, a leading article, "&" for "and", and "(books)" behind a name need no row. To let a table grow, add a row; a name that could mean two things is in no row. Fandoms that intake knows by name have their rows there. A name that no row has is
 * its own heading. A test beside this file holds that no name stands in two rows.
 */
export type AuthorityRow = readonly [heading: string, ...variants: readonly string[]]

/** The worlds and works that stories build on. */
export const fandoms: readonly AuthorityRow[] = [
  ['Sherlock Holmes - Arthur Conan Doyle', 'Sherlock Holmes', 'Sherlock Holmes (Doyle)', 'Sherlock Holmes (ACD)', 'ACD Holmes', 'Holmes (ACD)', 'Sherlock Holmes stories', 'The Adventures of Sherlock Holmes', 'Le avventure di Sherlock Holmes', 'Les aventures de Sherlock Holmes', 'Шерлок Холмс'],
  ['Pride and Prejudice - Jane Austen', 'Pride and Prejudice', 'P&P', 'Orgueil et Préjugés', 'Stolz und Vorurteil', 'Orgullo y prejuicio', 'Orgoglio e pregiudizio', 'Orgulho e Preconceito', 'Гордость и предубеждение'],
  ['Emma - Jane Austen', 'Emma (Austen)'],
  ['Sense and Sensibility - Jane Austen', 'Sense and Sensibility', 'S&S (Austen)', 'Raison et Sentiments', 'Sinn und Sinnlichkeit', 'Verstand und Gefühl', 'Sentido y sensibilidad', 'Ragione e sentimento'],
  ['Persuasion - Jane Austen', 'Persuasion (Austen)'],
  ['Jane Eyre - Charlotte Brontë', 'Jane Eyre', 'Jane Eyre (Bronte)', 'Джейн Эйр'],
  ['Wuthering Heights - Emily Brontë', 'Wuthering Heights', 'Sturmhöhe', 'Les Hauts de Hurlevent', 'Cumbres borrascosas', 'Cime tempestose', 'Грозовой перевал'],
  ['Les Misérables - Victor Hugo', 'Les Misérables', 'Les Mis', 'Les Miz', 'Die Elenden', 'Los miserables', 'I miserabili', 'Os Miseráveis', 'Отверженные'],
  ['Notre-Dame de Paris - Victor Hugo', 'Notre-Dame de Paris', 'The Hunchback of Notre-Dame (Hugo)', 'Der Glöckner von Notre-Dame (Hugo)', 'Собор Парижской Богоматери'],
  ['Les Trois Mousquetaires - Alexandre Dumas', 'Les Trois Mousquetaires', 'The Three Musketeers', 'Three Musketeers', 'D\'Artagnan Romances', 'Die drei Musketiere', 'Los tres mosqueteros', 'I tre moschettieri', 'Os Três Mosqueteiros', 'Три мушкетёра', 'Три мушкетера'],
  ['Le Comte de Monte-Cristo - Alexandre Dumas', 'Le Comte de Monte-Cristo', 'The Count of Monte Cristo', 'Count of Monte Cristo', 'Der Graf von Monte Christo', 'El conde de Montecristo', 'Il conte di Montecristo', 'Граф Монте-Кристо'],
  ['Le Fantôme de l\'Opéra - Gaston Leroux', 'Le Fantôme de l\'Opéra', 'The Phantom of the Opera (Leroux)', 'Phantom (Leroux)', 'POTO (Leroux)', 'Das Phantom der Oper (Leroux)', 'Призрак Оперы (Леру)'],
  ['Vingt mille lieues sous les mers - Jules Verne', 'Vingt mille lieues sous les mers', '20,000 Leagues Under the Sea', 'Twenty Thousand Leagues Under the Sea', '20.000 Meilen unter dem Meer', '20000 leguas de viaje submarino'],
  ['Frankenstein - Mary Shelley', 'Frankenstein (Shelley)', 'Frankenstein; or, the Modern Prometheus'],
  ['Dracula - Bram Stoker', 'Dracula (Stoker)', 'Dracula (novel)'],
  ['The Picture of Dorian Gray - Oscar Wilde', 'The Picture of Dorian Gray', 'Dorian Gray', 'Das Bildnis des Dorian Gray', 'Le Portrait de Dorian Gray', 'El retrato de Dorian Gray', 'Il ritratto di Dorian Gray', 'Портрет Дориана Грея'],
  ['Alice\'s Adventures in Wonderland - Lewis Carroll', 'Alice\'s Adventures in Wonderland', 'Alice in Wonderland (Carroll)', 'Alice (Carroll)', 'Through the Looking-Glass', 'Alice im Wunderland (Carroll)', 'Алиса в Стране чудес'],
  ['Peter Pan - J. M. Barrie', 'Peter Pan (Barrie)', 'Peter and Wendy'],
  ['Treasure Island - Robert Louis Stevenson', 'Treasure Island', 'Die Schatzinsel', 'L\'Île au trésor', 'La isla del tesoro', 'L\'isola del tesoro', 'A Ilha do Tesouro', 'Остров сокровищ'],
  ['Strange Case of Dr Jekyll and Mr Hyde - Robert Louis Stevenson', 'Strange Case of Dr Jekyll and Mr Hyde', 'Dr Jekyll and Mr Hyde', 'Jekyll and Hyde', 'Dr. Jekyll und Mr. Hyde'],
  ['The War of the Worlds - H. G. Wells', 'War of the Worlds (Wells)', 'Krieg der Welten (Wells)'],
  ['The Time Machine - H. G. Wells', 'The Time Machine (Wells)', 'Die Zeitmaschine (Wells)'],
  ['Little Women - Louisa May Alcott', 'Little Women', 'Little Women series', 'Betty und ihre Schwestern', 'Les Quatre Filles du docteur March', 'Mujercitas', 'Piccole donne', 'Маленькие женщины'],
  ['Anne of Green Gables - L. M. Montgomery', 'Anne of Green Gables', 'Anne series', 'Anne (Montgomery)', 'Anne auf Green Gables'],
  ['The Secret Garden - Frances Hodgson Burnett', 'The Secret Garden', 'Der geheime Garten', 'Le Jardin secret', 'El jardín secreto', 'Таинственный сад'],
  ['The Wonderful Wizard of Oz - L. Frank Baum', 'The Wonderful Wizard of Oz', 'Wizard of Oz (Baum)', 'Oz (Baum)', 'Oz books'],
  ['The Scarlet Pimpernel - Baroness Orczy', 'The Scarlet Pimpernel', 'TSP (Orczy)', 'Das scharlachrote Siegel', 'Le Mouron rouge', 'La Primula rossa'],
  ['Raffles - E. W. Hornung', 'Raffles (Hornung)', 'The Amateur Cracksman'],
  ['Moby-Dick - Herman Melville', 'Moby-Dick', 'Moby Dick'],
  ['Robin Hood (traditional)', 'Robin Hood (legend)', 'Robin Hood legend', 'Robin Hood ballads'],
  ['Arthurian legend', 'Arthurian mythology', 'Arthurian literature', 'Arthuriana', 'King Arthur (legend)', 'Artussage', 'Matière de Bretagne', 'Ciclo artúrico'],
  ['Greek mythology', 'Greek and Roman mythology', 'Ancient Greek religion and lore', 'Greek myth', 'Griechische Mythologie', 'Mythologie grecque', 'Mitología griega', 'Mitologia greca', 'Греческая мифология'],
  ['Norse mythology', 'Norse myth', 'Nordische Mythologie', 'Mythologie nordique', 'Mitología nórdica', 'Скандинавская мифология'],
  ['Iliad - Homer', 'The Iliad', 'Ilias (Homer)', 'L\'Iliade'],
  ['Odyssey - Homer', 'The Odyssey', 'Die Odyssee (Homer)', 'L\'Odyssée'],
  ['Nibelungenlied', 'Das Nibelungenlied', 'The Song of the Nibelungs', 'La Chanson des Nibelungen'],
  ['Hamlet - William Shakespeare', 'Hamlet', 'Гамлет'],
  ['Much Ado About Nothing - William Shakespeare', 'Much Ado About Nothing', 'Much Ado', 'Viel Lärm um nichts', 'Mucho ruido y pocas nueces'],
  ['Romeo and Juliet - William Shakespeare', 'Romeo and Juliet', 'Romeo & Juliet', 'Romeo und Julia', 'Roméo et Juliette', 'Romeo y Julieta', 'Romeo e Giulietta', 'Ромео и Джульетта'],
  ['Faust - Johann Wolfgang von Goethe', 'Faust (Goethe)', 'Goethes Faust'],
  ['Don Quijote - Miguel de Cervantes', 'Don Quijote', 'Don Quixote', 'Don Quichotte', 'Don Chisciotte', 'Dom Quixote', 'El ingenioso hidalgo don Quijote de la Mancha', 'Дон Кихот'],
  ['Анна Каренина - Л. Н. Толстой', 'Анна Каренина', 'Anna Karenina', 'Anna Karénine'],
  ['Евгений Онегин - А. С. Пушкин', 'Евгений Онегин', 'Eugene Onegin', 'Eugen Onegin', 'Evgeny Onegin'],
  ['Journey to the West - Wu Cheng\'en', 'Journey to the West', 'Xiyouji', 'Xi You Ji', '西遊記', '西游记', 'Die Reise nach Westen'],
  ...knownFandoms, ...fandomCodes,
  ['Original work', 'Original', 'Original fiction', 'Original story', 'Origfic', 'Original works', 'Eigene Geschichte', 'Freie Arbeiten', 'Histoire originale', 'Original (keine Fanfiction)', 'Ориджинал', 'Ориджиналы', 'Historia original', 'Storia originale'],
]

/** People of those works. */
export const characters: readonly AuthorityRow[] = [
  ['Sherlock Holmes', 'S. Holmes', 'Holmes, Sherlock', 'Шерлок Холмс'],
  ['John H. Watson', 'John Watson', 'Dr. Watson', 'Dr Watson', 'Doctor Watson', 'Watson, John', 'Dr. John Watson', 'Доктор Ватсон', 'Доктор Уотсон'],
  ['Elizabeth Bennet', 'Lizzy Bennet', 'Lizzie Bennet', 'Elizabeth Bennett', 'Bennet, Elizabeth'],
  ['Fitzwilliam Darcy', 'Mr. Darcy', 'Mr Darcy', 'Darcy, Fitzwilliam'],
  ['Edmond Dantès', 'Edmond Dantes', 'The Count of Monte Cristo (character)'],
  ['Jean Valjean', 'Valjean, Jean'],
  ['Abraham Van Helsing', 'Professor Van Helsing', 'Dr. Van Helsing'],
]

/** Names of pairs and of bonds between people, as writers put them. Those that are two names with a slash between need no row. */
export const relationships: readonly AuthorityRow[] = [
  ['Sherlock Holmes/John H. Watson', 'Holmes/Watson', 'Sherlock Holmes/John Watson', 'Holmes x Watson'],
  ['Elizabeth Bennet/Fitzwilliam Darcy', 'Elizabeth/Darcy', 'Elizabeth Bennet/Mr. Darcy', 'Darcy/Elizabeth', 'Lizzy/Darcy'],
]
