/** Breaks a copy of content in many places at once and reads what an author would read; no site is built for it. */
import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { maxBytes } from '../content-files.ts';
import { contentProblems } from './content-problems.ts';

const root = mkdtempSync(join(tmpdir(), 'content-'));
const at = (path: string): string => join(root, path);
const first = (collection: string): string =>
  `content/${collection}/${readdirSync(at(`content/${collection}`)).find((name) => /\.(mdx|yaml)$/.test(name)) ?? ''}`;
const read = (): string[] => {
  const { problems } = contentProblems(root);
  return problems.map(({ path, line, message }) => `${path}${line === undefined ? '' : `:${line}`}: ${message}`);
};

before(() => {
  for (const folder of ['content', 'public', 'src/domain']) {
    cpSync(join(process.cwd(), folder), at(folder), { recursive: true });
  }
});
after(() => rmSync(root, { recursive: true }));

describe('content as it is', () => {
  it('has no fault', () => assert.deepEqual(read(), []));
});

describe('content that holds, with a slip', () => {
  it('has a warning with its line, in the order of the files', () => {
    const slips = ['content/wiki/b.md', 'content/wiki/a.md'];
    for (const path of slips) writeFileSync(at(path), '---\ntitle: “A”\n---\n\n##Ports\n\n```yaml\na: 1\n');
    writeFileSync(at('content/wiki/section.yaml'), 'title: A\n');
    const { problems, warnings } = contentProblems(root);
    rmSync(at('content/wiki/section.yaml'));
    for (const path of slips) rmSync(at(path));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      warnings.map(({ path, line }) => `${path}:${line ?? ''}`),
      [
        ...slips.toReversed().flatMap((path) => [2, 5, 7].map((line) => `${path}:${line}`)),
        'content/wiki/section.yaml:',
      ],
    );
    assert.match(warnings.at(-1)?.message ?? '', /Call it _section\.yaml/);
  });
});

describe('a collection of which no entry holds', () => {
  it('is told of for each entry, and not as missing where it is counted or asked for', () => {
    const folder = at('content/faqs');
    const files = [folder, at('content/glossary')].flatMap((one) => readdirSync(one).map((name) => join(one, name)));
    const texts = files.map((path) => [path, readFileSync(path, 'utf8')] as const);
    for (const [path, text] of texts) writeFileSync(path, text.replace(/^(short|definition):/m, 'old_$1:'));
    const found = read();
    for (const [path, text] of texts) writeFileSync(path, text);
    assert.deepEqual(
      found.filter((one) => !/^content\/(faqs|glossary)\//.test(one)),
      [],
    );
    assert.ok(found.length >= files.length);
  });
});

describe('broken content', () => {
  let found: string[] = [];
  let chapter = '';
  const says = (message: RegExp): void =>
    assert.ok(
      found.some((one) => message.test(one)),
      `${String(message)} is missing in:\n${found.join('\n')}`,
    );

  before(() => {
    chapter = first('guide');
    const fact = first('facts');
    const claim = first('claims');
    const question = first('faqs');
    writeFileSync(at(claim), readFileSync(at(claim), 'utf8').replace(/^checked: .*$/m, 'checked: 2062-02-20'));
    appendFileSync(
      at(chapter),
      '\n<Claim id="nobody-says">x</Claim>\n\n{process.env.HOME}\n\n![a](./nowhere.png) ![b](50%.png)\n\nSee [the rig][gone].\n\n# Above all\n\n[a](/guide/nowhere/) [b](/assets/none.pdf)\n',
    );
    cpSync(at(question), at('content/faqs/the-same.mdx'));
    cpSync(at(question), at('content/faqs/no-ending'));
    cpSync(at(fact), at('content/facts/an-entry.yaml.txt'));
    cpSync(at(fact), at('content/facts/Not An Id.yaml'));
    cpSync(at(fact), at(fact.replace('.yaml', '.yml')));
    mkdirSync(at('content/faq'));
    writeFileSync(at('content/faq/lost.mdx'), 'x');
    mkdirSync(at('content/facts/old'));
    cpSync(at(fact), at('content/facts/old/one.yaml'));
    writeFileSync(at('content/notes.txt'), 'x');
    writeFileSync(at('content/eras/latin.yaml'), Buffer.from('name: a\nnote: caf\xe9s\n', 'latin1'));
    writeFileSync(at('content/eras/wide.yaml'), Buffer.from('\ufeffname: a\n', 'utf16le'));
    writeFileSync(at('content/eras/nothing.yaml'), '\n');
    writeFileSync(at('content/glossary/half.yaml'), 'term: a\nowner: nobody-here\nrelated: 5\n');
    writeFileSync(at('content/guide/long.mdx'), 'a'.repeat(maxBytes + 1));
    writeFileSync(at('content/guide/torn.mdx'), '---\ntitle: a\n---\n\nA\n\n<b>torn\n\n{1 + 1}\n');
    writeFileSync(at('content/wiki/a#b.md'), '# A\n');
    for (const name of ['content/guide/photo.png', 'content/wiki/dump.zip', 'content/wiki/fair.png']) {
      writeFileSync(at(name), '');
      truncateSync(at(name), name.includes('fair') ? 20_000_000 : 60_000_000);
    }
    symlinkSync('nowhere', at('content/guide/dangling.mdx'));
    symlinkSync('itself.mdx', at('content/guide/itself.mdx'));
    symlinkSync('..', at('content/guide/endless'));
    symlinkSync(import.meta.filename, at('content/facts/outside.yaml'));
    rmSync(at('content/phases'), { recursive: true });
    found = read();
  });

  const messages: [what: string, message: () => RegExp][] = [
    ['an unknown id in a tag', () => new RegExp(`^${chapter}:\\d+: <Claim id="nobody-says">: no such entry in claims`)],
    ['an expression', () => new RegExp(`^${chapter}:\\d+: \\{process\\.env\\.HOME\\} would be worked out`)],
    [
      'a picture that is not there',
      () => new RegExp(`^${chapter}:\\d+: image \\./nowhere\\.png: there is no file content/guide/nowhere\\.png`),
    ],
    [
      'a picture whose address cannot be read',
      () => new RegExp(`^${chapter}:\\d+: image 50%\\.png: an address spells a percent sign as %25`),
    ],
    [
      'a reference without a definition',
      () => new RegExp(`^${chapter}:\\d+: \`\\[the rig\\]\\[gone\\]\`: nothing on the page defines gone`),
    ],
    ['a second title', () => new RegExp(`^${chapter}:\\d+: the title stands above the text already`)],
    [
      'a link to no chapter',
      () =>
        new RegExp(`^${chapter}:\\d+: link /guide/nowhere/: there is no page at /guide/nowhere/\\. Nearest: /guide/`),
    ],
    [
      'a link to a file that is not there',
      () => new RegExp(`^${chapter}:\\d+: link /assets/none\\.pdf: there is no file public/assets/none\\.pdf`),
    ],
    ['a name that no address can hold', () => /^content\/wiki\/a#b\.md: its name holds #/],
    [
      'an expression below a tag that is not whole',
      () => /^content\/guide\/torn\.mdx:9: \{1 \+ 1\} would be worked out/,
    ],
    ['a day in the future', () => /^content\/claims\/[\w-]+\.yaml:\d+: checked: 2062-02-20 has not come yet/],
    ['one order for two', () => /^content\/faqs\/[\w-]+\.mdx:\d+: order: \d+ is also the order of content\/faqs\//],
    [
      'an entry without an ending',
      () => /^content\/faqs\/no-ending: no collection reads it: .*\.mdx or \.md\. Call it no-ending\.mdx/,
    ],
    [
      'an entry with two endings',
      () => /^content\/facts\/an-entry\.yaml\.txt: no collection reads it: .*Call it an-entry\.yaml/,
    ],
    ['a name that is no id', () => /^content\/facts\/Not An Id\.yaml: "Not An Id" is not an id: .*"not-an-id"/],
    [
      'two files with one id',
      () => /Two files have the id "[\w-]+": content\/facts\/[\w-]+\.yaml and content\/facts\/[\w-]+\.yml\. Keep one/,
    ],
    ['an unknown folder', () => /^content\/faq\/lost\.mdx: there is no collection "faq"\. Nearest: content\/faqs\//],
    ['a folder in a folder', () => /^content\/facts\/old\/one\.yaml: .*Move it to content\/facts\//],
    ['a file beside the folders', () => /^content\/notes\.txt: no collection reads it/],
    ['Latin-1', () => /^content\/eras\/latin\.yaml:2: byte 18 \(0xE9\) is not UTF-8/],
    ['UTF-16', () => /^content\/eras\/wide\.yaml:1: byte 1 \(0xFF\) is not UTF-8/],
    ['a field that is missing', () => /^content\/glossary\/half\.yaml:1: definition: Required/],
    ['an unknown id in the same entry', () => /^content\/glossary\/half\.yaml:2: owner: No team "nobody-here"/],
    ['an empty file', () => /^content\/eras\/nothing\.yaml: is empty/],
    ['a page that is too long', () => /^content\/guide\/long\.mdx: 1\.0 MB; an entry has 1 MB at most/],
    ['a picture that is too large', () => /^content\/guide\/photo\.png: 60\.0 MB; a picture has 20 MB at most/],
    ['a file that is too large', () => /^content\/wiki\/dump\.zip: 60\.0 MB; a file to take along has 25 MB at most/],
    ['MDX that is not whole', () => /^content\/guide\/torn\.mdx:7: Expected a closing tag for `<b>`/],
    ['a link to nothing', () => /^content\/guide\/dangling\.mdx: is a symbolic link to something that is not there/],
    ['a link to itself', () => /^content\/guide\/itself\.mdx: is a symbolic link that leads back to itself/],
    ['a link that never ends', () => /^content\/guide\/endless: .*never end/],
    ['a link out of the project', () => /^content\/facts\/outside\.yaml: .*leads out of the project/],
    [
      'a tag that shows an empty collection',
      () => /^content\/guide\/.*: <Phases> shows content\/phases, which is empty\./,
    ],
  ];
  for (const [what, message] of messages) it(`names ${what}, all in one run`, () => says(message()));
  it('and says nothing of what is just small enough', () =>
    assert.ok(!found.some((one) => one.startsWith('content/wiki/fair.png'))));
  it('and says the same, of the same lines, where they end as on Windows', () => {
    const folders = readdirSync(at('content'), { recursive: true, withFileTypes: true });
    // What is no UTF-8 is named by the number of its byte.
    for (const { name, parentPath } of folders.filter((one) => one.isFile() && !/^(latin|wide)/.test(one.name))) {
      if (!/\.(mdx?|yaml)$/.test(name)) continue;
      const path = join(parentPath, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/\r?\n/g, '\r\n'));
    }
    assert.deepEqual(read(), found);
  });
});
