import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignMarkup } from './foreign-markup.ts';

const page = (value: string, type = 'text') =>
  foreignMarkup({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type, value, position: { start: { line: 3 }, end: { line: 9 } } }] }],
  }).map(({ line, message }) => `${line}: ${message}`);

const signs: readonly [string, RegExp][] = [
  [
    'Before\n!!! note "Mind"\nit',
    /^4: `!!! note "Mind"` is a callout of MkDocs\. Write :::note\[Mind\], or :::details\[Mind\]/,
  ],
  ['??? tip', /callout of MkDocs\. Write :::note\[Title\]/],
  ['=== "Linux"', /a tab of MkDocs\. Write ::::tabs with a :::tab\[Linux\]/],
  ['About 10^3^ of them', /`\^3\^` is a raised sign of another wiki\. Write <sup>3<\/sup>/],
  ['x {% hint style="info" %} y', /`\{% hint style="info" %\}` is a tag of GitBook/],
  ['{{< tabs >}}', /shortcode of Hugo/],
  ['See [[Another page]].', /`\[\[Another page\]\]` is a link of another wiki/],
  ['![[plan.png]]', /for a picture/],
  ['A ==marked word== here', /`==marked word==` is a mark of another wiki\. Write <mark>marked word<\/mark>/],
  ['[TOC]', /Take it out/],
  ['A\n$$\na^2\n$$', /^4: `\$\$ a\^2 \$\$` is a formula of TeX/],
  ['Ports {: .lead}', /`\{: \.lead\}` is an attribute of Jekyll/],
  ['{{#include rig.md}}', /`\{\{#include rig\.md\}\}` is a file that is taken in elsewhere/],
  ['--8<-- "rig.md"', /Write <Include file/],
  ['Said^[by a pilot]', /a note within a line/],
  ['| a | b |\n|---|\n| 1 | 2 |', /^4: `\|---\|` is the second row of a table/],
];
for (const [text, message] of signs) {
  test(`${JSON.stringify(text)} is told with what to write instead`, () => {
    const found = page(text);
    assert.equal(found.length, 1, found.join('\n'));
    assert.match(found[0] ?? '', message);
    assert.deepEqual(page(text, 'code'), []);
  });
}

test('a kind is told once on a page, and plain text is none', () => {
  assert.equal(page('[[a]] and [[b]]').length, 1);
  for (const text of [
    'Is it 100 % {value} or {{ value }}?',
    'Wow!!! note that',
    'a === "b"',
    'a == b and b == c',
    'if [[ -f x ]] then',
    '| a',
    'It costs $$5 and $$6, ^[a-z]+ and a:b:c',
  ])
    assert.deepEqual(page(text), [], text);
});

test('a heading without words is told', () =>
  assert.match(
    foreignMarkup({ type: 'heading', position: { start: { line: 2 }, end: { line: 2 } } })[0]?.message ?? '',
    /without words/,
  ));
