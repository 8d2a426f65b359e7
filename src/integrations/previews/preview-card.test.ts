import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import satori from 'satori';
import sharp from 'sharp';
import { readBuiltPage } from '../built/built-page.ts';
import { previewSize } from '../../domain/content/routes.ts';
import { previewCard, previewFacts, withoutEmptyMasks } from './preview-card.ts';

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

test('a picture is the same to the pixel without the masks that hide nothing', async () => {
  const facts = previewFacts(page('Claim', '<div data-sign="contested" data-verdict="contested"></div>'));
  const root = join(import.meta.dirname, '../../..');
  const mark = readFileSync(join(root, 'public/favicon.svg'), 'utf8');
  const data = readFileSync(join(root, 'node_modules/@fontsource/fraunces/files/fraunces-latin-600-normal.woff'));
  const colours: Record<string, string> = { '--paper': '#ffffff', '--accent-wash': '#ddeeff' };
  const svg = await satori(previewCard(facts, { colour: (token) => colours[token] ?? '#123456', mark }), {
    ...previewSize,
    fonts: [{ name: 'Fraunces', data }],
  });
  const pixels = (drawing: string): Promise<Buffer> => sharp(Buffer.from(drawing)).raw().toBuffer();
  const less = withoutEmptyMasks(svg);
  assert.match(svg, / mask="/);
  assert.doesNotMatch(less, / mask="/);
  assert.ok((await pixels(svg)).equals(await pixels(less)));
});
