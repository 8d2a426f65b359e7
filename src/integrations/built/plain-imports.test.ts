import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withoutFileNames } from './plain-imports.ts';

test('a built script keeps its imports and loses the names of the files behind them', () => {
  const built =
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js","_astro/b.js"])))=>i.map(i=>d[i]);\n' +
    'var s=()=>o(()=>import(`./a.js`),__vite__mapDeps([0,1]));';
  assert.equal(withoutFileNames(built), 'var s=()=>o(()=>import(`./a.js`));');
  assert.equal(withoutFileNames('var plain=1;\n'), 'var plain=1;\n');
});
