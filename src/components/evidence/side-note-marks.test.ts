import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SideNote } from '../../domain/evidence/side-notes.ts';
import { withSideNotes } from './side-note-marks.ts';

const text = (lines: number): string => 'word '.repeat(lines * 15);
const mark = (id: string): string =>
  `<span class="claim">said<a class="claim-mark" data-panel="claim-${id}"><span>mark</span></a></span>`;
const term = (id: string): string => `<a class="term" data-panel="term-${id}">${id}</a>`;
const notes = (...entries: readonly (readonly [string, number])[]): ReadonlyMap<string, SideNote> =>
  new Map(
    entries.map(([panel, letters]) => [
      panel,
      { html: `[${panel}]`, letters, kind: panel.startsWith('term') ? 'term' : 'claim' },
    ]),
  );
/** Panels whose note is in the HTML, in order. */
const shown = (html: string, all: ReadonlyMap<string, SideNote>): string[] =>
  [...withSideNotes(html, all).matchAll(/\[([\w-]+)\]/g)].map(([, panel = '']) => panel);

test('the note stands behind the whole statement, or behind the term', () => {
  assert.equal(
    withSideNotes(`<p>${mark('a')} is ${term('pod')}. ${text(9)}</p>`, notes(['claim-a', 30])),
    `<p>${mark('a')}[claim-a] is ${term('pod')}. ${text(9)}</p>`,
  );
  assert.equal(
    withSideNotes(`<p>${term('pod')}. ${text(9)}</p>`, notes(['term-pod', 30])),
    `<p>${term('pod')}[term-pod]. ${text(9)}</p>`,
  );
});

test('a page without marks or notes is left as it is', () => {
  const html = `<p>${mark('a')}</p><table><tr><td>${mark('b')}</td></tr></table>`;
  assert.equal(withSideNotes(html, new Map()), html);
  assert.equal(withSideNotes('<p>Text</p>', notes(['claim-a', 30])), '<p>Text</p>');
});

test('the same panel has one note', () =>
  assert.deepEqual(shown(`<p>${term('pod')} ${text(20)} ${term('pod')}</p>`, notes(['term-pod', 30])), ['term-pod']));

test('a note that would drop too far below its mark is left out', () => {
  const crowded = `<p>${mark('a')} ${mark('b')} ${mark('c')} ${text(30)}</p>`;
  assert.deepEqual(shown(crowded, notes(['claim-a', 60], ['claim-b', 60], ['claim-c', 60])), ['claim-a', 'claim-b']);
});

test('claims come first, and a term takes only room that is free at its own line', () => {
  const html = `<p>${term('pod')} ${mark('a')} ${text(20)} ${term('job')} ${text(20)}</p>`;
  assert.deepEqual(shown(html, notes(['term-pod', 60], ['claim-a', 60], ['term-job', 60])), ['claim-a', 'term-job']);
});

test('a note ends before a block that reaches into the margin', () => {
  const html = (wall: string) => `<p>${mark('a')}</p>${wall}<p>${text(20)}</p>`;
  assert.deepEqual(shown(html('<p>Short.</p>'), notes(['claim-a', 200])), ['claim-a']);
  assert.deepEqual(shown(html('<div class="table-scroll"></div>'), notes(['claim-a', 200])), []);
});

test('the line breaks between blocks take no room', () => {
  const html = `<p>${mark('a')}</p>\n<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>\n<div class="table-scroll"></div>`;
  assert.deepEqual(shown(html, notes(['claim-a', 300])), []);
});

test('marks in tables and figures have no note; those in lists and callouts have', () => {
  const all = notes(['claim-a', 30]);
  assert.deepEqual(shown(`<figure><p>${mark('a')} ${text(9)}</p></figure>`, all), []);
  assert.deepEqual(shown(`<ul><li>${mark('a')} ${text(9)}</li></ul>`, all), ['claim-a']);
  assert.deepEqual(
    shown(`<aside class="callout"><div class="stack"><p>${mark('a')} ${text(9)}</p></div></aside>`, all),
    ['claim-a'],
  );
});

test('a pulled figure keeps its place in the margin', () => {
  const figure = '<figure class="pull"><p>9</p></figure>';
  assert.deepEqual(shown(`${figure}<p>${mark('a')} ${text(40)}</p>`, notes(['claim-a', 30])), []);
  assert.deepEqual(shown(`<p>${mark('a')}</p>${figure}<p>${text(40)}</p>`, notes(['claim-a', 200])), []);
  assert.deepEqual(shown(`${figure}<p>${text(9)}</p><p>${mark('a')} ${text(9)}</p>`, notes(['claim-a', 30])), [
    'claim-a',
  ]);
});
