import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOwners } from './code-owners.ts';

const teams = [
  { id: 'a', name: 'Team A', handle: '@org/a' },
  { id: 'b', name: 'Team B', handle: '@org/b' },
  { id: 'c', name: 'Team C' },
];
const row = (file: string, owner?: string) => ({ file, owner });

test('CODEOWNERS gives a folder to the team of most of its files, and names the others after it', () => {
  const { text, without } = codeOwners(
    [
      row('content/faqs/1.mdx', 'a'),
      row('content/faqs/2.mdx', 'a'),
      row('content/faqs/3.mdx', 'b'),
      row('content/faqs/4.mdx', 'c'),
      row('content/wiki/On call/Page #1.md', 'b'),
      row('content/wiki/x.md'),
    ],
    teams,
  );
  assert.deepEqual(text.trim().split('\n').slice(1), [
    '/content/faqs/ @org/a',
    '/content/faqs/3.mdx @org/b',
    '/content/faqs/4.mdx',
    '/content/wiki/',
    '/content/wiki/On\\ call/ @org/b',
  ]);
  assert.deepEqual(without, ['Team C']);
});

test('without any handle there is nothing to write', () =>
  assert.equal(codeOwners([row('content/faqs/1.mdx', 'c')], [{ id: 'c', name: 'Team C' }]).text, ''));

test('two thousand entries of one team make few lines', () => {
  const many = Array.from({ length: 2000 }, (_, index) => row(`content/wiki/section-${index % 20}/${index}.md`, 'a'));
  assert.equal(codeOwners(many, teams).text.trim().split('\n').length, 21);
});
