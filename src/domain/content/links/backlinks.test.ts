import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mdxToMdast } from 'satteri';
import { backlinks } from './backlinks.ts';

const entry = (collection: string, id: string, data: object = {}, body = '') => ({
  collection,
  id,
  data,
  tree: body ? mdxToMdast(body) : undefined,
});

test('a field, a tag and a link each make a backlink, once per entry', () => {
  const users = backlinks([
    entry('claims', 'dpdk'),
    entry('guide', 'a', { claims: ['dpdk'] }, 'See <Claim id="dpdk">this</Claim> and [b](/faq/b/).'),
    entry('faqs', 'b', { related: ['guide/a'] }),
  ]);
  assert.deepEqual(users.get('claims/dpdk'), [{ collection: 'guide', id: 'a' }]);
  assert.deepEqual(users.get('faqs/b'), [{ collection: 'guide', id: 'a' }]);
  assert.deepEqual(users.get('guide/a'), [{ collection: 'faqs', id: 'b' }]);
});

test('an entry does not link back to itself', () => {
  assert.equal(backlinks([entry('faqs', 'b', {}, 'Here: [b](/faq/b/)')]).get('faqs/b'), undefined);
});
