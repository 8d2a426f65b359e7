import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { WORDS_PER_MINUTE, type HtmlNode } from '../text/reading-time.ts';
import { deadSection, idsIn, sectionText } from './section-text.ts';
import { minutesInWords, stepMinutes, sumMinutes } from './time.ts';

const text = (value: string): HtmlNode => ({ type: 'text', value });
const tag = (tagName: string, children: HtmlNode[], properties: Record<string, unknown> = {}): HtmlNode => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const heading = (level: number, id: string, words: string): HtmlNode =>
  tag('div', [tag(`h${level}`, [text(words)], { id })], { className: ['heading', `heading-h${level}`] });

const page: HtmlNode = {
  type: 'root',
  children: [
    tag('p', [text('before')]),
    heading(2, 'one', 'One'),
    tag('table', [tag('tr', [tag('td', [text('cell')]), tag('td', [text('other')])])]),
    heading(3, 'inner', 'Inner'),
    tag('p', [text('within')]),
    heading(2, 'two', 'Two'),
    tag('section', [tag('h3', [text('Phase')], { id: 'phase' }), tag('p', [text('of it')])]),
    tag('div', [tag('p', [text('whole')])], { id: 'box' }),
  ],
};
const words = (id: string): string | undefined => sectionText(page, id)?.replace(/\s+/g, ' ').trim();

suite('sectionText', () => {
  test('runs to the next heading of its level, tables and lower headings in it', () =>
    assert.equal(words('one'), 'One cell other Inner within'));
  test('of a lower level ends at a higher one', () => assert.equal(words('inner'), 'Inner within'));
  test('of the last runs to the end', () => assert.equal(words('two'), 'Two Phase of it whole'));
  test('stays within the part that its heading stands in', () => assert.equal(words('phase'), 'Phase of it'));
  test('of an element that is no heading is the element', () => assert.equal(words('box'), 'whole'));
  test('is undefined where nothing has the id', () => assert.equal(words('nowhere'), undefined));
  test('every id is known, for the nearest', () =>
    assert.deepEqual(idsIn(page), ['one', 'inner', 'two', 'phase', 'box']));
});

suite('time', () => {
  test('adds reading, exercise and question, and is never nothing', () => {
    assert.equal(stepMinutes(WORDS_PER_MINUTE * 3, 20, true), 24);
    assert.equal(stepMinutes(0, 0, false), 1);
  });
  test('sums are sums', () => assert.equal(sumMinutes([{ minutes: 3 }, { minutes: 4 }]), 7));
  test('reads as people say it', () =>
    assert.deepEqual([1, 45, 60, 120, 130].map(minutesInWords), [
      '1 minute',
      '45 minutes',
      '1 hour',
      '2 hours',
      '2 h 10 min',
    ]));
});

test('a pointer to a section that is not there is told with its file, its line and the nearest that is', () => {
  const file = { path: 'content/items/a.mdx', text: '---\nteaches:\n  - guide/x#innr\n---\n' };
  assert.equal(
    deadSection('guide/x#innr', file, idsIn(page)),
    'content/items/a.mdx:3: guide/x#innr points at a section that the page does not have. Nearest: #inner.',
  );
  assert.match(deadSection('guide/y#z', file, []), /^content\/items\/a\.mdx: .*It has none\.$/);
});
