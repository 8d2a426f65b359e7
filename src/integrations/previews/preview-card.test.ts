import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBuiltPage } from '../built/built-page.ts';
import { previewCard, previewFacts } from './preview-card.ts';

const page = (kind: string, main: string) =>
  readBuiltPage(
    `<!doctype html><html><head>
  <meta property="og:title" content="A title" />
  <meta name="description" content="Some
    words." />
  <meta property="og:site_name" content="Right Parts" />
  <meta property="og:image" content="https://wiki.example/previews/a.png" />
  </head><body><main data-kind="${kind}">${main}</main></body></html>`,
    '/a/',
    'https://wiki.example/a/',
  );

test('a page tells what its picture shows', () => {
  assert.deepEqual(previewFacts(page('Guide', '<p data-sign="opinion"></p>')), {
    title: 'A title',
    description: 'Some words.',
    siteName: 'Right Parts',
    kind: 'Guide',
    sign: undefined,
  });
});

test('the sign is that of the verdict, not of whatever stands before it', () => {
  const both = '<p><i data-sign="keep-off"></i></p><p data-verdict="depends"><i data-sign="depends"></i></p>';
  assert.equal(previewFacts(page('Workload', both)).sign, 'depends');
  const claim = '<div data-sign="contested" data-verdict="contested"></div>';
  assert.equal(previewFacts(page('Claim', claim)).sign, 'contested');
});

test('the card holds the words and takes its colours from the tokens', () => {
  const facts = previewFacts(page('Claim', '<div data-sign="contested" data-verdict="contested"></div>'));
  const asked: string[] = [];
  const colour = (token: string): string => {
    asked.push(token);
    return '#123456';
  };
  const card = JSON.stringify(previewCard(facts, { colour, mark: '<svg viewBox="0 0 1 1"><g></g></svg>' }));
  for (const words of ['A title', 'Some words.', 'Right Parts', 'Claim', 'contested']) assert.ok(card.includes(words));
  assert.deepEqual([...new Set(card.match(/#[\da-f]{6}/g))], ['#123456']);
  assert.ok(asked.includes('--bad'), 'contested has the colour that its sign has on the pages');
});
