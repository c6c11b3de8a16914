import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isSceneBreak } from './scene-breaks.ts'

const words = ['', '   ', 'The End', 'I', 'V', 'o', 'No.', '...', '…', '?!', '"..."', '“…”', '—', '-', 'ooh', 'xx', 'Line', 'break', 'the line', '"*"  he said', ':-)', ';)', '<3', '1', '42', 'oxo', 'A * B', '- 12 -', '*sigh*', '_no_', '. . .', 'Oh!']
for (const line of words) test(`isSceneBreak: leaves ${JSON.stringify(line)} alone`, () => assert.equal(isSceneBreak(line), false))

const breaks = ['***', '* * *', '*', '*****', '*  *  *  *  *', '#', '###', '-----', '---', '--', '- - -', '_______', '=====', '~~~~', '~*~', '~*~*~', '=-=-=', '-=-=-', '==-==-==', '+++', '<<>>', '$_$_$_$', '@@@', '&&&&', 'oOo', 'ooOoo', 'o0o', 'xXx', 'xxx', 'oOoOo', '~oOo~', '*xXx*', '-x-x-x-', 'o~o~o', 'x-x-x', '[line]', '[scene break]', '~line break~', '* * page break * *', '<hr>', '•', '• • •', '⁂', '❦', '♥ ♥ ♥', '═══════', '　＊　＊　＊', '☆★☆', '\t\t* * *', '....................', '—————']
for (const line of breaks) test(`isSceneBreak: takes ${JSON.stringify(line)} for a break`, () => assert.equal(isSceneBreak(line), true))

test('isSceneBreak: a million stars are one break, at once', () => assert.equal(isSceneBreak('*'.repeat(1_000_000)), true))
