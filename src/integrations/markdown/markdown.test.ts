import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { withCodeColours } from './code-colours.ts';
import { markdownProcessor } from './markdown.ts';

const render = async (markdown: string, base = '/') => {
  const renderer = await withCodeColours(markdownProcessor(base)).createRenderer({});
  const fileURL = pathToFileURL(`${process.cwd()}/content/guide/costs.mdx`);
  const { code, metadata } = await renderer.render(markdown, { fileURL });
  return { html: code, headings: metadata.headings };
};

describe('smart punctuation', () => {
  it('curls quotes and leaves dashes, dots and code alone', async () => {
    const { html } = await render('Says "hello", run --dry-run ... `"x"`');
    assert.equal(html.trim(), '<p>Says “hello”, run --dry-run ... <code>"x"</code></p>');
  });
});

describe('text from right to left', () => {
  it('has its direction on each block, and leaves other pages without any', async () => {
    const { html } = await render(
      '## عنوان\n\nنص `kubectl` هنا\n\n- عنصر\n\nEnglish\n\n| اسم | قيمة |\n| - | - |\n| أ | 1 |',
    );
    for (const block of [
      /<h2[^>]* dir="rtl"/,
      /<div[^>]* dir="rtl"/,
      /<p dir="rtl">نص/,
      /<ul dir="rtl">/,
      /<table dir="rtl">/,
    ])
      assert.match(html, block);
    assert.match(html, /<p dir="ltr">English/);
    assert.doesNotMatch((await render('## A\n\nText\n\n- b')).html, /dir=/);
  });
});

describe('headings', () => {
  it('get a link beside them, from h2 to h4', async () => {
    const { html } = await render('## What it *costs*');
    assert.equal(
      html.trim(),
      '<div class="heading heading-h2"><h2 id="what-it-costs">What it <em>costs</em></h2>' +
        '<a class="anchor" href="#what-it-costs" aria-label="Link to this section: What it costs" data-pagefind-ignore="">' +
        '<span aria-hidden="true">#</span></a></div>',
    );
    assert.doesNotMatch((await render('##### Small')).html, /anchor/);
  });

  it('of signs only get an id too, each its own', async () => {
    const { html, headings } = await render('## 🎉\n\n## Costs\n\n### …\n\n## ===');
    assert.deepEqual(
      headings.map(({ slug }) => slug),
      ['section-1', 'costs', 'section-2', 'section-3'],
    );
    assert.doesNotMatch(html, /href="#"/);
  });

  it('keep their own words in the table of contents', async () => {
    const { headings } = await render('## Costs\n\n### Costs');
    assert.deepEqual(headings, [
      { depth: 2, slug: 'costs', text: 'Costs' },
      { depth: 3, slug: 'costs-1', text: 'Costs' },
    ]);
  });

  it('leave the hidden heading of footnotes alone', async () => {
    const { html } = await render('Text[^1].\n\n[^1]: Note.');
    assert.match(html, /<h2 class="sr-only" id="footnote-label">Footnotes<\/h2>/);
  });
});

describe('tables', () => {
  const table = '| a | b |\n| :-- | --: |\n| 1 | 2 |';

  it('align by class', async () => {
    const { html } = await render(table);
    assert.doesNotMatch(html, /style=/);
    assert.match(html, /<th class="align-left">a<\/th>\s*<th class="align-right">b<\/th>/);
  });

  it('have no head that names nothing', async (test) => {
    const warned = test.mock.method(console, 'warn', () => {});
    const { html } = await render('| | b |\n| --: | - |\n| 1 | 2 |');
    assert.match(html, /<tr>\s*<td class="align-right"><\/td>\s*<th>b<\/th>\s*<\/tr>/);
    assert.doesNotMatch((await render('| | |\n| - | - |\n| 1 | 2 |')).html, /<th/);
    assert.equal(warned.mock.callCount(), 0, 'a build with such a table says nothing of it');
  });

  it('scroll in a region named after the heading, each region with a name of its own', async () => {
    const { html } = await render(`${table}\n\n## Costs\n\n${table}\n\n${table}`);
    const labels = [
      ...html.matchAll(/<div class="table-scroll" tabindex="0" role="region" aria-label="([^"]*)"><table>/g),
    ];
    assert.deepEqual(
      labels.map(([, label]) => label),
      ['Table', 'Table: Costs', 'Table: Costs (2)'],
    );
  });

  it('scroll as well when they are written as HTML, unless one never ends', async () => {
    const written = '<table>\n<tr><td>1</td></tr>\n\n</table>';
    const { html } = await render(`## Costs\n\n${table}\n\n${written}\n\nafter`);
    const framed = /<div class="table-scroll" tabindex="0" role="region" aria-label="Table: Costs \(2\)"><table>/;
    assert.match(html, framed);
    assert.match(html, /<\/table><\/div>\s*<p>after/);
    assert.doesNotMatch((await render('<table>\n<tr><td>1</td></tr>\n\nafter')).html, /<div/);
  });
});

describe('links', () => {
  const cases: [written: string, base: string, html: string][] = [
    ['[a](/guide/)', '/', '<a href="/guide/">a</a>'],
    ['[a](/guide/#x)', '/handbook/', '<a href="/handbook/guide/#x">a</a>'],
    ['[a](#x)', '/handbook/', '<a href="#x">a</a>'],
    ['[a](next/)', '/handbook/', '<a href="next/">a</a>'],
    ['![a](/a.svg)', '/handbook/', '<img src="/handbook/a.svg" alt="a">'],
    ['![a|20](/a.svg)', '/', '<img src="/a.svg" alt="a" width="20">'],
    ['[a](https://a.example/)', '/handbook/', '<a href="https://a.example/" rel="noreferrer">a</a>'],
    [
      'https://a.example/b',
      '/',
      '<a href="https://a.example/b" rel="noreferrer" data-address="">https://a.example/b</a>',
    ],
    [
      '[a.example](https://a.example/)',
      '/',
      '<a href="https://a.example/" rel="noreferrer" data-address="">a.example</a>',
    ],
    ['[a](mailto:a@a.example)', '/handbook/', '<a href="mailto:a@a.example">a</a>'],
  ];
  for (const [written, base, html] of cases) {
    it(`${written} under ${base}`, async () =>
      assert.equal((await render(written, base)).html.trim(), `<p>${html}</p>`));
  }

  it('get the base path as tags in MDX too', async () => {
    const processor = markdownProcessor('/handbook/');
    const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, {} as never);
    const file = `${process.cwd()}/content/guide/costs.mdx`;
    const result = await renderer?.process('<a href="/guide/">a</a> <img src="/a.svg" alt="" />', file, {});
    assert.match(result?.code ?? '', /"\/handbook\/guide\/"[^]*"\/handbook\/a\.svg"/);
  });
});

describe('a task list', () => {
  it('names its boxes', async () => {
    const { html } = await render('- [x] built\n- [ ] read');
    assert.match(html, /<input [^>]*checked[^>]*aria-label="Done"[^>]*>\s*built/);
    assert.match(html, /<input [^>]*aria-label="To do"[^>]*>\s*read/);
  });
});

describe('a placeholder in Markdown', () => {
  it('is shown as it was written, in a sentence, alone, and beside HTML', async () => {
    assert.match((await render('Set <NAME> and <b>go</b>.')).html, /Set &lt;NAME>? ?.*and <b>go<\/b>/);
    assert.match((await render('<ENVIRONMENT>')).html, /<p>&lt;ENVIRONMENT(>|&gt;)<\/p>/);
    assert.match((await render('<div>\n<your-name>\n</div>')).html, /<div>\n&lt;your-name>\n<\/div>/);
  });

  it('in code is left alone', async () => {
    assert.match((await render('Run `kubectl -n <NAME>`')).html, /&lt;NAME&gt;/);
  });
});

describe('code', () => {
  it('is coloured by class, with its title', async () => {
    const { html } = await render('```yaml title="values.yaml" {2}\na: 1\nb: 2\n```');
    assert.doesNotMatch(html, /style=/);
    assert.match(html, /<figure class="code-block"><figcaption><span>values\.yaml<\/span>/);
    assert.match(html, /<pre data-language="yaml" .*aria-label="values\.yaml">/);
    assert.match(html, /class="line highlighted"/);
  });
});
