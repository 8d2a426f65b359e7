import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { hashOf, inOrder, withoutBreaks, withPolicyFirst, withScripts, withSheets } from './head.ts';

const link = (name: string): string => `<link rel="stylesheet" href="/_astro/${name}.css">`;
const sheets = new Map(['page', 'tool', 'quiz'].map((name) => [`/_astro/${name}.css`, `.${name}{}\n`]));

suite('withSheets', () => {
  test('sheets of the body move behind those of the head, each once, as text', () => {
    const body = `<main>${link('tool')}<p>One</p>${link('tool')}${link('page')}${link('quiz')}</main>`;
    assert.equal(
      withSheets(`<html><head>${link('page')}</head><body>${body}</body></html>`, sheets),
      '<html><head><style>.page{}</style><style>.tool{}</style><style>.quiz{}</style></head><body><main><p>One</p></main></body></html>',
    );
  });

  test('a sheet that is not of the build stays a link, in the head', () => {
    const page = `<html><head></head><body>${link('else')}</body></html>`;
    assert.equal(withSheets(page, sheets), `<html><head>${link('else')}</head><body></body></html>`);
  });

  test('a sheet whose text stands with another leaves nothing', () => {
    assert.equal(
      withSheets(
        `<html><head>${link('page')}${link('tool')}</head></html>`,
        new Map([...sheets, ['/_astro/tool.css', '']]),
      ),
      '<html><head><style>.page{}</style></head></html>',
    );
  });

  test('the style of islands moves to the head, where HTML allows it', () => {
    const style = '<style>astro-island,astro-slot{display:contents}</style>';
    assert.equal(
      withSheets(`<html><head></head><body><div>${style}</div></body></html>`, sheets),
      `<html><head>${style}</head><body><div></div></body></html>`,
    );
  });

  test('a page without sheets stays as it is', () => {
    const html = '<html><head><link rel="icon" href="/a.svg"></head><body></body></html>';
    assert.equal(withSheets(html, sheets), html);
  });
});

test('a script that only imports another gives way to it', () => {
  const page = (src: string) =>
    `<script type="module" src="${src}"></script><script type="module" src="/c.js"></script>`;
  assert.equal(withScripts(page('/a.js'), new Map([['/a.js', '/b.js']])), page('/b.js'));
});

test('line breaks become one blank, but not where they are read: in code, fields, scripts and sheets', () =>
  assert.equal(
    withoutBreaks(
      '<p>\n  One\n  <b>two</b>\n</p>\n<pre>a\n  b</pre>\n<textarea>c\n\n d</textarea><style>e{}\nf{}</style>',
    ),
    '<p> One <b>two</b> </p> <pre>a\n  b</pre> <textarea>c\n\n d</textarea><style>e{}\nf{}</style>',
  ));

test('drawings without words lose blanks between their tags and ends of empty shapes; those with words stay', () => {
  const marks = '<b>a</b> <svg> <path d="M1 1"></path> <g> <rect></rect> </g> </svg> <b>c</b>';
  assert.equal(withoutBreaks(marks), '<b>a</b> <svg><path d="M1 1"/><g><rect/></g></svg> <b>c</b>');
  const labelled = '<svg> <text>a <tspan>b</tspan> <tspan>c</tspan></text> <rect></rect> </svg>';
  assert.equal(withoutBreaks(labelled), labelled);
  assert.equal(withoutBreaks(`<pre>${marks}</pre>`), `<pre>${marks}</pre>`);
});

test('between head and body stands no blank', () =>
  assert.equal(
    withoutBreaks('<!DOCTYPE html> <html lang="en"> <head></head> <body> <p>a</p> </body> </html>'),
    '<!DOCTYPE html><html lang="en"><head></head><body> <p>a</p></body></html>',
  ));

suite('withPolicyFirst', () => {
  const page = (policy: string, head: string, body: string) =>
    `<html><head><meta charset="utf-8">${head}<meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;
  const policyOf = (html: string) =>
    /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1];

  test('it stands right behind the charset, once', () => {
    const html = withPolicyFirst(page("script-src 'self'", '<title>$& and $1</title>', ''));
    assert.equal(policyOf(html), "script-src 'self'");
    assert.equal(html.match(/security-policy/g)?.length, 1);
    assert.ok(html.includes('<title>$& and $1</title>'));
  });

  test('what Astro listed and the page has stays, everything else goes', () => {
    const script = hashOf('let a = "<b>";');
    const island = hashOf('i{}');
    const body = '<script>let a = "<b>";</script><script src="/x.js"></script><style>i{}</style>';
    const all = `script-src 'self' ${script} ${hashOf('gone')}; style-src 'self' ${hashOf('')} ${island}`;
    assert.equal(
      policyOf(withPolicyFirst(page(all, '', body))),
      `script-src 'self' ${script}; style-src 'self' ${island}`,
    );
  });

  test('styles of the head are added; scripts, and styles of the body, never', () => {
    const html = page(
      "script-src 'self'; style-src 'self'",
      '<style>a{}</style>',
      '<style>b{}</style><script>x()</script>',
    );
    assert.equal(policyOf(withPolicyFirst(html)), `script-src 'self'; style-src 'self' ${hashOf('a{}')}`);
  });

  test('sheets that are set inline are named', () => {
    const html = inOrder(page("style-src 'self'", '', link('tool')), { sheets, onlyImport: new Map() });
    assert.equal(policyOf(html), `style-src 'self' ${hashOf('.tool{}')}`);
  });
});
