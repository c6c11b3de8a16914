/** The statistics page and its plots. */
export const statistics = {
  title: 'Statistics',
  lead: 'The library in figures: of works that lists show to you, by what the catalogue says of them. Every plot has its table.',
  extent: (works: string, words: string, files: string): string => `${works}, ${words}, from ${files}.`,
  empty: 'Nothing is counted yet: no work is shown here.',
  table: 'The same as a table',
  noDate: 'No date',
  undated: (works: string): string => `${works} without a date, not in the plot.`,
  year: 'Year',
  works: 'Works',
  words: 'Words',
  thousandWords: 'Thousand words',
  files: 'Files',
  count: 'Count',
  share: 'Percent',
  /** How sure a reading is, from which confidence on. */
  bands: ['under 50 %', '50 to 75 %', '75 to 90 %', '90 to 97 %', '97 % and more'],
  /** Places where characters had been decoded wrongly before they came here. */
  mended: 'Letters decoded wrongly before',
  others: 'Others',
  plots: {
    works: { title: 'Works by year', says: 'By the date that a work carries, else the date it was posted.', none: 'No work carries a date.' },
    words: { title: 'Words by year', says: 'All words of the works of a year.', none: 'No work carries a date.' },
    ratings: { title: 'Ratings by year', says: 'What works are rated, by whoever answers for it.', none: 'No work carries a date.' },
    warnings: { title: 'Warnings by year', says: 'The commonest warnings. A work counts once for each of its warnings; the absence of one is no claim that nothing is there.', none: 'No dated work is warned for anything.' },
    lengths: { title: 'Lengths', says: 'Works by their number of words.', none: 'No work is shown.' },
    languages: { title: 'Languages', says: 'What works are written in.', none: 'No work is shown.' },
    encodings: { title: 'Encodings met', says: 'What the files were encoded in.', none: 'No file said what it is encoded in.' },
    repairs: { title: 'Repairs made', says: 'How often typography is mended for reading, by what the rules are about. Every repair can be shown, and taken off.', none: 'No repair was made.' },
    confidence: { title: 'Confidence', says: 'How sure the rules are of what they read, field by field, as measured.', none: 'Nothing was read.' },
    heading: { title: 'Works by year', says: 'By the date that a work carries.', none: 'No work here carries a date.' },
  },
  uncounted: (files: string): string => `Not counted for ${files} that were read by older rules.`,
  /** What a plot shows, in words. */
  alt: {
    columns: (first: string, last: string, most: string, peak: string): string => `Columns from ${first} to ${last}, highest in ${peak} with ${most}.`,
    one: (name: string, count: string): string => `One column: ${name} with ${count}.`,
    stacked: (first: string, last: string, parts: string): string => `Stacked columns from ${first} to ${last}. In all: ${parts}.`,
    bars: (parts: string): string => `Bars: ${parts}.`,
    shares: (parts: string): string => `Stacked bars; the share that is at least 90 % sure: ${parts}.`,
    part: (name: string, count: string): string => `${name} ${count}`,
  },
}
