import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryCounts } from './entry-counts.ts';

const work = (placement: string, judged: boolean) => ({
  data: { record: { placement }, ...(judged ? { article: { placement: 'keep-off' } } : {}) },
});

test('counts collections, and of the judged kinds of work each side', () => {
  const workloads = [work('on-kubernetes', true), work('keep-off', true), work('on-kubernetes', false)];
  assert.deepEqual(entryCounts({ workloads, eras: [] }), {
    workloads: 3,
    'workloads-judged': 2,
    'workloads-on-kubernetes': 1,
    'workloads-keep-off': 1,
  });
});

test('without kinds of work there is nothing to say of them', () =>
  assert.deepEqual(entryCounts({ faqs: [{ data: {} }] }), { faqs: 1 }));

test('an entry that could not be read counts, and takes no side', () =>
  assert.deepEqual(entryCounts({ workloads: [{ data: undefined }] }), { workloads: 1 }));
