import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanQuery, missingWords } from './search-words.ts';

for (const { query, marked, missing } of [
  { query: 'istio', marked: ['Is', 'is'], missing: ['istio'] },
  { query: 'kuberntes', marked: ['KubeCon'], missing: ['kuberntes'] },
  { query: 'scaling', marked: ['scale', 'scaled'], missing: [] },
  { query: 'kube', marked: ['Kubernetes'], missing: [] },
  { query: '2Mi', marked: ['2'], missing: ['2Mi'] },
  { query: 'hugepages-2Mi', marked: ['hugepages-2Mi'], missing: [] },
  { query: 'kafka kubernetes', marked: ['Kubernetes'], missing: ['kafka'] },
  { query: '"core streaming"', marked: ['core', 'streaming'], missing: [] },
  { query: 'apps/v2', marked: ['apps/v1'], missing: ['apps/v2'] },
]) {
  test(`${query} in ${marked.join(', ')}`, () => assert.deepEqual(missingWords(query, marked), missing));
}

for (const { query, clean } of [
  { query: '$15,000', clean: '15,000' },
  { query: 'canary 1%', clean: 'canary 1' },
  { query: '"open quote', clean: 'open quote' },
  { query: '  two   words ', clean: 'two words' },
]) {
  test(`clean ${query}`, () => assert.equal(cleanQuery(query), clean));
}
