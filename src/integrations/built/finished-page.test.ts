import assert from 'node:assert/strict';
import { test } from 'node:test';
import { finishedPage } from './finished-page.ts';
import { sheetsOf } from './head.ts';

const addresses = ['marks', 'stacked-tables', 'Page'].map((name) => `/_astro/${name}.abc.css`);
const page = (body: string): string =>
  `<html><head>${addresses.map((href) => `<link rel="stylesheet" href="${href}">`).join('')}</head><body>${body}</body></html>`;
const assets = { sheets: new Map(addresses.map((href) => [href, `.x{}`])), onlyImport: new Map() };
const [plain, marked] = [page('<p>one</p>'), page('<p class="term stacks">one</p>')];

test('a page holds the sheets that it needs as text, and has no other', () => {
  for (const path of ['/', '/wiki/', '/wiki/start/', '/guide/costs/'])
    assert.deepEqual(sheetsOf(finishedPage(plain, path, { ...assets, isLinking: false })), []);
  const linking = { ...assets, isLinking: true };
  for (const path of ['/', '/wiki/', '/guide/costs/'])
    assert.deepEqual(sheetsOf(finishedPage(plain, path, linking)), []);
});

test('where the wiki links its sheets, each of its pages links the same, which the browser has after the first', () => {
  for (const html of [plain, marked]) {
    const made = finishedPage(html, '/wiki/start/', { ...assets, isLinking: true });
    assert.deepEqual(sheetsOf(made), addresses);
    assert.doesNotMatch(made, /<style/);
  }
});
