import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hashOf } from '../built/head.ts';
import { parseHtml } from '../built/html.ts';
import { policyFaults } from './policy.ts';

const strict = `default-src 'none'; script-src 'self' ${hashOf('known()')}; style-src 'self' ${hashOf('a{}')}`;
const tag = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
const faults = (head: string, body = ''): string[] =>
  policyFaults(
    parseHtml(`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`),
  ).map(({ what }) => what);
const within = (body: string): string[] => faults(tag(strict), body);

suite('the policy itself', () => {
  const cases: [what: string, head: string, expected: string[]][] = [
    ['stands first', tag(strict), []],
    ['is missing', '<title>x</title>', ['no content security policies, one is meant']],
    ['stands twice', tag(strict) + tag(strict), ['2 content security policies, one is meant']],
    [
      'stands behind a script',
      `<script>known()</script>${tag(strict)}`,
      ['the content security policy is not the first of the head'],
    ],
    [
      'is loose',
      tag("default-src 'none'; script-src 'unsafe-inline' *; style-src https://elsewhere.example"),
      [
        "the content security policy allows too much: script-src 'unsafe-inline', script-src *, style-src https://elsewhere.example",
      ],
    ],
    ['forbids nothing', tag("script-src 'self'"), ["the content security policy lacks default-src 'none'"]],
  ];
  for (const [what, head, expected] of cases) test(what, () => assert.deepEqual(faults(head), expected));

  test('has been pushed out of the head by a text that ends a script', () => {
    const json = '{"name":"</script><p>x"}';
    assert.deepEqual(faults(`<script type="application/ld+json">${json}</script>${tag(strict)}`), [
      'the content security policy is not the first of the head',
      'a block of data ends in the middle; write < as \\u003c in it',
    ]);
  });
});

suite('what the policy would stop, or should', () => {
  const fine = [
    '<script>known()</script><script type="module" src="/a.js"></script>',
    '<script type="application/ld+json">{"a":"\\u003c/script>"}</script><script type="text/plain">x</script>',
    '<style>a{}</style><img src="/a.png" srcset="/a.png 1x, b.png 2x" alt=""><img src="data:image/svg+xml,x" alt="">',
    '<a href="https://elsewhere.example/">x</a><a href="mailto:a@b.example">x</a><link rel="alternate" href="https://a.example/">',
  ];
  for (const html of fine) test(html, () => assert.deepEqual(within(html), []));

  const bad: [html: string, what: RegExp][] = [
    ['<script>stray()</script>', /^an inline script .* stray\(\)$/],
    ['<script type="text/javascript">stray()</script>', /^an inline script/],
    ['<script type="speculationrules">{}</script>', /^an inline script/],
    ['<style>b{}</style>', /^an inline style .* b\{\}$/],
    ['<p style="color:red">x</p>', /^inline style on <p style="color:red">/],
    ['<p onclick="x()">x</p>', /^<p> has onclick/],
    ['<svg ONLOAD="x()"></svg>', /^<svg> has onload/],
    ['<a href="javascript:x()">x</a>', /^<a> has href=.* runs as a script$/],
    ['<a href=" JaVa&#10;Script&colon;x()">x</a>', /runs as a script$/],
    ['<svg><a xlink:href="javascript:x()"></a></svg>', /runs as a script$/],
    ['<form><button formaction="vbscript:x">x</button></form>', /^<button> has formaction/],
    ['<a href="data:text/html,x">x</a>', /runs as a script$/],
    ['<iframe src="/a/"></iframe>', /^<iframe> on the page/],
    ['<object data="/a.svg"></object>', /^<object> on the page/],
    ['<base href="/a/">', /^<base> on the page/],
    ['<img src="https://elsewhere.example/a.png" alt="">', /^<img> loads https:\/\/elsewhere\.example\/a\.png/],
    ['<img src="/a.png" srcset="/a.png 1x, //elsewhere.example/b.png 2x" alt="">', /^<img> loads \/\/elsewhere/],
    ['<video poster="https://elsewhere.example/a.png"></video>', /^<video> loads/],
    ['<svg><image href="https://elsewhere.example/a.png"/></svg>', /^<image> loads/],
    ['<link rel="stylesheet" href="https://elsewhere.example/a.css">', /^<link> loads/],
    ['<script src="https://elsewhere.example/a.js"></script>', /^<script> loads/],
  ];
  for (const [html, what] of bad)
    test(html, () => {
      const found = within(html);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', what);
    });
});
