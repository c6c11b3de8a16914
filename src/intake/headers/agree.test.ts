import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assertion, Role } from '../../model/assertion.ts'
import { inText } from './assert.ts'
import { mergeSame } from './agree.ts'

const text = 'for Wren, Wren Oakes, Wren Ash, Bo Lark'
const author = (name: string, rule: string, role: Role = 'author'): Assertion => inText(text, 'creator', { name, role }, [text.indexOf(name), text.indexOf(name) + name.length], rule, 0.9)
const names = (...given: readonly Assertion[]): string[] => mergeSame(given).flatMap(({ value, evidence }) => ('name' in value ? [`${value.name} ${evidence.length}`] : []))

test('agree: who is named in short in a subject, or whom a story was sent for, is the author whom it names', () => {
  for (const rule of ['subject:by', 'subject:posted for', 'mail:posted for', 'mail:for']) assert.deepEqual(names(author('Wren', rule), author('Wren Oakes', 'label:author')), ['Wren Oakes 2'])
})
test('agree: a short name stays where nobody, somebody else or more than one may be meant, and where it is signed', () => {
  assert.deepEqual(names(author('Wren', 'mail:for')), ['Wren 1'])
  assert.deepEqual(names(author('Wren', 'mail:for'), author('Bo Lark', 'label:author')), ['Wren 1', 'Bo Lark 1'])
  assert.deepEqual(names(author('Wren', 'mail:for'), author('Wren Oakes', 'label:author'), author('Wren Ash', 'label:author')), ['Wren 1', 'Wren Oakes 1', 'Wren Ash 1'])
  assert.deepEqual(names(author('Wren', 'title-page:by-line'), author('Wren Oakes', 'label:author')), ['Wren 1', 'Wren Oakes 1'])
})

test('agree: the first letters of a pairing that is named are no second one', () => {
  const words = 'J/D Jack/Daniel Jo/Daria'
  const pair = (name: string): Assertion => inText(words, 'relationship', { name }, [words.indexOf(name), words.indexOf(name) + name.length], 'label:pairing', 0.9)
  assert.deepEqual(names(pair('J/D'), pair('Jack/Daniel')), ['Jack/Daniel 2'])
  assert.deepEqual(names(pair('J/D')), ['J/D 1'])
  assert.deepEqual(names(pair('J/D'), pair('Jack/Daniel'), pair('Jo/Daria')), ['J/D 1', 'Jack/Daniel 1', 'Jo/Daria 1'])
})
