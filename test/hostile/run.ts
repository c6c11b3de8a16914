// npm run hostile: every hostile file through one import into a library, some minutes of it. In `npm test` one in ten goes that way.
process.env['INCIPIT_TEST_WHOLE'] = '1'
await import('./hostile-import.test.ts')
