import assert from 'node:assert/strict';
import { test } from 'node:test';
import { structuredDataText } from './structured-data.ts';

test('no text of it ends the script or opens a comment, and it reads back the same', () => {
  const data = { name: 'Why </script><img src=x onerror=y> <!-- <script>?', answer: ['a < b'] };
  const text = structuredDataText(data);
  assert.ok(!text.includes('<'));
  assert.deepEqual(JSON.parse(text), data);
});
