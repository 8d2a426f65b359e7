/** Cells that reach over others, which no Markdown of here has. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('a table whose cells reach over rows and columns', () => {
  const { has, lacks } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md': [
      '# Quay',
      '',
      '| Queue | Runs on | Limit |',
      '|:--|:--|--|',
      '| **main** {: rowspan=2} | cpu | 12 hours {: rowspan="2" .wide} |',
      '      | gpu | &#8288 {: style="padding:0"} | &#8288 {: style="padding:0"} |',
      '| **Others** {: colspan=3} |',
      '| small | `a \\| b` | none |',
      '',
      '| Plain | Table |',
      '|--|--|',
      '| a{: .b } | c |',
      '',
      '```md',
      '| x {: rowspan=2} | y |',
      '|--|--|',
      '```',
      '',
    ].join('\n'),
  });
  it('has each cell below the name of its column', () => {
    has('index.md', '| **main** | cpu | 12 hours |\n|  | gpu |  |\n| **Others** |  |  |\n| small | `a \\| b` | none |');
    lacks('index.md', 'padding', '8288', 'colspan');
  });
  it('leaves other tables, and code, as they are', () => has('index.md', '| x {: rowspan=2} | y |'));
});

describe('stars for any name in the items of a cell', () => {
  const { has, result } = textsIn({
    'index.md':
      '# Quay\n\n| Key | Files |\n| - | - |\n| A | <ul><li>boat-*</li><li>oar-*</li><li>sail-*</li></ul> |\n| *B* | *a <b>b</b>* |\n',
  });
  it('are signs, and no emphasis over several items', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '<ul><li>boat-\\*</li><li>oar-\\*</li><li>sail-*</li></ul>', '| *B* | *a <b>b</b>* |');
  });
});
