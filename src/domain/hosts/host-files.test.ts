import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { caddyFile, headersFile, hostHeaders, nginxFile, redirectsFile, strictTransport } from './host-files.ts';

const policy = "default-src 'none'; script-src 'self'";
const headers = hostHeaders(policy);
const redirects = [
  ['/handbook/old/', '/handbook/new/#a'],
  ['/handbook/caf%C3%A9/', '/handbook/x/'],
] as const;

suite('what hosts are told', () => {
  test('every language has every header, each once', () => {
    const texts = [headersFile(headers, '/'), nginxFile(headers, [], '/'), caddyFile(headers, [], '/')];
    for (const text of texts) {
      for (const [name, value] of headers) {
        assert.equal(text.split(name).length, 2, name);
        assert.ok(text.includes(value), name);
      }
    }
  });

  test('no two rules of _headers give one answer the same header, since hosts would join them', () => {
    const names = headersFile(headers, '/handbook/').split('\n');
    assert.equal(names.filter((line) => line.includes('Cache-Control')).length, 3);
    assert.ok(names.includes('/handbook/_astro/*'));
    assert.ok(!headers.some(([name]) => name === 'Cache-Control'));
    assert.ok(names.includes(`  ${strictTransport.join(': ')}`));
  });

  test('what forwards does so in every language, under the base path', () => {
    assert.equal(
      redirectsFile(redirects),
      '/handbook/old/ /handbook/new/#a 301\n/handbook/caf%C3%A9/ /handbook/x/ 301\n',
    );
    assert.equal(redirectsFile([['/a b/', '/x/']]), '/a%20b/ /x/ 301\n');
    const nginx = nginxFile(headers, redirects, '/handbook/');
    assert.ok(nginx.includes('location = "/handbook/old/" { return 301 "/handbook/new/#a"; }'));
    // nginx compares addresses that it has decoded.
    assert.ok(nginx.includes('location = "/handbook/café/"'));
    assert.ok(nginx.includes('error_page 404 /handbook/404.html;'));
    assert.ok(caddyFile(headers, redirects, '/handbook/').includes('redir "/handbook/old/" "/handbook/new/#a" 301'));
  });

  test('a value cannot end its quotes', () => {
    assert.ok(nginxFile([['A', 'x"; y \\']], [], '/').includes('add_header A "x\\"; y \\\\" always;'));
  });
});
