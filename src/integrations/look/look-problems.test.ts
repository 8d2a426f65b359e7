import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { siteSchema, type Site } from '../../schemas/site.ts';
import { lookProblems } from './look-problems.ts';

const root = join(import.meta.dirname, '../../..');
const base = `
name: Quay
tagline: t
description: d
organisation: o
purpose: p
names: { article: a, record: r, handbook: h }
parts: [{ id: wiki, name: Wiki }]
licence: { content: c, code: c }
owners: [{ id: us, name: Us, channel: c }]
`;
const site = (more: string): Site => siteSchema.parse(parse(base + more));
const messages = (more: string): string[] => {
  const { error } = siteSchema.safeParse(parse(base + more));
  return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
};

test('a site without a look of its own has nothing to check', () => assert.deepEqual(lookProblems(root, site('')), []));

test('a faint colour and a picture that is not there are told at once, with their fields', () => {
  const problems = lookProblems(root, site("accent: '#FFCC00'\nlogo: { file: /assets/none.svg }"));
  assert.deepEqual(
    problems.map(({ field }) => field),
    ['logo.file', 'accent'],
  );
  assert.match(problems[0]?.message ?? '', /no file public\/assets\/none\.svg/);
  assert.match(problems[1]?.message ?? '', /contrast of 1\.\d\d, and needs 4\.5 .* nearest .* is #[\da-f]{6}\./);
});

test('an accent for the dark theme alone asks for the other', () =>
  assert.deepEqual(
    lookProblems(root, site("accentDark: '#ffb0d0'")).map(({ field }) => field),
    ['accentDark'],
  ));

test('a colour without quotes is a comment, and the fault says so', () => {
  assert.match(messages('accent: #0b566b')[0] ?? '', /in quotes, since # begins a comment/);
  assert.match(messages('accent: teal')[0] ?? '', /six figures/);
});

test('a language that nobody wrote is refused with those there are', () =>
  assert.match(messages('language: dr')[0] ?? '', /Valid: en, de/));

test('a picture that holds the name of the site has to say it', () =>
  assert.match(messages('logo: { file: /assets/a.svg, holdsName: true }')[0] ?? '', /logo\.alt: Say the words/));
