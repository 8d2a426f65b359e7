/** A site of few parts, from files that are written here: what may be gone, and what is said when something points there. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { contentProblems } from './problems/content-problems.ts';
import { namedParts } from './named-parts.ts';

let root = '';
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const read = (): string[] =>
  contentProblems(root).problems.map(
    ({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`}: ${message}`,
  );
const site = (...parts: string[]): string => `name: Wiki
tagline: What we know
description: What we know.
organisation: Us
purpose: To know.
names: { article: the text, record: the record, handbook: this wiki }
licence: { content: internal, code: internal }
owners: [{ id: us, name: Us, channel: here }]
parts:
${parts.map((part) => `  - { id: ${part}, name: ${part} }`).join('\n')}
`;
const owned = 'owner: us\nreviewed: 2026-11-20\n';

/** Gives each test of a suite a folder of its own. */
const inOwnFolder = (): void => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'parts-'));
    write('content/site.yaml', site('glossary'));
    write('content/pages/about.mdx', `---\n${owned}title: About\nlead: What this is.\n---\n\nText.\n`);
    write('content/home.mdx', '---\ntitle: Wiki\nlead: What we know.\n---\n\nWords.\n');
    write('content/glossary/pod.yaml', `${owned}term: Pod\ndefinition: What runs together.\n`);
  });
  afterEach(() => rmSync(root, { recursive: true }));
};

describe('a site of one part', () => {
  inOwnFolder();

  it('needs the content of no other', () => assert.deepEqual(read(), []));

  it('leaves files of parts that are off alone, whatever they hold', () => {
    write('content/faqs/broken.mdx', 'no front matter');
    write('content/claims/notes.txt', 'of nobody');
    write('content/pages/tools/fit-quiz.mdx', 'no front matter');
    assert.deepEqual(read(), []);
  });

  it('is told of a part that is named and has nothing', () => {
    write('content/site.yaml', site('glossary', 'guide'));
    assert.deepEqual(read(), [
      'content/site.yaml:11: parts[1]: guide is named, and content/guide is empty. Add an entry, or take guide out of parts.',
    ]);
  });

  it('is told of a part that another one reads', () => {
    write('content/site.yaml', site('glossary', 'tools'));
    const missing = read().filter((line) => line.includes('tools reads'));
    assert.deepEqual(
      missing.map((line) => /the part "(\w+)"/.exec(line)?.[1]),
      ['guide', 'evidence'],
    );
  });

  it('is told of a part that does not exist, with the nearest, and of no other fault', () => {
    write('content/site.yaml', site('glosary'));
    const found = read().filter((line) => line.startsWith('content/site.yaml'));
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /Did you mean "glossary"/);
  });
});

describe('what points into a part that is off stops the build with both remedies', () => {
  inOwnFolder();

  const both = /which content\/site\.yaml does not name\. Name it there under parts, or take this out\.$/;
  const cases: [string, () => void, RegExp][] = [
    [
      'a field',
      () => write('content/glossary/pod.yaml', `${owned}term: Pod\ndefinition: It.\nsource: kubernetes-docs\n`),
      /^content\/glossary\/pod\.yaml:5: source: sources\/kubernetes-docs belongs to the part "evidence"/,
    ],
    [
      'a related entry',
      () => write('content/glossary/pod.yaml', `${owned}term: Pod\ndefinition: It.\nrelated: [faqs/why]\n`),
      /^content\/glossary\/pod\.yaml:5: related\[0\]: faqs\/why belongs to the part "faq"/,
    ],
    [
      'a link',
      () => write('content/pages/about.mdx', `---\n${owned}title: About\nlead: It.\n---\n\n[Why](/faq/why/)\n`),
      /^content\/pages\/about\.mdx:8: the link \/faq\/why\/ belongs to the part "faq"/,
    ],
    [
      'a tag with an id',
      () => write('content/pages/about.mdx', `---\n${owned}title: About\nlead: It.\n---\n\n<Claim id="x">It</Claim>\n`),
      /^content\/pages\/about\.mdx:8: <Claim id="x">: "x" belongs to the part "evidence"/,
    ],
    [
      'a tag that draws entries',
      () => write('content/pages/about.mdx', `---\n${owned}title: About\nlead: It.\n---\n\n<WorkloadTable />\n`),
      /^content\/pages\/about\.mdx:8: <WorkloadTable> belongs to the part "workloads"/,
    ],
    [
      'a door',
      () => write('content/doors/one.yaml', 'reader: You\norder: 1\nquote: Why?\nleads: Here.\npath: /guide/\n'),
      /^content\/doors\/one\.yaml:5: path: \/guide\/ belongs to the part "guide"/,
    ],
  ];
  for (const [what, put, message] of cases) {
    it(what, () => {
      put();
      const found = read();
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0] ?? '', message);
      assert.match(found[0] ?? '', both);
    });
  }
});

describe('a file that cannot be read', () => {
  inOwnFolder();

  it('leaves unknown which parts were meant, so none is off', () => {
    write('content/site.yaml', 'parts: [');
    assert.ok(namedParts(root).includes('tools'));
  });
});

describe('a site without a file that every site has', () => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'parts-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is told how each comes back', () => {
    write('content/glossary/node.yaml', `${owned}term: Node\ndefinition: A machine.\n`);
    const found = read().join('\n');
    for (const file of ['site.yaml', 'home.mdx', 'pages/about.mdx'])
      assert.ok(found.includes(`Bring it back with: git checkout content/${file}`), found);
  });
});
