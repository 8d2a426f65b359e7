/** HTML of others that a browser would read otherwise than they meant it, and what their sites did with it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

describe('HTML in Markdown', () => {
  const heads = Object.fromEntries(
    Array.from({ length: 12 }, (_, number) => [
      `rigs/${number}.md`,
      `<head>\n  <link rel="canonical" href="https://quay.example/${number}" />\n</head>\n\n<span>Rigs</span>\n<h1>Rig ${number}</h1>\nSails.\n`,
    ]),
  );
  const { has, report } = textsIn({
    'index.md':
      '# Quay\n\n<noscript>\n  Please enable JavaScript.\n</noscript>\n\n<noscript>Or row.</noscript>\n\n<a href="" id="stern" />\n\n<table><tr><td>Wind &ltin knots&gt <= 5 <a aria-label="of ten" id="wind">of 10</a></td></tr></table>\n\n<span id="crew">\n\n- Ada\n\n</span>\n\n<details><summary>Oars</summary>\n<h3 id="oar"><img src="https://oar.example/a.png" alt="An oar"> Oars</h3>\n<a href="https://row.example/">\n  <img src="https://oar.example/b.png" alt="Two oars">\n</a>\n</details>\n\n<span id="top" />\n\n<a name="early" />\n\n<div>Between.</div>\n\n<a name="late" />\n\n<div id="low" />\n\nWords.<br/>\n\n[up](#top) [down](#low)\n\n<div>\n<a href="/rigs/">rigs</a>\n</div>\n\n<div>\n<a href="gone/">\n  <h3>Gone</h3>\n  <p>Away.</p>\n</a>\n</div>\n\n| a | b |\n| - | - |\n| v | <br><li>`one`<li>`two` |\n| w | <br><ul> <li>`up`</li><li>`down`</li> |\n| x | One of:<br><li>`red`<li>`blue`</li><br>Red by itself.<br><br>More. |\n\n<h4 id="made ">\n<code>made()</code>\n\n<a href="#made">#</a></h4>\n\n<div>After.</div>\n\n<div role="region" aria-labelledby="made"><p>Box.</p></div>\n\n[seen](http://localhost:4321/rigs/3) [not](http://localhost:4321/gone/) [begin](http://localhost:4321/)\n',
    ...heads,
    'logs.md':
      '# Logs\n\nSee <a href="https://quay.example/log"><embed src="log.bin" height="9" /></a> and <a href="/gone/log.bin"><embed src="log.bin" /></a>.\n',
  });
  it('ends an element that a slash ends, so that nothing after it stands in it', () =>
    has(
      'index.md',
      '<span id="top"></span>',
      '<span id="early"></span>',
      '<span id="stern"></span>',
      '<div id="low"></div>',
      'Words.<br>',
      '[up](#top) [down](#low)',
    ));
  it('has a picture of a heading below it, and no link in a link', () =>
    has(
      'index.md',
      /<h3 id="oar"> Oars<\/h3>\n\n\[An oar\]\(https:\/\/oar\.example\/a\.png\)/,
      /<a href="https:\/\/row\.example\/">\s+Two oars ?<!-- import: picture [^\n]*-->\s+<\/a>/,
    ));
  it('has words in the place of what a link shows, and no link in it', () =>
    has(
      'logs.md',
      /^See \[Embedded page\]\(<?https:\/\/quay\.example\/log>?\) and Embedded page<!-- import: dead link to \/gone\/log\.bin -->\.$/m,
    ));
  it('tells of no link where there is a place to link to only', () => assert.doesNotMatch(report(), /link\s+in HTML/));
  it('has a sign of comparison as a word', () =>
    has('index.md', '<td>Wind &lt;in knots&gt; &lt;= 5 <span id="wind">of 10</span></td>'));
  it('has a box where words would hold blocks', () => has('index.md', '<div id="crew">\n\n- Ada\n\n</div>'));
  it('drops what is said to those without scripts, but not what is shown to them', () =>
    has('index.md', /# Quay\n\s+Or row\.\n/));
  it('leads to folders, as links of Markdown do', () => has('index.md', '<a href="/wiki/in/rigs/">rigs</a>'));
  it('holds a heading in a box, where a link around it led nowhere', () =>
    has('index.md', '<div>\n  <h3>Gone</h3>\n  <p>Away.</p>\n</div>'));
  it('ends a list in a cell before the break behind it', () =>
    has(
      'index.md',
      '| w | <br><ul> <li>`up`</li><li>`down`</li></ul> |',
      '<ul><li>`red`<li>`blue`</li></ul>',
      'Red by itself.<br><br>More. |',
    ));
  it('has a heading that a blank line parts as one, with an anchor that has none', () =>
    has('index.md', /#### `made\(\)` [^\n]*\{#made\}\n\n<div>After\.<\/div>/));
  it('has no part of a page where its writer had a box', () => has('index.md', '<div><p>Box.</p></div>'));
  it('leads to pages where their writer saw them, and nowhere where there are none', () =>
    has('index.md', '[seen](rigs/3.md) not<!-- import: dead link', '[begin](http://localhost:4321/)'));
  it('has its title as the title of the page', () => has('rigs/3.md', '<span>Rigs</span>\n\n# Rig 3\n\nSails.'));
  it('has what stands in the head of each page told once', () =>
    assert.equal(report().split('<link> may not stand in content').length, 2));
});

describe('an attribute that says all by standing there', () => {
  const { has } = textsIn({ 'index.md': '# Quay\n\n<details open="true">\n<summary>Why</summary>\nSo.\n</details>\n' });
  it('has no value', () => has('index.md', '<details open>'));
});

describe('a comment that is never closed', () => {
  const { has, report, result } = textsIn({
    'index.md': '# Quay\n\nSeen.\n\n<!-- more\n<div>\n\nHidden.\n',
  });
  it('ends with the text, and is told', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', /Seen\.\n\n<!-- more\n<div>\n\nHidden\.\n-->\n$/);
    assert.match(report(), /index\.md:\d+: a comment is never closed, closed where the text ends/);
  });
});

describe('elements that Markdown or their writers part', () => {
  const { has } = textsIn({
    'index.md':
      '# Quay\n\n<footer>\n\n<p>By <a href="https://a.example/">Ada</a> on <a href="https://b.example/">\n\n<time datetime="2018-11-14">a day</time>\n\n</a>.</p>\n\n</footer>\n\nSee <a href="https://c.example/">\n\n- one\n\n</a>\n\n<div>\n  <mark class="block">\n    <p>\n      Seen.\n    </p>\n  </mark>\n</div>\n\n<div>\n<small><p>One.</p><p>Two.</p></small>\n</div>\n\n> <q cite="https://d.example/">\n>   Row.\n>   <p>Ada</p>\n> </q>\n\n<b>\nThree\nmasts.\n\nAnd two.\n</b>\n\n<ul>\n\n<li>\n\nSail. (Two)</li>\n\n</ul>\n\n<del>one</del><ins>a single</ins>\n',
  });
  it('joins a link with its words over the blank lines between them', () =>
    has('index.md', 'on <a href="https://b.example/"><time datetime="2018-11-14">a day</time></a>.</p>'));
  it('ends a link before the blocks that no link of words can hold', () =>
    has('index.md', 'See [c](https://c.example/)\n\n- one'));
  it('marks the words of a paragraph, where its writer marked the paragraph', () =>
    has('index.md', /<div>\s+<p><mark>\s+Seen\.\s+<\/mark><\/p>\s+<\/div>/));
  it('has a box where words hold several paragraphs', () =>
    has('index.md', '<div><p>One.</p><p>Two.</p></div>', /> <div>\n> +Row\.\n> +<p>Ada<\/p>\n> <\/div>/));
  it('has a box where words end in a paragraph further down', () =>
    has('index.md', /<div>\nThree\nmasts\.\n\nAnd two\.\s+<\/div>\n/));
  it('ends an item behind the paragraph in which its end is written', () =>
    has('index.md', '<li>\n\nSail. (Two)\n</li>\n\n</ul>'));
  it('keeps what came in place of something apart from it', () =>
    has('index.md', '<del>one</del> <ins>a single</ins>'));
});

describe('HTML that says more to a program than to a browser', () => {
  const { has, lacks, report } = textsIn({
    'index.md':
      '# Quay\n\n<img src=rig/mast.svg alt="Mast" width=300/> <a href=rig/jib.md?x=1>jib</a> a=b <b class=x y>c=d</b>\n\n<details>\n<summary>Whole</summary\n\nIn it.\n\n</details>\n\n<p class="badges">\n  <b>Fast</b>\n\n  <b>Dry</b>\n</p>\n\nIn <img :src="isDark ? \'a.png\' : \'b.png\'" alt="the dark"> water.\n',
    'rig/mast.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
    'rig/jib.md': '# Jib\n',
    'open.md': '# Open\n\n<details>\n<summary>Never closed</summary>\n\n## Below\n',
    'code.md':
      '# Code\n\n<ul>\n  <pre>haul</pre>\n  <li>Row:</li>\n  <pre><code>\n  one\n  </code></pre>\n  <pre>two</pre>\n  <li>Rest.</li>\n</ul>\n\n`</li><pre></pre>`\n',
    'fold.mdx': `# Fold

<Tabs>
  <TabItem label="Rigs">
    <details>
      <summary>Rig</summary><ul>
        <li>
          <summary>
            <strong>Mast</strong>
          </summary><div>
            <div>


              Of pine.


            </div>
          </div>
        </li>
        <li><summary>Boom</summary></li>
        <details><summary>Sail</summary></details>
      </ul>
    </details>
  </TabItem>
</Tabs>

## <p style={{ margin: 0 }}>Gaff</p>
`,
    'signs.md': '# Signs\n\nNone of <pre>; |</pre> in a name.\n\n<pre>\nhaul\n</pre>\n',
    'lists.md':
      '# Lists\n\n<dl>\nAll:\n<ul><li>One</li></ul>\n</dl>\n\n<ul>\n\nFirst **bow**\n\n<li>Two\n<li>Three</li>\n</ul>\n\n<dl><dt>Jib</dt><dd>A sail</dd></dl>\n',
    'folds.md':
      '# Folds\n\nCompare them.<details><summary>Keys</summary>\n\n**Bow**\n- One\n- Two</details>\n\n- Oar<details>\n  <summary>Long</summary>\n\n  Ash.\n  </details>\n\nOne <details><summary>Short</summary>Is it.</details>\n',
    'table.md':
      '# Table\n\n<table>\n  <th>Rig</th>\n  <th>Sails</th>\n  <tr>\n    <td>Cutter</td>\n    <td>Three</td>\n  </tr>\n  <tbody><td>Sloop</td><td>Two</td></tr></tbody>\n</table>\n',
  });
  it('reads values without quotes', () =>
    has('index.md', '![Mast|300](rig/mast.svg) [jib](rig/jib.md) a=b <b>c=d</b>'));
  it('ends a tag that lacks its sign, and has what unfolds nothing as words', () => {
    has('index.md', '<details>\n<summary>Whole</summary>\n\nIn it.\n\n</details>');
    has('open.md', '<p><strong>Never closed</strong></p>\n\n## Below');
    lacks('open.md', 'details');
  });
  it('has code between items in the one before it', () =>
    has(
      'code.md',
      /<ul><li>\n\n```\w*\nhaul\n```\n\n<\/li>\n\s*<li>Row:\n\n```\w*\none\n```\n+```\w*\ntwo\n```\n\n<\/li>\n\s*<li>Rest/,
      '`</li><pre></pre>`',
    ));
  it('keeps a summary only where it is the one of what folds, within tabs, too', () => {
    has('fold.md', /<div>\s*<strong>Mast<\/strong>\s*<\/div><div>\s*<div>\s*^Of pine\.\s*^<\/div>\s*<\/div>\s*<\/li>/m);
    has('fold.md', '<summary>Rig</summary>', '<p><strong>Boom</strong></p>');
    has('fold.md', '<li><details><summary>Sail</summary></details></li>', '## Gaff');
  });
  it('has preformatted text among words as code', () =>
    has('signs.md', 'None of <code>; |</code> in a name.', '```\nhaul\n```'));
  it('has a list without a term as a box, and words before the first item as one', () =>
    has(
      'lists.md',
      '<div>\nAll:\n<ul><li>One</li></ul>\n</div>',
      '<ul><li>\n\nFirst **bow**\n\n<li>Two\n',
      '<dl><dt>Jib</dt><dd>A sail</dd></dl>',
    ));
  it('parts what unfolds from the words before it', () =>
    has(
      'folds.md',
      'Compare them.\n\n<details><summary>Keys</summary>\n\n',
      '- Two\n\n</details>\n\n',
      '- Oar\n\n  <details>\n',
      'One <details><summary>Short</summary>Is it.</details>',
    ));
  it('has rows around cells that stand in none', () => {
    has('table.md', '<tbody><tr><th>Rig</th>\n  <th>Sails</th></tr>\n  <tr>\n    <td>Cutter</td>');
    has('table.md', '<tbody><tr><td>Sloop</td><td>Two</td></tr></tbody>');
  });
  it('tells of no paragraph that a blank line parts', () => {
    has('index.md', '<b>Dry</b>');
    assert.doesNotMatch(report(), /<p> is never/);
  });
  it('has a mark where a picture is named in code', () => {
    has('index.md', 'In the dark<!-- import: ');
    lacks('index.md', '![the');
    assert.match(report(), /<img> names its picture in code, now its words with a mark/);
  });
});

describe('elements that hold pictures, and places that are never closed', () => {
  const { has, lacks } = textsIn({
    'index.md':
      '# Quay\n\n<a name="rowing">\n## Oars\n<p align="center">\n<img src="oar.svg" alt="An oar">\n</p>\n\nWords.\n\n' +
      '<div>\n  <span style="color: red"><img alt="Sail" src="https://sail.example/a.svg\n" width="18"> Thanks <b>all</b></span>\n\n  More.\n</div>\n\n' +
      '<div>\n<p>One <img src="oar.svg" alt="More oars"></p>\n<ul>\n',
    'list.md':
      '# List\n\n<ul>\n    <li>One;</li>\n    <p>\n    <div>\n        <img src="oar.svg" alt="An oar"/></div>\n    </p>\n' +
      '    <p>Two <b>too</b></p>\n    <p>See <img src="oar.svg" alt="it"> there</p>\n    <li>Three.</li>\n    <img src="oar.svg" alt="Last">\n    <ul>\n        <li>Four.</li>\n    </ul>\n</ul>\n<style>.x { color: red }</style>\n',
    'oar.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });
  it('begins Markdown again behind a place to link to that nobody closed', () => {
    has('index.md', /<span id="rowing"><\/span>\n+## Oars\n!\[An oar\]\(oar\.svg\)\n\nWords\./);
    lacks('index.md', '<p>');
  });
  it('is a box of blocks around a picture, since no words hold one', () =>
    has(
      'index.md',
      /<div>\s+\[Sail\]\(https:\/\/sail\.example\/a\.svg\)\s+Thanks <b>all<\/b>\n\n<\/div>/,
      /<div>One\s+!\[More oars\]\(oar\.svg\)\s+<\/div>/,
    ));
  it('is an item where a list holds it, and nothing behind a picture is code', () => {
    has(
      'list.md',
      /<li>One;<\/li>\n<li>\s+!\[An oar\]\(oar\.svg\)\s+<\/li>\n<li>Two <b>too<\/b><\/li>/,
      /<li>See\s+!\[it\]\(oar\.svg\)\n\n there\n\n<\/li>\n<li>Three\.<\/li>\n<li>\s+!\[Last\]\(oar\.svg\)\s+<\/li>\n<li><ul>\n<li>Four\.<\/li>\n<\/ul><\/li>/,
    );
    lacks('list.md', '<p>', '    ');
  });
});
