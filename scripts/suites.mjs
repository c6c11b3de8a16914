/**
 * The suites of `npm test`, in the order in which they run: cheap ones first. docs/testing.md has the same table, and a test compares them.
 *
 * `tests`: files for node:test; `run`: any other program of node_modules, with its arguments. `fast`: what `npm run check` takes of it.
 * `counts`: what it measures; coverage is less exact in code that Node kept compiled.
 * `disk`: it runs programs that it puts down, which a folder in memory may forbid.
 * `together`: its files need no process each: they load the same sources, compile them and their patterns once, and leave nothing behind.
 * `seconds`: its share of the ten minutes on two cores; side by side with others it may take three times that. A suite that takes more is told so, not failed.
 */
export const suites = [
  { name: 'types', what: 'TypeScript, strict, over src, test and bench', run: ['typescript/bin/tsc', '--noEmit'], seconds: 8, fast: 'all' },
  { name: 'lint', what: 'oxlint', run: ['oxlint/bin/oxlint', '--deny-warnings'], seconds: 2, fast: 'all' },
  {
    name: 'architecture',
    what: 'layers, purity, the gate, docstrings, regular expressions that stay linear, pinned versions; every sentence of a page in the word lists; docs as the code has it',
    tests: ['test/architecture.test.ts', 'test/regexps.test.ts', 'test/versions.test.ts', 'test/words.test.ts', 'test/docs.test.ts'],
    seconds: 8,
    fast: 'all',
  },
  { name: 'unit', what: 'beside the code, where it is pure: cases, then laws as properties; the samples and, where present, the corpus', tests: ['src/{model,text,consent,print,gather,query,intake,format}/**/*.test.ts'], together: true, seconds: 50, fast: ['src/{model,text,consent,print,gather,query}/**/*.test.ts', 'src/format/{html,xml,efiction,office}/**/*.test.ts'] },
  { name: 'edges', what: 'beside the code that meets disks, processes and databases', tests: ['src/{parsing,catalogue,archive,cli}/**/*.test.ts'], seconds: 30 },
  { name: 'rooms', what: 'beside the code of the rooms, and of what they give away', tests: ['src/{publish,web}/**/*.test.ts'], together: true, seconds: 48 },
  { name: 'contracts', what: 'what every implementation of a seam must do: store, blobs, gate as a condition; what files of a heap say of one another', tests: ['test/contracts/**/*.test.ts'], seconds: 62 },
  { name: 'laws', what: 'the whole way, as laws: words in are words out, twice is once, order does not matter', tests: ['test/laws.test.ts'], seconds: 3 },
  { name: 'golden', what: 'the golden set is well-formed, its scorer and its generator do what they say, and no field is read worse than it was', tests: ['test/golden.test.ts', 'bench/golden/**/*.test.ts'], seconds: 33 },
  { name: 'hostile', what: 'files made to harm, each by itself: texts, pages, messages, documents of every form', tests: ['test/hostile/{hostile,hostile-forms,hostile-mails,published-holes}.test.ts'], seconds: 64 },
  { name: 'harm', what: 'containers made to harm; one in ten of all through a whole import; every act that a parser is forbidden, tried from inside; long rows of anything', tests: ['test/hostile/{hostile-containers,hostile-import,forbidden-acts}.test.ts', 'test/rows.test.ts'], seconds: 28 },
  { name: 'fuzz', what: 'every reader of strangers’ bytes, led by coverage, 3 s each (`npm run fuzz` goes on as long as asked)', tests: ['test/fuzz/**/*.test.ts'], seconds: 18, counts: 'coverage' },
  { name: 'kill', what: '50 kills during one import, then the digest of an undisturbed run; a full disk', tests: ['test/kill/**/*.test.ts'], seconds: 42 },
  { name: 'leak', what: 'every route as a reader who has consented to nothing; every page as one who admits everything, with its evidence', tests: ['test/leak.test.ts', 'test/evidence.test.ts'], seconds: 13 },
  { name: 'pages', what: 'every kind of page in a real browser, with axe-core, at three widths, light and dark; its accessibility tree and its HTML; pages made of scripts, none of which runs', tests: ['test/journeys/{pages,markup,scripts}.test.ts'], seconds: 70 },
  { name: 'journeys', what: 'tasks of a reader in a real browser, with scripts and without, at three widths, in the rooms and in a site of files', tests: ['test/journeys/!(pages|markup|scripts).test.ts'], seconds: 77 },
  { name: 'pack', what: 'the packed package, installed and run elsewhere; the start script', tests: ['test/pack.test.ts', 'test/start.test.ts'], disk: true, seconds: 41 },
]
