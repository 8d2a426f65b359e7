import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withSheetsInHead } from './sheets-in-head.ts';

const sheet = (name: string): string => `<link rel="stylesheet" href="/_astro/${name}.css">`;

test('sheets of the body move behind those of the head, each once', () => {
  const body = `<main>${sheet('tool')}<p>One</p>${sheet('tool')}${sheet('page')}${sheet('quiz')}</main>`;
  assert.equal(
    withSheetsInHead(`<html><head>${sheet('page')}</head><body>${body}</body></html>`),
    `<html><head>${sheet('page')}${sheet('tool')}${sheet('quiz')}</head><body><main><p>One</p></main></body></html>`,
  );
});

test('a page without sheets in its body stays as it is', () => {
  const html = `<html><head>${sheet('page')}</head><body><link rel="icon" href="/a.svg"></body></html>`;
  assert.equal(withSheetsInHead(html), html);
});
