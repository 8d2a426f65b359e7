import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { restsOn, reviewText } from './rests-on.ts';
import { stamped } from './stamp.ts';

const day = '2026-11-26';
const faq = { collection: 'faqs' as const, file: 'content/faqs/a.mdx' };
const fact = { collection: 'facts' as const, file: 'content/facts/a.yaml' };
const page = { collection: 'wiki' as const, file: 'content/wiki/a.md' };

describe('a stamp', () => {
  it('sets the day and leaves all else as it was, comments and the text below included', () =>
    assert.equal(
      stamped(
        '---\nquestion: Why?\nreviewed: 2026-01-01 # by hand\nnote: |\n  reviewed: no\n---\n\nreviewed: text\n',
        faq,
        day,
      ),
      '---\nquestion: Why?\nreviewed: 2026-11-26\nnote: |\n  reviewed: no\n---\n\nreviewed: text\n',
    ));

  it('comes into the fields of a page without one, and makes fields for a page that has none', () => {
    assert.equal(
      stamped('---\ntitle: A\n---\n\n# A\n', page, day),
      '---\ntitle: A\nreviewed: 2026-11-26\n---\n\n# A\n',
    );
    assert.equal(stamped('# A\n\n---\n\nB\n', page, day), '---\nreviewed: 2026-11-26\n---\n\n# A\n\n---\n\nB\n');
  });

  it('comes into the same fields behind the mark of an editor, between lines as that ends them', () =>
    assert.equal(
      stamped('\uFEFF---\r\ntitle: A\r\n---\r\n\r\n# A\r\n', page, day),
      '\uFEFF---\r\ntitle: A\r\nreviewed: 2026-11-26\r\n---\r\n\r\n# A\r\n',
    ));

  it('of a fact asks for its next day where the last has passed', () => {
    const text = 'name: A\nchecked: 2026-01-01\nuntil: 2026-11-01\n';
    assert.throws(
      () => stamped(text, fact, day),
      /content\/facts\/a\.yaml brings the day 2026-11-01, which has passed/,
    );
    assert.equal(stamped(text, fact, day, '2027-06-28'), 'name: A\nchecked: 2026-11-26\nuntil: 2027-06-28\n');
    assert.equal(stamped(text, fact, day, 'none'), 'name: A\nchecked: 2026-11-26\nuntil: null\n');
    assert.equal(
      stamped('checked: 2026-01-01\nuntil: 2027-01-01\n', fact, day),
      'checked: 2026-11-26\nuntil: 2027-01-01\n',
    );
    assert.throws(() => stamped('---\nreviewed: 2026-01-01\n---\n', faq, day, 'none'), /--until is for facts/);
  });
});

it('a look shows what the entry rests on, and what of that changed after the last one', () => {
  const entries = [
    {
      collection: 'faqs',
      id: 'a',
      file: 'content/faqs/a.mdx',
      data: { question: 'Why?', claims: ['c'], sources: ['s'], owner: 'o' },
    },
    { collection: 'claims', id: 'c', file: 'content/claims/c.yaml', data: { title: 'A claim' } },
    { collection: 'sources', id: 's', file: 'content/sources/s.yaml', data: { title: 'A work' } },
  ];
  const row = {
    collection: 'faqs' as const,
    id: 'a',
    title: 'Why?',
    path: '/faq/a/',
    file: 'content/faqs/a.mdx',
    owner: 'o',
    section: undefined,
    looked: '2026-01-10',
    due: { day: '2026-07-10', by: 'interval' as const },
  };
  const history = {
    known: 'whole' as const,
    commits: [
      {
        hash: 'b2',
        day: '2026-03-01',
        subject: 'Judge the claim anew',
        files: [{ path: 'content/claims/c.yaml', kind: 'changed' as const }],
      },
      {
        hash: 'a1',
        day: '2026-01-10',
        subject: 'Before',
        files: [{ path: 'content/faqs/a.mdx', kind: 'added' as const }],
      },
    ],
  };
  const text = reviewText(
    row,
    restsOn(row, entries, [row]),
    history,
    [{ id: 'o', name: 'Team', channel: '#team' }],
    day,
  );
  assert.match(text, /overdue, due 2026-07-10; looked at on 2026-01-10; kept by Team, #team/);
  assert.match(text, /claims\/c: A claim\n {2}sources\/s: A work/);
  assert.match(text, /Changed after 2026-01-10:\n {2}content\/claims\/c\.yaml: 2026-03-01 b2 Judge the claim anew$/);
});
