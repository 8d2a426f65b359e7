import assert from 'node:assert/strict';
import { test } from 'node:test';
import { basePath, siteOrigin } from './site-address.ts';

test('a base path gets its slashes', () => {
  for (const base of ['handbook', '/handbook', 'handbook/', '/handbook/', '//handbook//'])
    assert.equal(basePath(base), '/handbook/');
  for (const base of [undefined, '', '/']) assert.equal(basePath(base), '/');
  assert.equal(basePath('/docs/v1.2/~ops'), '/docs/v1.2/~ops/');
});

for (const [base, message] of [
  ['/our wiki/', /BASE_PATH is "\/our wiki\/": "our wiki" is no part of a path\..*such as \/handbook\/\.$/],
  ['/über/', /"über" is no part/],
  ['/a/../b/', /"\.\." is no part/],
  ['https://wiki.example/handbook/', /"https:" is no part/],
  ['C:/Program Files/Git/handbook/', /In Git Bash set MSYS_NO_PATHCONV=1 first/],
] as const)
  test(`${base} is refused as a base path`, () => assert.throws(() => basePath(base), message));

test('the origin of the site is that of its address, or the one that the machine has', () => {
  assert.equal(siteOrigin('https://wiki.example:8443/', 'http://localhost:4321'), 'https://wiki.example:8443');
  for (const nothing of [undefined, ''])
    assert.equal(siteOrigin(nothing, 'http://localhost:4321'), 'http://localhost:4321');
});

for (const [url, message] of [
  ['wiki.example', /SITE_URL is "wiki\.example": write the address of the site with its scheme/],
  ['ftp://wiki.example', /with its scheme/],
  ['https://wiki.example/handbook/', /write https:\/\/wiki\.example alone, and \/handbook\/ as BASE_PATH\.$/],
  ['https://wiki.example/?q=1', /write https:\/\/wiki\.example alone\.$/],
] as const)
  test(`${url} is refused as the address of the site`, () => assert.throws(() => siteOrigin(url, ''), message));
