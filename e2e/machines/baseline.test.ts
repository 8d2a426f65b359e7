/** Elements and attributes of the built pages stand in every engine, also in those that no test runs in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { htmlOf, pages } from '../support/pages.ts';

const eslint = new ESLint();
const messagesFor = async (html: string): Promise<{ readonly line: number; readonly message: string }[]> =>
  (await eslint.lintText(html, { filePath: 'page.html' }))[0]?.messages ?? [];

const startTag = /<([a-z][\w-]*)((?:\s+[^\s"'=<>/]+(?:="[^"]*")?)*)\s*\/?>/g;
/** A value that is one of a list begins with letters and is short; what names, tells or leads somewhere is in no list. */
const isOneOfAList = (name: string, value: string): boolean =>
  /^[a-z][a-z-]{0,30}$/.test(value) && !/^(?:id|class|for|name|href|value|title|slot|data-.*|aria-.*)$/.test(name);

/** What a page asks of a browser: each tag with its attributes, once. */
const asked = (html: string): string[] =>
  // Where it is not known, the header may be painted in parts, and nothing else is different. A comment asks for nothing.
  [...html.replace(/<link rel="expect"[^>]*>|<!--.*?-->/gs, '').matchAll(startTag)].map(
    ([, name = '', attributes = '']) =>
      `<${name}${attributes.replace(/="([^"]*)"/g, (whole, value: string, at: number) => {
        const key = /[^\s]*$/.exec(attributes.slice(0, at))?.[0] ?? '';
        return isOneOfAList(key, value) ? whole : '=""';
      })}>`,
  );

test('no page asks anything of a browser that is not in the platform’s baseline', async () => {
  const first = new Map<string, string>();
  for (const page of pages) for (const tag of asked(htmlOf(page))) if (!first.has(tag)) first.set(tag, page);
  const tags = [...first];
  assert.ok(tags.length > 100);
  // One tag a line, each closed at once, so that a message names the page that it came from.
  const lines = tags.map(([tag]) => `${tag}</${/^<([\w-]+)/.exec(tag)?.[1]}>`);
  const found = await messagesFor(lines.join('\n'));
  assert.deepEqual(
    found.map(({ line, message }) => `${tags[line - 1]?.[1]}: ${tags[line - 1]?.[0]}: ${message}`),
    [],
  );
});

test('the check knows an attribute and a value that are missing somewhere, in their page', async () => {
  for (const html of ['<p>x</p><button interestfor="menu">Menu</button>', '<input type="week">'])
    assert.ok((await messagesFor(asked(html).join('\n'))).length > 0, html);
});
