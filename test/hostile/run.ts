// npm run hostile: every hostile file at its whole size, each by itself and all through one import into a library, some minutes of it. In `npm test`
// they have a twelfth of their size, and one in ten goes that way.
process.env['INCIPIT_TEST_WHOLE'] = '1'
for (const name of ['hostile', 'hostile-forms', 'hostile-mails', 'published-holes', 'hostile-containers', 'hostile-import']) await import(`./${name}.test.ts`)
