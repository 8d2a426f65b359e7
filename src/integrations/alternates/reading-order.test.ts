import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inReadingOrder } from './reading-order.ts';

const site = 'https://wiki.example';
const page = (path: string, ...links: string[]) => ({
  path,
  url: site + path,
  links: links.map((link) => site + link),
});

test('each page is followed by those below it, as it links to them', () => {
  const pages = [
    page('/about/'),
    page('/faq/b/'),
    page('/tools/quiz/'),
    page('/faq/', '/faq/b/', '/faq/a/', '/faq/b/'),
    page('/faq/z/'),
    page('/faq/a/'),
    page('/faq/c/'),
    page('/', '/faq/', '/about/'),
  ];
  assert.deepEqual(
    inReadingOrder(pages).map(({ path }) => path),
    ['/', '/faq/', '/faq/b/', '/faq/a/', '/faq/c/', '/faq/z/', '/about/', '/tools/quiz/'],
  );
});
