import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { markdownToMdast } from 'satteri';
import { imageProblems } from './image-problems.ts';

const root = mkdtempSync(join(tmpdir(), 'images-'));
after(() => rmSync(root, { recursive: true }));
const put = (name: string, content: string): void => writeFileSync(join(root, name), content, 'latin1');
const told = (name: string): string[] =>
  imageProblems(root, 'page.md', markdownToMdast(`One\n\n![a](${name})`)).map(
    ({ line, message }) => `${line}: ${message}`,
  );

test('a file that is no picture is named with its line, and one under another ending is left alone', () => {
  put('a.png', '\x89PNG\r\n');
  put('b.png', '\xff\xd8\xff\xe0');
  put('c.webp', 'RIFF\x10\x20\x30\x40WEBPVP8 ');
  put('d.svg', '\n<?xml version="1.0"?>\n<svg/>');
  for (const name of ['a.png', 'b.png', 'c.webp', 'd.svg']) assert.deepEqual(told(name), [], name);
  put('e.png', 'not a picture');
  assert.match(told('e.png').join(), /^3: image e\.png: the file is no PNG, .* Export the picture again\.$/);
  put('f.png', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n');
  assert.match(told('f.png').join(), /git lfs pull/);
  assert.match(told('g.png').join(), /^3: image g\.png: there is no file g\.png\. Nearest: .\.png\.$/);
});

test('a picture of public/ that no reader can wait for is told where it is shown', () => {
  mkdirSync(join(root, 'public'));
  put('public/h.png', '\x89PNG\r\n');
  truncateSync(join(root, 'public/h.png'), 60_000_000);
  assert.match(
    told('/h.png').join(),
    /^3: image \/h\.png: public\/h\.png has 60\.0 MB; a picture has 20 MB at most\. Save/,
  );
});
