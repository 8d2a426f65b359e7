/** A graph of Logseq, written out in the test that brings it in. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('Logseq', () => {
  const id = '63b70dc8-58a5-4a43-ae19-28143edb7752';
  const { has, lacks, result, report } = textsIn({
    'logseq/config.edn': '{:meta/version 1}\n',
    'pages/Quay.md': `icon:: ⚓\nalias:: Pier, [[The pier]]\ntags:: sea, #wood\nkind:: [[Rig]]\n\n- ## Boats\n  collapsed:: true\n\t- See [[Rig/Sloop]], #[[the pier]] and ((${id})).\n\t- TODO Tar the [hull](((${id})))\n\t  SCHEDULED: <2022-01-05 Wed>\n\t  :LOGBOOK:\n\t  CLOCK: [2022]\n\t  :END:\n\t- ### Oars\n\t\t- #+BEGIN_NOTE\n\t\t  Two.\n\t\t  #+END_NOTE\n\t\t- {{query (task todo)}} and {{youtube https://film.example/1}}\n- A plain block\n  with a line more.\n\t- below it\n\t  \`\`\`sh\n\t  - [[not]] a:: b\n\t  \`\`\`\n- ((63b70dc8-58a5-4a43-ae19-000000000000))\n`,
    'pages/Rig.md': '- All rigs.\n',
    'pages/Rig___Sloop.md': `- The **hull**\n  id:: ${id}\n  size:: 9 m\n- DONE Sail\n- DOING Row\n`,
    'pages/Empty.md': '-\n',
    'pages/Wind%3A north.md': '- Cold.\n',
    'journals/2022_01_05.md': '- Wrote of [[Pier]].\n',
    'README.md': '# The repository\n',
  });

  it('has the places that names hold, and the properties of pages', () => {
    assert.deepEqual([result().format, result().problems, result().counts.pages], ['Logseq', [], 5]);
    has('Quay.md', 'title: Quay', '- sea\n', '- wood\n', '- **kind:** [Rig](Rig/');
    has('Rig/Sloop.md', 'title: Sloop');
    has('wind-north.md', 'title: "Wind: north"');
    has('journals/2022-01-05.md', 'Wrote of [Pier](../Quay.md).');
    assert.match(report(), /^README\.md: one more page/m);
  });
  it('has headings at the margin, and lists below them', () => {
    has('Quay.md', '\n## Boats\n\n- See [Sloop](Rig/Sloop.md), [the pier](Quay.md) and [The hull](Rig/Sloop.md#');
    has('Quay.md', '\n- [ ] Tar the [hull](Rig/Sloop.md#', '\n### Oars\n\n- :::note\n  Two.\n  :::\n');
    has('Quay.md', '- A plain block\n  with a line more.\n  - below it\n    ```sh\n    - [[not]] a:: b\n    ```');
    lacks('Quay.md', 'collapsed', 'CLOCK', 'icon');
  });
  it('leads to blocks, and tells of what Logseq works out', () => {
    has('Rig/Sloop.md', `- The **hull** <span id="${id}"></span>\n  **size:** 9 m\n- [x] Sail\n- [ ] **DOING** Row`);
    has('Quay.md', '`{{query (task todo)}}` and [Video](https://film.example/1)');
    assert.match(report(), /\{\{query \(task todo\)\}\} is worked out by Logseq, kept as it is written, as code/);
    assert.match(report(), /block 63b70dc8-58a5-4a43-ae19-000000000000: there is no such block, left a mark/);
  });
});
