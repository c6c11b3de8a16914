import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { html as served } from '../../html.ts'
import { html } from './markup.ts'

const nested = (tag: (strings: TemplateStringsArray, ...values: readonly unknown[]) => unknown, text: string, list: readonly string[], isShown: boolean): string =>
  String(tag`<p title="${text}">${isShown && tag`<b>${text}</b>`}${undefined}${null}${''}${list.map((each) => tag`<li>${each}</li>`)}${list}${list.length}</p>`)

test('markup: a browser prints what a server prints, whatever the words', () => fc.assert(fc.property(fc.string(), fc.array(fc.string()), fc.boolean(), (text, list, isShown) => {
  assert.equal(nested(html, text, list, isShown), nested(served, text, list, isShown))
})))

test('markup: nothing of a value is markup', () => {
  assert.equal(String(html`<a href="${'" onclick="x'}">${'<script>&\''}</a>`), '<a href="&quot; onclick=&quot;x">&lt;script&gt;&amp;&#39;</a>')
})
