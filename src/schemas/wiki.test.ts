import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { descriptionOf } from './fields.ts';
import { wikiPageSchema } from './wiki.ts';

const read = (tags: string[]) => wikiPageSchema.safeParse({ tags });

describe('tags', () => {
  it('are one tag in whatever case they are written, and with blanks', () => {
    assert.deepEqual(read(['Kubernetes', ' On  call ']).data?.tags, ['kubernetes', 'on-call']);
    assert.match(read(['DNS', 'dns']).error?.issues[0]?.message ?? '', /"dns" stands twice/);
  });
  it('are in letters of any script, however those are composed', () =>
    assert.deepEqual(read(['監視', 'Gro\u0308ße', 'сеть', 'हिन्दी']).data?.tags, ['監視', 'größe', 'сеть', 'हिन्दी']));
  it('that no address could bear are answered with the nearest spelling', () => {
    assert.match(
      read(['CI/CD']).error?.issues[0]?.message ?? '',
      /^"ci\/cd" is no tag, .*figures, joined by hyphens\. Nearest: "ci-cd"\.$/,
    );
    assert.match(read(['監/視']).error?.issues[0]?.message ?? '', /joined by hyphens\.$/);
  });
});

it('old addresses with parts that are only dots have no page that could forward', () => {
  for (const [old, isOne] of [
    ['/./rope.html', false],
    ['/quay/../rope/', false],
    ['/.net/rope/', true],
  ] as const)
    assert.equal(wikiPageSchema.safeParse({ was: [old] }).success, isOne, old);
});

describe('the fields of a page', () => {
  for (const [name, field] of Object.entries(wikiPageSchema.shape))
    it(`tell the author what to write: ${name}`, () => assert.notEqual(descriptionOf(field), ''));
});
