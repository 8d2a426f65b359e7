import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesIn, kept, linkState, retryAfter, wantAsking } from './report.ts';

describe('addresses elsewhere', () => {
  const link = (url: string) => ({ type: 'link', url, children: [] });
  const entries = [
    { file: 'content/sources/a.yaml', data: { url: 'https://a.io/page#part', related: ['faqs/x'] }, tree: undefined },
    {
      file: 'content/wiki/b.md',
      data: {},
      tree: {
        type: 'root',
        children: [link('https://a.io/page'), link('/guide/'), link('https://wiki.example/x'), link('mailto:a@b.io')],
      },
    },
  ];

  it('are found in fields and texts, each once, with the files that name it; examples are nobody’s', () =>
    assert.deepEqual(
      [...addressesIn(entries)],
      [['https://a.io/page', ['content/sources/a.yaml', 'content/wiki/b.md']]],
    ));

  it('are asked when nobody has, when it was long ago, and the next day when it was not sure; host by host', () => {
    const answers = [
      { url: 'https://a.io/1', asked: '2026-11-20', status: 200 },
      { url: 'https://a.io/2', asked: '2026-01-01', status: 200 },
      { url: 'https://a.io/3', asked: '2026-11-25', status: 503 },
      { url: 'https://a.io/4', asked: '2026-11-26', status: null },
    ];
    const all = ['https://a.io/1', 'https://a.io/2', 'https://a.io/3', 'https://a.io/4', 'https://b.io/1'];
    assert.deepEqual(wantAsking(all, answers, '2026-11-26', 30), [
      'https://a.io/2',
      'https://b.io/1',
      'https://a.io/3',
    ]);
    assert.deepEqual(
      kept(answers, new Map([['https://a.io/2', []]])).map(({ url }) => url),
      ['https://a.io/2'],
    );
  });
});

it('only what the host says is gone is gone; what fails or is refused may pass', () => {
  assert.deepEqual(
    [200, 204, 302, 404, 410, 403, 429, 500, null].map((status) => linkState({ status })),
    ['ok', 'ok', 'ok', 'gone', 'gone', 'unsure', 'unsure', 'unsure', 'unsure'],
  );
});

it('a host that asks to be left alone names seconds or a moment', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');
  assert.equal(retryAfter('120', now), 120_000);
  assert.equal(retryAfter('Thu, 26 Nov 2026 12:01:00 GMT', now), 60_000);
  assert.equal(retryAfter('soon', now), 0);
  assert.equal(retryAfter(null, now), 0);
});
