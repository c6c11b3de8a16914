import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breakWords, isSceneBreak } from './scene-breaks.ts'

const words = ['', '   ', 'The End', 'I', 'V', 'o', 'No.', '...', '…', '?!', '"..."', '“…”', '—', '-', 'ooh', 'xx', 'Line', 'break', 'the line', '"*"  he said', ':-)', ';)', '<3', '1', '42', 'oxo', 'A * B', '- 12 -', '*sigh*', '_no_', '. . .', 'Oh!', '> ---', '> * * *', 'Meanwhile', 'Later', "Anna's POV", 'two days later', '*later, she thought*', '[He says nothing.]', '[Anna laughs.]', '(-)', '...later...']
for (const line of words) test(`isSceneBreak: leaves ${JSON.stringify(line)} alone`, () => assert.equal(isSceneBreak(line), false))

const breaks = ['***', '* * *', '*', '*****', '*  *  *  *  *', '#', '###', '-----', '---', '--', '- - -', '_______', '=====', '~~~~', '~*~', '~*~*~', '=-=-=', '-=-=-', '==-==-==', '+++', '<<>>', '$_$_$_$', '@@@', '&&&&', 'oOo', 'ooOoo', 'o0o', 'xXx', 'xxx', 'oOoOo', '~oOo~', '*xXx*', '-x-x-x-', 'o~o~o', 'x-x-x', '[line]', '[scene break]', '~line break~', '* * page break * *', '<hr>', '•', '• • •', '⁂', '❦', '♥ ♥ ♥', '═══════', '　＊　＊　＊', '☆★☆', '◊', '◊ ◊ ◊', '\t\t* * *', '....................', '—————', '\u000e\u000e\u000e', '\u0004 \u0004', '*** Meanwhile ***', '[Flashback]', '[End flashback]', '~ Later that night ~', "-- Anna's POV --", '(Cut to: the quay)', '** Three weeks later **', '== The next morning ==']
for (const line of breaks) test(`isSceneBreak: takes ${JSON.stringify(line)} for a break`, () => assert.equal(isSceneBreak(line), true))

test('isSceneBreak: a million stars are one break, at once', () => assert.equal(isSceneBreak('*'.repeat(1_000_000)), true))

const saying: readonly (readonly [line: string, words: string | undefined])[] = [['* * *', undefined], ['[line]', undefined], ['[scene change]', undefined], ['*** Meanwhile ***', 'Meanwhile'], ["~*~ Anna's POV ~*~", "Anna's POV"], ['[Cut to: the quay]', 'Cut to: the quay'], ['** Three weeks later **', 'Three weeks later']]
for (const [line, words] of saying) test(`breakWords: ${line} says ${words ?? 'nothing'}`, () => assert.equal(((at) => at && line.slice(...at))(breakWords(line)), words))
