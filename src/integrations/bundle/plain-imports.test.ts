import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askingAtOnce, withoutFileNames } from './plain-imports.ts';

test('a built script keeps its imports and loses the names of the files behind them', () => {
  const built =
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js","_astro/b.js"])))=>i.map(i=>d[i]);\n' +
    'var s=()=>o(()=>import(`./a.js`),__vite__mapDeps([0,1]));';
  assert.equal(withoutFileNames(built), 'var s=()=>o(()=>import(`./a.js`));');
  assert.equal(withoutFileNames('var plain=1;\n'), 'var plain=1;\n');
});

test('a script that is fetched on demand names all it needs, in the order in which it runs', () => {
  const scripts = new Map([
    ['page.js', 'import{a}from"./kept.js";x=()=>import(`./dialog.js`)'],
    ['dialog.js', 'import{b}from"./panel.js";import"./kept.js";export{b as c};\n'],
    ['panel.js', 'import{d}from"./words.js";export{d as b}from"./dialog.js";y=()=>import(`./gone.js`)'],
    ['words.js', 'import{e}from"./kept.js";import"./other-site.js";var d=e'],
    ['kept.js', 'var e=1'],
  ]);
  assert.deepEqual(
    [...askingAtOnce(scripts)],
    [['dialog.js', 'import{b}from"./panel.js";import"./kept.js";export{b as c};\nimport"./words.js";']],
  );
});
