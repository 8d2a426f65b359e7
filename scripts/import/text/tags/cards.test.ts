/** Cards of a site's own: named by a heading in them, and laid side by side by a box that means nothing here. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('cards', () => {
  const alone = Array.from({ length: 14 }, (_, number) => `:::card\nCard ${number}.\n:::\n`).join('\n');
  const { has, lacks, result } = textsIn({
    'docusaurus.config.js':
      'module.exports = { presets: [["classic", { docs: { sidebarPath: "./sidebars.js" } }]] };\n',
    'docs/index.mdx':
      'import Card from \'../src/Card\';\n\n# Quay\n\n<div style={{display: \'grid\'}}>\n\n<Card>\n  <div className="head">\n    <h3><Link to="/sloop">Sloops</Link></h3>\n  </div>\n  <p>One mast</p>\n</Card>\n\n<Card>\n    <h3>\n        <Link to="/sloop">More</Link>\n    </h3>\n\n    Two.\n</Card>\n\n</div>\n\n<CardGrid>\n<Card title="Named">Itself.</Card>\n<Card>\n\n### Below\n\nIts words.\n\n</Card>\n</CardGrid>\n\n<Card>\nJust words.\n</Card>\n',
    'docs/sloop.md': `---\nslug: /sloop\n---\n\n# Sloop\n\n${alone}`,
  });

  it('take the heading that they hold, stand together, and are words without one', () => {
    assert.deepEqual(result().problems, []);
    has(
      'index.md',
      /::::cards\n:::card\[\[Sloops\]\(sloop\.md\)\]\n/,
      '\n:::card[[More](sloop.md)]\nTwo.\n:::\n::::\n',
    );
    has(
      'index.md',
      '::::cards\n:::card[Named]\nItself.\n:::\n\n:::card[Below]\nIts words.\n:::\n::::\n\nJust words.\n',
    );
    lacks('index.md', '<h3>', ':::::');
  });
  it('that the build would refuse are all shown as they are written, however many a page has', () => {
    has('sloop.md', '```text\n:::card\nCard 0.\n:::\n```', '```text\n:::card\nCard 13.\n:::\n```');
  });
});
