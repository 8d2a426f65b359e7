import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryCounts } from './entry-counts.ts';

const workload = (placement: string) => ({ data: { record: { placement } } });

test('entries are counted by collection, and workloads by side as well', () =>
  assert.deepEqual(
    entryCounts({ faqs: [{ data: {} }], claims: [], workloads: ['keep-off', 'depends', 'keep-off'].map(workload) }),
    { faqs: 1, workloads: 3, 'workloads-keep-off': 2, 'workloads-depends': 1 },
  ));

test('an entry that could not be read counts, and takes no side', () =>
  assert.deepEqual(entryCounts({ workloads: [{ data: undefined }] }), { workloads: 1 }));
