/** Blocks of VitePress that stand in each other, and tabs of its plug-in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

const config = { '.vitepress/config.ts': "export default { title: 'Quay' };\n" };

describe('blocks of VitePress', () => {
  const { has, lacks, result } = textsIn({
    ...config,
    'index.md':
      '# Rig\n\n::: warning Mind\nWind:\n\n::: code-group\n```sh [Jib]\njib\n```\n```sh [Lug]\nlug\n```\n:::\n\n::: tip\nDry.\n:::\n\n## After\n',
    'tabs.md':
      '# Tabs\n\n::: tabs\n== Jib\n\n::: code-group\n```sh [a]\na\n```\n\n== Lug\n\n::: code-group\n```sh [b]\nb\n```\n:::\n\n## After\n',
    'uneven.md':
      '# Uneven\n\n::: details A\n\n::: tip\nOne.\n:::\n\nTwo.\n\n::: tip\nOuter.\n\n::: details B\nInner.\n:::\n\nStill outer.\n:::\n\nAfter.\n',
    'even.md': '# Even\n\n::: tip\nOne.\n\n::: warning\nTwo.\n:::\n:::\n\nThree.\n',
  });
  it('end with the one around them, where there is one end for both', () => {
    assert.deepEqual(result().problems, []);
    assert.deepEqual(result().findings, []);
    has('index.md', /:{5}warning\[Mind\]\nWind:\n\n:{4}tabs\n:::tab\[Jib\][\s\S]*:::\n:{4}\n:{5}\n\n:::tip\nDry/);
  });
  it('end before the next of the tabs around them', () =>
    has('tabs.md', /:{5}tab\[Jib\]\n\n:{4}tabs\n:::tab\[a\][\s\S]*\n:{5}\n\n:{5}tab\[Lug\][\s\S]*\n:{6}\n\n## After/));
  it('end where they are meant to, where others on the page lack their end', () =>
    has(
      'uneven.md',
      /:{4}details\[A\]\n\n:::tip\nOne\.\n:::\n:{4}\n\nTwo\./,
      /:{4}tip\nOuter\.\n\n:::details\[B\]\nInner\.\n:::\n\nStill outer\.\n:{4}\n\nAfter/,
    ));
  it('end where they are meant to, where each has an end', () => {
    has('even.md', '::::tip\nOne.\n\n:::warning\nTwo.\n:::\n::::\n\nThree.');
    lacks('even.md', ':::\n:::\n');
  });
});

describe('tabs of a plug-in of VitePress', () => {
  const { has, lacks, result } = textsIn({
    ...config,
    'index.md':
      '# Rig\n\n:::: tabs key:sail\n=== Jib (small)\n\nSmall.\n\n::: tabs\n== Red\nR.\n== Blue\n```txt\n== no tab\n```\n:::\n\n=== Lug\nSquare.\n\n:::tip\nOld.\n:::\n::::\n\n- In a list\n  :::tabs\n  == One\n  First.\n  == Two\n  Second.\n  :::\n',
  });
  it('are tabs, one in another and in a list, too', () => {
    assert.deepEqual(result().problems, []);
    assert.deepEqual(result().findings, []);
    has('index.md', /:{6}tabs\n:{5}tab\[Jib \(small\)\]\n\nSmall\.\n\n:{4}tabs\n:::tab\[Red\]\nR\.\n:::/);
    has('index.md', /:{3,}tab\[Blue\]\n```txt\n== no tab\n```\n/, /:{3,}tab\[Lug\]\nSquare\.\n\n:::tip\nOld/);
    has('index.md', '  ::::tabs\n  :::tab[One]\n  First.\n  :::');
    lacks('index.md', '== Red', '== Lug');
  });
});

describe('emoji and attributes of VitePress', () => {
  const { has } = textsIn({
    '.vitepress/config.mts': 'export default { title: "Reef" };\n',
    'index.md':
      '# Reef\n\n## Fish :tada: {#fish}\n\nSwim at 10:30:00, [out](https://sea.example/){target="_self"}. `:tada:`\n',
  });
  it('are signs and nothing', () =>
    has('index.md', '## Fish 🎉 {#fish}', 'at 10:30:00, [out](https://sea.example/). `:tada:`'));
});
