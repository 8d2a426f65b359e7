import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { directivesOf, sitePolicy } from './site-policy.ts';

suite('sitePolicy', () => {
  const page = (script: string, style: string) => `default-src 'none'; script-src 'self' ${script}; style-src ${style}`;

  test('allows what any page allows, each once, and lets nobody frame the site', () => {
    assert.equal(
      sitePolicy([
        page("'sha256-a'", "'sha256-x'"),
        page("'sha256-b'", "'sha256-x'"),
        page("'sha256-a'", "'sha256-x'"),
      ]),
      "default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b'; style-src 'sha256-x'; frame-ancestors 'none'",
    );
  });

  test('a page that leaves a directive out is refused, since the header would hold it to one that it did not name', () => {
    assert.throws(() => sitePolicy([page('a', 'b'), "default-src 'none'"]), /different directives/);
  });

  test('without pages nothing but frames is spoken of', () => assert.equal(sitePolicy([]), "frame-ancestors 'none'"));
});

test('of a directive that stands twice the first counts, as in browsers', () => {
  assert.deepEqual(
    [...directivesOf("img-src 'self';; IMG-SRC *; media-src")],
    [
      ['img-src', ["'self'"]],
      ['media-src', []],
    ],
  );
});
