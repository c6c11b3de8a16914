import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findPersonal, mask } from './personal.ts'

const untouched = ['At 12:30 on 14 March 1999', 'meet @ noon', 'foo@bar', 'a look (at last) he said', 'He was AT HOME', 'what does NNTP-Posting-Host: mean', '1234567890', '3.14159 26535', 'chapter 12-13', '$100-200-3000', 'room 101, 102, 103', 'ISBN 0-306-40615-2', '1999-2003', '10,000,000', 'v 1.2.3.4', 'She looked (at him) dot by dot', 'She worked at Yahoo', 'look at amazon.com', 'archived at example.com', 'meet @ Joe. It is late', 'AIM: To please everybody', 'Mark 3:16/17', '71234,56', '1:500', 'see (a) below', 'page.html#top', 'the aim: nothing', 'a scale of 1:20/30 or so', 'She looked at the dot and dash', 'He looked at Anna dot by dot', 'Read more stories at example.com', 'AIM messenger', 'AIM account, and a pager', 'pages 101-1120', '0120 456 789 01 33', 'in 1999 0200 men', 'VIP 10.0.0.6']
for (const text of untouched) test(`personal: leaves ${JSON.stringify(text)} alone`, () => assert.deepEqual(findPersonal(text), []))

const found = [
  ['Write to marnie@example.org.', 'marnie@example.org'],
  ['<a.b+c@mail.example.com>', 'a.b+c@mail.example.com'],
  ['jo (at) example (dot) org', 'jo (at) example (dot) org'],
  ['jo[at]example.org!', 'jo[at]example.org'],
  ['jo AT example DOT org', 'jo AT example DOT org'],
  ['jo <at> example.net', 'jo <at> example.net'],
  ['call (415) 555-0100 now', '(415) 555-0100'],
  ['415-555-0100', '415-555-0100'],
  ['+44 20 7946 0958', '+44 20 7946 0958'],
  ['BBS: 555-0199, 2400 baud', '555-0199'],
  ...['anna@bellport.\ncom', 'anna@\nbellport.com', 'anna@\n> bellport.com', 'anna@bellport.\r\nco.uk', 'anna @bellport.com', 'anna@ bellport.com', 'anna@hotmail. com', 'anna@hotmail .com', 'anna @ bellport . com', 'anna@aol', 'anna at hotmail', 'anna at AOL.com', 'anna (at) hotmail', "anna 'at' bellport 'dot' com", 'anna at bellport dot com', 'anna dot smith at yahoo dot com',
    'anna#bellport.com', 'annaATbellportDOTcom', 'name (a) host.de', 'anna＠bellport.com', 'anna%40bellport.com', '(020) 7946 0018', '555/010-4477', '2:5020/343.19', '2:5020/343', '70007,1234',
    '0171 946 0491', '020 7946 0018', '555-0134', 'anna -at- bellport -dot- com', 'anna at bellport.com', 'anna@bellport', 'w.oake at bellport dot example'].map((address) => [`Write to ${address} or wait`, address] as const),
  ['From: anna at bellport.example (Anna)', 'anna at bellport.example'],
  ['ICQ: 12345678', '12345678'], ['ICQ 12345678', '12345678'], ['AIM: quaymaster', 'quaymaster'], ['AIM quaymaster, evenings', 'quaymaster'], ['IP: 10.0.0.6.', '10.0.0.6'], ['Call me on 946 0491', '946 0491'], ['Yahoo! ID: quaymaster', 'quaymaster'], ['MSN: quay_master, mostly', 'quay_master'],
  ['Lines: 9\nNNTP-Posting-Host: ppp12.mail.example.com\n', 'ppp12.mail.example.com'],
] as const
for (const [text, wanted] of found) {
  test(`personal: finds ${JSON.stringify(wanted)}`, () => assert.deepEqual(findPersonal(text).map(([start, end]) => text.slice(start, end)), [wanted]))
}

test('personal: a mask hides letters and digits and moves nothing', () => assert.equal(mask('to jo@example.org!', [[3, 17]]), 'to ••@•••••••.•••!'))

test('personal: masked text is as long, and nothing is found in it again', () =>
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '@', '.', '5', '-', ' ', '(', ')', '+'), maxLength: 80 }), (text) => {
    const masked = mask(text, findPersonal(text))
    return masked.length === text.length && findPersonal(masked).every(([start, end]) => !masked.slice(start, end).includes('@'))
  })))

test('personal: a long line of one letter, of digits or of signs costs no more than its length', () => {
  for (const unit of ['a', '1', '@', 'a@', '1-', '(at)', ' at ', 'a at a.', 'a@a. ', 'AT', 'aATaDOT', '1:1/', '7,', 'ICQ 1', 'a dot ', 'a at b dot ', 'write to a@', '0171 946 ', 'AIM a', '-at-a-dot-', '((at)) a(']) findPersonal(unit.repeat(300_000))
})
