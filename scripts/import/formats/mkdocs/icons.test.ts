import { describe, it } from 'node:test';
import { textsIn } from '../formats.fixture.ts';

describe('icons, lists of attributes and tables of MkDocs', () => {
  const { has } = textsIn({
    'mkdocs.yml': 'site_name: Pier\nmarkdown_extensions: [attr_list, tables, pymdownx.emoji]\n',
    'docs/index.md':
      '# Pier\n\n**:material-anchor: Bold** and *slanted :material-anchor:*, [:octicons-link-16: linked](berth.md), said :material-anchor: once.\n\n-   :material-anchor: **Item**\n-   :wave:{ .lg .middle } __Hello__\n-   :sail_of_old:{ .lg } :material-anchor:{ .lg } Sail\n\n| Berth {: .wide } | Depth |\n| --- | --- |\n| **North** {: .tall } | `{: .deep }` 9 |\n| South {: style="padding:0"} | 7 |\n        | East | 5 |\n\n        | no row |\n',
    'docs/berth.md': '# Berth\n',
  });
  it('leave no blanks within the signs of bold words and links', () =>
    has('index.md', '**Bold** and *slanted*, [linked](berth.md), said once.', '\n-   **Item**\n'));
  it('leave no attributes of emoji', () => has('index.md', '\n-   👋 __Hello__\n', '\n-   :sail_of_old: Sail\n'));
  it('leave the cells of tables, and not what is code in them', () =>
    has('index.md', '| Berth | Depth |\n', '| **North** | `{: .deep }` 9 |\n| South | 7 |\n'));
  it('let a row stand further right than its table', () =>
    has('index.md', '| South | 7 |\n| East | 5 |\n\n        | no row |\n'));
});
