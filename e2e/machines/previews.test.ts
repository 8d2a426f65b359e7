/**
 * Each page that search engines may list names a preview image, its own or that of a page above it, and the address holds
 * on any base path.
 */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { previewOf, previewSize } from '../../src/domain/content/routes.ts';
import { dist, filesIn, htmlOf, pages } from '../support/pages.ts';

const metaOf = (html: string): Map<string, string> =>
  new Map(
    [...html.matchAll(/<meta (?:property|name)="((?:og|twitter):[^"]+)" content="([^"]*)"/g)].map(
      ([, name = '', content = '']) => [name, content],
    ),
  );

/** Width and height from the header of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
const sizeOf = (file: string): { width: number; height: number } => {
  const bytes = readFileSync(file);
  assert.equal(bytes.toString('latin1', 1, 4), 'PNG', file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
};

const listed = filesIn(dist)
  .filter((file) => /^\/sitemap-\d+\.xml$/.test(file))
  .flatMap((file) => [...readFileSync(join(dist, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)])
  .map(([, address = '']) => address);
// The front page tells under which address the site was built.
const home = /<link rel="canonical" href="([^"]+)"/.exec(htmlOf('/'))?.[1] ?? '';

test('every page of the site map names its picture, and the picture is there', () => {
  assert.ok(listed.length > 0, `${listed.length} pages in the site map`);
  const drawn = new Set<string>();
  for (const address of listed) {
    assert.ok(address.startsWith(home), address);
    const path = `/${decodeURI(address.slice(home.length))}`;
    const meta = metaOf(htmlOf(path));
    const image = meta.get('og:image') ?? '';
    const owner = pages.find((page) => home.replace(/\/$/, '') + previewOf(page) === image);
    assert.ok(owner, `${path} names ${image}, which is the picture of no page`);
    const file = join(dist, previewOf(owner));
    assert.ok(path.startsWith(owner), `${path} has that of ${owner}`);
    drawn.add(file);
    assert.ok(meta.get('og:image:alt')?.includes(metaOf(htmlOf(owner)).get('og:title') ?? path), path);
    assert.equal(meta.get('og:image:width'), String(previewSize.width), path);
    assert.equal(meta.get('og:image:height'), String(previewSize.height), path);
    assert.equal(meta.get('twitter:card'), 'summary_large_image', path);
    assert.deepEqual(sizeOf(file), previewSize, path);
    assert.ok(statSync(file).size < 40_000, `${file} has ${statSync(file).size} bytes`);
  }
  const there = filesIn(dist).filter((file) => file.startsWith('/previews/'));
  assert.deepEqual(
    there.filter((file) => !drawn.has(join(dist, file))),
    [],
    'pictures that no page names',
  );
});

test('pages that are not listed name no picture', () => {
  assert.ok(pages.includes('/404.html'));
  assert.equal(metaOf(htmlOf('/404.html')).get('og:image'), undefined);
});
