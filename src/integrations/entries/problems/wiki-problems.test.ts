/** A small wiki with many faults, and what its authors would read. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { contentProblems } from './content-problems.ts';

const root = mkdtempSync(join(tmpdir(), 'wiki-'));
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (): string[] =>
  contentProblems(root)
    .problems.filter(({ path }) => path.startsWith('content/wiki'))
    .map(({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`}: ${message}`);

before(() => {
  write(
    'content/site.yaml',
    'parts:\n  - { id: wiki, name: Wiki }\nowners:\n  - { id: ops, name: Ops, channel: ops }\n',
  );
  write('content/wiki/README.md', '# Welcome\n\nTo [the nodes](Nodes/) and [one page](./Nodes/Node_Down.md#first).\n');
  write(
    'content/wiki/Nodes/Node_Down.md',
    '# Down\n\n## First\n\nSet <NAME> to {value}, see <https://example.org>.\n\n:::note\nx\n:::\n',
  );
  write('content/wiki/Nodes/_section.yaml', 'owner: ops\nreviewMonths: 6\n');
});
after(() => rmSync(root, { recursive: true }));

describe('a wiki', () => {
  it('needs no front matter, and its files may have any name', () =>
    assert.deepEqual(
      read().filter((one) => !one.includes('owner')),
      [],
    ));

  it('may say the day of whoever keeps it, whatever the day of the machine that reads it', () => {
    write('content/wiki/Nodes/new.md', '---\nreviewed: 2026-11-29\n---\n\n# New\n');
    const asked = (moment: string): string[] =>
      contentProblems(root, new Date(moment))
        .problems.filter(({ path }) => path.endsWith('/new.md'))
        .map(({ message }) => message);
    const before = asked('2026-11-28T09:59:00Z');
    const since = asked('2026-11-28T10:00:00Z');
    rmSync(join(root, 'content/wiki/Nodes/new.md'));
    assert.match(before.join(), /2026-11-29 has not come yet/);
    assert.deepEqual(since, []);
  });
});

describe('a broken wiki', () => {
  let found: string[] = [];
  const says = (text: string): void =>
    assert.ok(
      found.some((one) => one.includes(text)),
      `"${text}" is missing in:\n${found.join('\n')}`,
    );

  before(() => {
    write('content/wiki/nodes/node-down.md', '# The same\n');
    write('content/wiki/untitled.md', 'Only words.\n');
    write('content/wiki/tags/x.md', '# Tags\n');
    for (const path of ['日本', '港/cranes', 'nodes/港']) write(`content/wiki/${path}.md`, '# Japan\n');
    write('content/wiki/form.html', '<p>');
    write('content/wiki/form.pdf', '%PDF');
    write('content/wiki/moved.md', '---\ntitle: Moved\nwas: [/wiki/old/, /wiki/nodes/, /report/, /faq/]\n---\n');
    write('content/wiki/fields.md', '---\ntitle: Fields\nsummry: x\nwas: [/wiki/no-slash, /wiki/100%/]\n---\n');
    write('content/wiki/draft.md', '---\ntitle: Draft\ndraft: true\n---\n');
    write(
      'content/wiki/links.md',
      '---\ntitle: Links\nrelated: [wiki/draft, wiki/nodes/node-dwon]\n---\n\n' +
        '[a](Nodes/node-dwon.md)\n\n[b](/wiki/old/#x)\n\n[c](draft.md)\n\n[d](../../src/kinds.ts)\n\n' +
        ':::nots\nx\n:::\n\n::: warning\nx\n:::\n\n:::note\n| a |\n|---|\n| b |\n:::\n',
    );
    write(
      'content/wiki/roots.md',
      '# Roots\n\n[a](/wiki/Nodes/)\n[b](/wiki/nodes)\n[c](/wiki/tags/any/)\n[d](/wiki/nodes/)\n',
    );
    write(
      'content/wiki/colons.md',
      '# Colons\n\n:::cards\n:::card[A]\nx\n:::\n:::\n\n:::tip\nclosed\n\n## Held\n:::\n\n:::note\nopen\n\n## Below\n',
    );
    write(
      'content/wiki/terms.md',
      '# Terms\n\nTar\n: :::note\n  Warm.\n\n  :::\n\n:::tip\nLug\n: A sail\n\n<!-- -->\n:::\n\n:::tip\nJib\n: A sail\n\n:::\n',
    );
    write(
      'content/wiki/anchors.md',
      '# Anchors\n\n## Ports {#ports}\n\n## Ports and `x`\n\n## Ports and x\n\n## Told[^1]\n\n<a id="own"></a>[^1]\n\n[^1]: x\n',
    );
    write(
      'content/wiki/parts.md',
      '# Parts\n\n<a id="own"></a>\n\n## Ports {#ports}\n\n## Ports and `x`\n\n## Ports and x\n',
    );
    write(
      'content/wiki/twice.md',
      '# Twice {#twice}\n\n## Ports {#ports}\n\n## Berths {#ports}\n\n## Cranes {#berths-of-old}\n\n' +
        '<!-- <a id="ports"></a> -->\n<a\n  id="ports"></a>\n\n## Berths of old\n\n## Cranes\n\n## Cranes\n\n`<a id="ports">`\n',
    );
    write(
      'content/wiki/leading.md',
      '# Leading\n\n[a](#leadnig)\n\n[b](parts.md#prots)\n\n[c](/wiki/parts/?q=1#ports-and-x-2)\n\n' +
        '[d](parts.md#ports) [e](parts.md#ports-and-x-1) [f](parts.md#own) [g](anchors.md#unknown) [h](#user-content-fn-1) ' +
        '[i](parts.md#:~:text=x) [j](#leading) [k](nodes/#none) [l](#_content)\n',
    );
    write(
      'content/wiki/tagged.mdx',
      '# Tagged\n\n<Callout kind="note" title="x">\n\n## In a callout\n\n</Callout>\n\n<p id="own">x</p>\n',
    );
    write('content/wiki/loud.MD', '# Loud\n');
    write('content/wiki/hidden.mdx', '# Hidden\n\n<Owners />\n');
    write(
      'content/wiki/aside.md',
      '# Aside\n\n[a](tagged.mdx#in-a-calout)\n[b](tagged.mdx#own) [c](tagged.mdx#in-a-callout) [d](hidden.mdx#any)\n' +
        '[e](www.example.org/a)\n[f](../../README.md)\n[g](parts.html#own)\n' +
        '\nx <a href="/wiki/nodes/">ok</a> <a href="parts.md">y</a>\n\n<p>\n<a href="/wiki/noeds/">z</a> <a href="#asied">z</a>\n</p>\n',
    );
    found = read();
  });

  it('names two files with one address', () =>
    says('content/wiki/nodes/node-down.md: Two files have the id "nodes/node-down": content/wiki/Nodes/Node_Down.md'));
  it('asks for a title', () => says('content/wiki/untitled.md:1: no title.'));
  it('keeps the addresses of its own lists', () => says('content/wiki/tags/x.md: has the address /wiki/tags/x/'));
  it('refuses a name that gives no address', () => {
    says('content/wiki/日本.md: "日本" has no letter of a to z and no figure, so it gets no address. Rename it.');
    says('content/wiki/港/cranes.md: "港" has no letter');
    says('content/wiki/nodes/港.md: "港" has no letter');
  });
  it('says how the file of a page ends', () =>
    says('content/wiki/loud.MD: pages end with .md or .mdx. Call it loud.md.'));
  it('says where pages of HTML go', () =>
    says('content/wiki/form.html: is neither a page (.md, .mdx), a picture nor a file to take along'));
  it('names the line of a relative link that leads nowhere, and the nearest page', () =>
    says(
      'content/wiki/links.md:6: link Nodes/node-dwon.md: there is no page at /wiki/nodes/node-dwon/. Nearest: /wiki/nodes/node-down/.',
    ));
  it('does the same for links from the root into the wiki', () => {
    says('content/wiki/roots.md:3: link /wiki/Nodes/: there is no page at /wiki/Nodes/. Nearest: /wiki/nodes/.');
    says('content/wiki/roots.md:4: link /wiki/nodes: there is no page at /wiki/nodes. Nearest: /wiki/nodes/.');
    assert.equal(found.filter((one) => one.startsWith('content/wiki/roots.md')).length, 2);
  });
  it('names the line of a link to an anchor that is not there, and the nearest, where the text of the page shows all', () => {
    says('content/wiki/leading.md:3: link #leadnig: this page has no anchor #leadnig. Nearest: #leading.');
    says('content/wiki/leading.md:5: link parts.md#prots: /wiki/parts/ has no anchor #prots. Nearest: #ports.');
    says('content/wiki/leading.md:7: link /wiki/parts/?q=1#ports-and-x-2: /wiki/parts/ has no anchor #ports-and-x-2.');
    assert.equal(found.filter((one) => one.startsWith('content/wiki/leading.md')).length, 3);
  });
  it('does so for pages with tags, unless one of those may bring anchors along', () => {
    says('aside.md:3: link tagged.mdx#in-a-calout: /wiki/tagged/ has no anchor #in-a-calout. Nearest: #in-a-callout.');
    assert.equal(found.filter((one) => one.startsWith('content/wiki/aside.md')).length, 7);
  });
  it('does so for links in HTML', () => {
    says('aside.md:12: link /wiki/noeds/: there is no page at /wiki/noeds/. Nearest: /wiki/nodes/.');
    says('aside.md:12: link #asied: this page has no anchor #asied. Nearest: #aside.');
  });
  it('says what to write for another site, for a file out of content and for a page of HTML', () => {
    says('aside.md:5: link www.example.org/a: an address of another site begins with its scheme. Write https://www.');
    says('aside.md:6: link ../../README.md: only files of content/ are pages. Move that one into content/wiki/');
    says('aside.md:7: link parts.html#own: a page is linked by the file that it is written in. Write parts.md#own.');
  });
  it('names the line of an anchor that the page has already', () => {
    says('content/wiki/twice.md:5: the anchor ports stands on line 3 already.');
    says('content/wiki/twice.md:11: the anchor ports stands on line 3 already.');
    says('content/wiki/twice.md:13: the anchor berths-of-old stands on line 7 already.');
    assert.equal(found.filter((one) => one.startsWith('content/wiki/twice.md')).length, 3);
  });
  it('says where a page moved', () =>
    says('content/wiki/links.md:8: link /wiki/old/#x: the page moved. Write /wiki/moved/.'));
  it('refuses links and references to drafts', () => {
    says('content/wiki/links.md:10: link draft.md: the page is a draft');
    says('content/wiki/links.md:3: related: wiki/draft is a draft');
  });
  it('refuses relative links out of content', () =>
    says('content/wiki/links.md:12: link ../../src/kinds.ts: a relative link'));
  it('names unknown ids with slashes, and unknown fields, with the nearest', () => {
    says('links.md:3: related[1]: No entry "nodes/node-dwon" in content/wiki. Nearest: "nodes/node-down".');
    says('content/wiki/fields.md:3: Unknown field "summry". Did you mean "summary"?');
  });
  it('names callouts that are none', () => {
    says('content/wiki/links.md:14: :::nots is neither a callout nor a block. Nearest: :::note.');
    says('content/wiki/links.md:18: ::: warning has a blank in it. Write :::warning.');
  });
  it('says where a table swallows the end of a block', () =>
    says('content/wiki/links.md:26: ::: is a row of the table above it. Put an empty line between them.'));
  it('says which block has no end of its own, and which end no block', () => {
    says('content/wiki/colons.md:3: :::cards ends where :::card in it ends. Write ::::cards');
    says('content/wiki/colons.md:7: ::: ends no block here.');
    says('content/wiki/colons.md:15: :::note has no end, so that it holds the headings below it.');
    assert.equal(found.filter((one) => one.startsWith('content/wiki/colons.md')).length, 3);
  });
  it('reads blocks among the words for a term, and says which words hide the end of a block', () => {
    says('content/wiki/terms.md:20: ::: does not end a block with words for a term.');
    assert.equal(found.filter((one) => one.startsWith('content/wiki/terms.md')).length, 1);
  });
  it('refuses an old address at which a page stands, or that is no address', () => {
    says('content/wiki/moved.md:3: was[1]: a page stands at /wiki/nodes/ now.');
    says('content/wiki/moved.md:3: was[2]: a page stands at /report/ now.');
    says('content/wiki/moved.md:3: was[3]: a page stands at /faq/ now.');
    says('content/wiki/fields.md:4: was[0]: An old address starts and ends with a slash');
    says('content/wiki/fields.md:4: was[1]: A % in an old address begins a sign in figures');
  });
});

describe('a wiki with a glossary', () => {
  it('names the line of a link to a term that is not there, in the run that tells of everything else', () => {
    write(
      'content/site.yaml',
      'parts:\n  - { id: wiki, name: Wiki }\n  - { id: glossary, name: Glossary }\n' +
        'owners:\n  - { id: ops, name: Ops, channel: ops }\n',
    );
    write('content/glossary/berth.yaml', 'term: Berth\ndefinition: Where a ship lies.\n');
    write(
      'content/wiki/terms.md',
      '# Terms\n\n[a](/glossary/#birth)\n[b](/glossary/#berth) [c](/glossary/#letter-b)\n',
    );
    assert.deepEqual(
      read().filter((one) => one.includes('/glossary/')),
      ['content/wiki/terms.md:3: link /glossary/#birth: /glossary/ has no anchor #birth. Nearest: #berth.'],
    );
  });
});
