/** What stands around every page. */
export const frame = {
  skip: 'Skip to the content',
  find: 'Search the library',
  search: 'Search',
  ways: { '/browse': 'Browse', '/find': 'Know this story?', '/shelf': 'Your shelf', '/settings': 'Settings', '/about': 'About' },
  main: 'Main',
  desk: 'Desk',
  colophon: 'Every value in this library says where it came from: look for the small marks beside them.',
  /** At the foot of a site of files. */
  madeFor: 'These pages are files. They were made for stated limits, and need nothing but a browser.',
  /** Turning the pages of a list. */
  pages: 'Pages',
  earlier: 'Earlier',
  later: 'Later',
  page: (page: string, of: string): string => `Page ${page} of ${of}`,
  tongue: 'Language of these pages',
}
