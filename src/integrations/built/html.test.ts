import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { elementsIn, parseHtml, textOf } from './html.ts';

const textsOf = (html: string, tag: string): string[] =>
  [...elementsIn(parseHtml(html))].filter(({ tagName }) => tagName === tag).map(textOf);

describe('parseHtml', () => {
  it('gives each sheet its own text', () => {
    const html =
      '<html><head><style>a{}</style><title>x</title><style>b>c{}</style></head><body><style>d{}</style></body></html>';
    assert.deepEqual(textsOf(html, 'style'), ['a{}', 'b>c{}', 'd{}']);
  });

  it('leaves a script alone in which the tag of a sheet is a word', () => {
    const html = '<html><head><script>"<style>a"</script><style>b{}</style></head><body><p>x</p></body></html>';
    assert.deepEqual(textsOf(html, 'script'), ['"<style>a"']);
    assert.deepEqual(textsOf(html, 'style'), ['b{}']);
  });

  it('keeps words apart that stand on lines of their own', () =>
    assert.deepEqual(textsOf('<pre>kind: Boat<br>oars: 2</pre>', 'pre'), ['kind: Boat\noars: 2']));

  it('reads a fragment without a head', () => assert.deepEqual(textsOf('<p>a <b>b</b></p>', 'p'), ['a b']));
});
