import assert from 'node:assert/strict';
import { test } from 'node:test';
import { footerLinks, headerLinks } from './site-links.ts';

const named = [
  { id: 'faq', name: 'Answers', footerOnly: false },
  { id: 'samples', name: 'Code', footerOnly: true },
  { id: 'guide', name: 'Book', footerOnly: false },
] as const;

test('the header leads to the parts that the site names, in its order and under its names', () =>
  assert.deepEqual(headerLinks(named), [
    { title: 'Answers', path: '/faq/' },
    { title: 'Book', path: '/guide/' },
  ]));

test('the footer leads to every part, and to what every site has', () => {
  const links = footerLinks(named);
  assert.deepEqual(links.slice(0, 3), [
    { title: 'Answers', path: '/faq/' },
    { title: 'Code', path: '/samples/' },
    { title: 'Book', path: '/guide/' },
  ]);
  assert.deepEqual(
    links.slice(3).map(({ path }) => path),
    ['/search/', '/review/', '/about/'],
  );
});
