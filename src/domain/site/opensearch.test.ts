import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openSearch, shortName } from './opensearch.ts';

suite('shortName', () => {
  const cases: [string, string][] = [
    ['Right Parts', 'Right Parts'],
    ['Sixteen letters!', 'Sixteen letters!'],
    ['Platform handbook', 'Platform'],
    ['The platform guide', 'The platform'],
    ['Plattformhandbuch', 'Plattformhandbuc'],
  ];
  for (const [name, short] of cases) test(`"${name}" is "${short}"`, () => assert.equal(shortName(name), short));
});

test('a picture has a type only where its ending says which', () => {
  const of = (icon: string): string =>
    openSearch({ name: 'A', description: 'B', search: 'https://a.example/', icon, self: 'https://a.example/x' });
  assert.match(
    of('https://a.example/crane.svg'),
    /<Image [^>]*type="image\/svg\+xml"[^>]*>https:\/\/a\.example\/crane\.svg</,
  );
  assert.doesNotMatch(of('https://a.example/crane.png'), /<Image [^>]*type=/);
});

test('the template leaves the words of the search to the browser', () => {
  const xml = openSearch({
    name: 'Right Parts',
    description: 'A & B',
    search: 'https://wiki.example/search/',
    icon: 'https://wiki.example/favicon.svg',
    self: 'https://wiki.example/opensearch.xml',
  });
  assert.match(xml, /template="https:\/\/wiki\.example\/search\/\?q=\{searchTerms\}"/);
  assert.match(xml, /<Description>A &amp; B<\/Description>/);
});
