import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutVersion } from './built-page.ts';

const foot = (name: string): string =>
  `<p><a id="_version" href="/changes/">${name}</a>. <a href="/">Version 1</a></p>`;

test('a page is the same one in every version of the site', () => {
  assert.equal(withoutVersion(foot('Version 3a673d7b of 26 November 2026')), foot(''));
  assert.equal(withoutVersion(foot('Version 3a673d7b+ of 27 November 2026')), foot(''));
  assert.equal(withoutVersion('<p id="_version">Version 1</p>'), '<p id="_version">Version 1</p>');
});

test('a missing value in the name of the version can still be found', () => {
  for (const name of ['Version undefined of 26 November 2026', 'Version NaN', 'Version [object Object]'])
    assert.equal(withoutVersion(foot(name)), foot(name));
});
