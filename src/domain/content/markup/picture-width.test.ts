import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { sizedWords } from './picture-width.ts';

describe('the words of a picture', () => {
  it('have its width in pixels behind a bar', () => {
    assert.deepEqual(sizedWords('The rack|300'), { words: 'The rack', width: 300 });
    assert.deepEqual(sizedWords('Hot | cold | 80x40'), { words: 'Hot | cold', width: 80 });
    assert.deepEqual(sizedWords('|20'), { words: '', width: 20 });
  });
  it('are words where no width can be meant', () => {
    for (const words of ['The rack', 'Rack 300', 'a|b', 'a|0', 'a|012', 'a|5000', 'a|20%'])
      assert.deepEqual(sizedWords(words), { words });
  });
});
