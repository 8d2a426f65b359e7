import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { issueAddress, reportText, type Report } from './report-page.ts';

const report: Report = {
  page: 'https://wiki.example/faq/spot/#why',
  title: 'Spot & co',
  heading: 'Why',
  marked: 'Two\nlines',
  words: 'It is $5 & not "4".',
  files: ['content/faqs/spot.mdx', 'content/prices/a.yaml'],
  version: '3a673d7b of 26 November 2026',
};

describe('a report', () => {
  it('holds the words, what they are about, the page, the files and the version', () =>
    assert.equal(
      reportText(report),
      'It is $5 & not "4".\n\n> Two\n> lines\n\nPage: https://wiki.example/faq/spot/#why\nHeading: Why\nFile: content/faqs/spot.mdx\nFile: content/prices/a.yaml\nVersion: 3a673d7b of 26 November 2026',
    ));

  it('goes to the form of the forge, whichever names its fields have', () => {
    const of = (url: string) => new URL(issueAddress(url, report)).searchParams;
    const plain = of('https://git.example/handbook/issues/new?labels=docs');
    assert.deepEqual([plain.get('labels'), plain.get('title')], ['docs', 'Spot & co: Why']);
    assert.equal(plain.get('body'), reportText(report));
    assert.equal(of('https://lab.example/a/-/issues/new').get('issue[description]'), reportText(report));
    assert.equal(of('https://desk.example/?s={title}&t={body}').get('t'), reportText(report));
  });

  it('that is too long for an address is not cut off in the middle: the form opens bare', () => {
    const long = { ...report, marked: 'x'.repeat(7000) };
    assert.equal(issueAddress('https://git.example/new', long), 'https://git.example/new');
    assert.equal(issueAddress('https://desk.example/?s={title}&t={body}', long), 'https://desk.example/');
  });
});
