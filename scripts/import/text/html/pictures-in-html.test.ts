/** Pictures and headings within HTML, which Markdown has to bring along. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textsIn } from '../../formats/formats.fixture.ts';

const boat = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>';

describe('Markdown between the items of a list of HTML', () => {
  const { has } = textsIn({
    'index.md':
      '# Quay\n\n<ol type="i">\n  <li>Row:</li>\n\n  ```sh\n  row\n  ```\n\n  <li>Sail:</li>\n\n  On *water*.\n</ol>\n\n```html\n<ol><li>a</li>\nb\n</ol>\n```\n',
  });
  it('is of the item before it', () => {
    has(
      'index.md',
      /<ol type="i">\n\s*<li>Row:\n\n\s*```sh\n\s*row\n\s*```\s+<\/li>\n\n\s*<li>Sail:\n\n\s*On \*water\*\.\s+<\/li>\n<\/ol>/,
    );
    has('index.md', '<ol><li>a</li>\nb\n</ol>');
  });
});

describe('items and links that nobody closed', () => {
  const { has } = textsIn({
    'index.md':
      '# Quay\n\n<section id="rigs"> <h2>Rigs</h2> <ol> <li>Mast</li> <li>Boom</li> <div><img src="oar.svg" alt="Oar"></div> </section>\n\n<div><b>x</b><p style="x"><a><img src="oar.svg" alt="Two"></a></p><ul>\n</div>\n\n<ul>\n    <li>Row.</li>\n\n   <p> <div>\n        <img src="oar.svg" alt="Three">\n    </div></p>\n\n    <li>Sail.</li>\n</ul>\n',
    'oar.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path d="M0 0h4"/></svg>',
  });
  it('are items of a list all the same', () =>
    has('index.md', /<h2>Rigs<\/h2> +<ul><li>Mast<\/li> <li>Boom<\/li> ?<\/ul>/));
  it('hold their picture without a link', () => has('index.md', /<div>\s*!\[Two\]\(oar\.svg\)\s*<\/div>/));
  it('are no code behind a tag that went', () => has('index.md', /<li>Row\.<\/li>\n\n {0,3}<li>\s*!\[Three\]/));
});

describe('a table of people in a box that a blank line divides', () => {
  const { has, lacks, report } = textsIn({
    'mkdocs.yml': 'site_name: Quay\n',
    'docs/index.md': [
      '# Quay',
      '',
      '<div class="crew">',
      '<!-- LIST -->',
      '<table>',
      '  <tr>',
      '    <td><a href="https://ada.example/"><img src="https://faces.example/u/3637?v=4" width="100px" /><br /><b>Ada</b></a></td>',
      '    <td><a href="https://ben.example/"><img src="https://faces.example/u/1?v=4" alt="Ben" /></a> <img src="boat.svg" alt="A boat"></td>',
      '  </tr>',
      '</table>',
      '',
      '<!-- END -->',
      '',
      '</div>',
      '',
    ].join('\n'),
    'docs/boat.svg': boat,
  });
  it('is a table of Markdown with its pictures', () => {
    has('index.md', /\| \[<!-- import: [^>]* --> \*\*Ada\*\*\]\(https:\/\/ada\.example\/\) \|/);
    has('index.md', /\| \[Ben<!-- [^>]* -->\]\(https:\/\/ben\.example\/\) !\[A boat\]\(boat\.svg\) \|\n/);
    lacks('index.md', '<td>', '</table>');
  });
  it('has no name of a file beside the words of a link', () => {
    lacks('index.md', '[3637');
    assert.match(report(), /u\/3637\?v=4 is on another site, and pages load nothing from elsewhere, left a mark/);
  });
});

describe('a link around a box with a heading', () => {
  const { has, lacks } = textsIn({
    'mkdocs.yml': 'site_name: Quay\nmarkdown_extensions: [md_in_html]\n',
    'docs/index.md':
      '# Quay\n\n<a href="rigs/">\n<div class="card" markdown>\n\n### Know *your* rigs\n\n![A boat](boat.svg)\n\n</div>\n</a>\n\n<a href="knots/">\n\n### See [rigs](rigs.md)\n\n</a>\n\n<a href="knots/">\n\nOnly words.\n\n</a>\n\n[down](#know-your-rigs)\n',
    'docs/rigs.md': '# Rigs\n',
    'docs/knots.md': '# Knots\n',
    'docs/boat.svg': boat,
  });
  it('is a link on the heading, which has one to itself beside its words', () => {
    has('index.md', '### [Know *your* rigs](rigs.md)\n', '[down](#know-your-rigs)');
    lacks('index.md', '<a href="/wiki/in/rigs/">');
  });
  it('stands below a heading that leads somewhere else', () =>
    has('index.md', /### See \[rigs\]\(rigs\.md\)\s+\[knots\]\(knots\.md\)/));
  it('stays around words', () => has('index.md', '<a href="/wiki/in/knots/">\n\nOnly words.\n\n</a>'));
});

describe('formulas of MathML', () => {
  const { has, report } = textsIn({
    'a.md':
      '# A\n\nIt is <math>\n  <mrow>\n    <msub><mtext>log</mtext><mn>2</mn></msub>\n    <mo>(</mo><msup><mi>a</mi><mn>7</mn></msup><mo>)</mo>\n    <mo>=</mo><mfrac><mrow><mi>b</mi><mo>+</mo><mi>c</mi></mrow><mi>d</mi></mfrac>\n  </mrow>\n</math>, and <math><mtable><mtr><mtd><mn>1</mn></mtd></mtr></mtable></math>.\n',
  });
  it('stand in their line where that can say them, and are told', () => {
    has('a.md', 'It is log<sub>2</sub>(a<sup>7</sup>) = (b + c)/d, and <!-- import: <math>');
    assert.match(report(), /<math> may not stand in content, written in the line; see that it says the same/);
    assert.match(report(), /<math> may not stand in content, left as a comment/);
  });
});

describe('pictures in frames of their own', () => {
  const { has, lacks, result } = textsIn({
    'index.md':
      '# Quay\n\n<div>\n<figure>\n  <picture>\n    <img src="boat.svg" alt="Boat">\n  </picture>\n  <figcaption>A boat</figcaption>\n</figure>\n\n<p>Rows.</p>\n</div>\n',
    'boat.svg': boat,
  });
  it('come out of them', () => {
    assert.deepEqual(result().problems, []);
    has('index.md', '![Boat](', 'A boat');
    lacks('index.md', 'picture>');
  });
});
