import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pagesOfPlaces } from './pdf-pages.ts';

const pdf = `%PDF-1.4
1 0 obj
<</Type /Page /Parent 4 0 R>>
endobj
2 0 obj
<</Type /Page /Parent 5 0 R>>
endobj
4 0 obj
<</Type /Pages /Kids [1 0 R]>>
endobj
5 0 obj
<</Type /Pages /Kids [12 0 R 2 0 R]>>
endobj
12 0 obj
<</Type /Page /Parent 5 0 R>>
endobj
6 0 obj
<</Type /Pages
/Kids [4 0 R 5 0 R]>>
endobj
7 0 obj
<</one [1 0 R /XYZ 0 803.13 0]
/two--a#2Fb [2 0 R /XYZ 23.25 732.63 0]>>
endobj
8 0 obj
<</Type /Catalog
/Pages 6 0 R
/Dests 7 0 R>>
endobj
`;

test('places are found by the order of pages, and not of objects', () => {
  assert.deepEqual(
    [...pagesOfPlaces(pdf)],
    [
      ['one', 1],
      ['two--a/b', 3],
    ],
  );
});

test('a PDF without a table of places is refused', () => {
  assert.throws(() => pagesOfPlaces('%PDF-1.4'), /no table of named places/);
});
