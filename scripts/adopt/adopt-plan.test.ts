/** What is adopted holds together: the plan is carried out in a folder, and read by the check that the build makes. */
import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { contentProblems } from '../../src/integrations/entries/problems/content-problems.ts';
import { partIds, type PartId } from '../../src/parts.ts';
import { adoptPlan } from './adopt-plan.ts';
import { givenAnswers, languageFrom, partsFrom, textFrom, type Answers } from './answers.ts';
import { carryOut } from './carry-out.ts';
import { unwritten } from './entry-template.ts';
import { newEntry, newKinds, readSite, type NewKindName } from './new-entry.ts';

const today = '2026-11-26';
const answers: Answers = {
  name: 'Deck: "platform" notes',
  organisation: "O'Hara & Co",
  owner: 'Platform team',
  channel: 'the channel #platform',
  parts: ['glossary'],
  language: 'en',
};
// The wiki has no example of its own: it keeps its pages, which this folder does not have.
const withExample = partIds.filter((id) => !['tools', 'wiki'].includes(id));

let root = '';
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const adopt = (parts: readonly PartId[], language: Answers['language'] = 'en'): void => {
  for (const [path, text] of adoptPlan({ ...answers, parts, language }, [], today).written) put(path, text);
};
const faults = (): string[] =>
  contentProblems(root).problems.map(({ path, line, message }) => `${path}:${line ?? ''}: ${message}`);

/** Gives each test of a suite a folder of its own. */
const inOwnFolder = (): void => {
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'adopt-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));
};

describe('an adopted site', () => {
  inOwnFolder();

  for (const id of withExample) {
    it(`of ${id} alone has no fault`, () => {
      adopt([id]);
      assert.deepEqual(faults(), []);
    });
  }

  it('keeps the language that it is given, with what pages call things in it', () => {
    const site = (language: Answers['language']) =>
      adoptPlan({ ...answers, language }, [], today).written.get('content/site.yaml') ?? '';
    assert.match(site('de'), /^language: de$/m);
    assert.match(site('de'), /article: der Ausgangstext/);
    assert.doesNotMatch(site('en'), /^language:/m);
    assert.equal(languageFrom('DE'), 'de');
    assert.throws(() => languageFrom('fr'), /no language "fr"\. It has en and de\./);
    adopt(['faq', 'evidence'], 'de');
    assert.deepEqual(faults(), []);
    const { written } = adoptPlan({ ...answers, parts: ['guide', 'faq'], language: 'de' }, [], today);
    assert.match(written.get('content/site.yaml') ?? '', /name: Leitfaden \}\n {2}- \{ id: faq, name: Fragen \}/);
    assert.match(written.get('content/home.mdx') ?? '', /\[Fragen\]\(\/faq\/\): Fragen mit kurzen Antworten/);
  });

  it('says from which commit on its changes are its own', () => {
    const { written } = adoptPlan({ ...answers, parts: ['faq'] }, [], today, '1234567');
    for (const [path, text] of written) put(path, text);
    assert.match(written.get('content/site.yaml') ?? '', /^adoptedAt: '1234567'$/m);
    assert.deepEqual(faults(), []);
  });

  it('of a wiki keeps the pages on writing, and they hold', () => {
    adopt(['wiki']);
    const written = adoptPlan({ ...answers, parts: ['wiki'] }, [], today).written;
    for (const file of globSync('content/wiki/keeping/**/*.*').map((one) => one.replaceAll('\\', '/'))) {
      if (!written.has(file)) put(file, readFileSync(file, 'utf8'));
    }
    assert.deepEqual(faults(), []);
  });

  it('of all parts that have examples has no fault', () => {
    adopt(withExample);
    assert.deepEqual(faults(), []);
  });

  it('keeps nothing of the sample but what it writes anew, and the pages on writing where a wiki stays', () => {
    const files = [
      'content/guide/old.mdx',
      'content/site.yaml',
      'content/doors/old.yaml',
      'content/wiki/index.md',
      'content/wiki/keeping/write.md',
    ];
    const ofSample = ['content/guide/old.mdx', 'content/doors/old.yaml', 'content/wiki/index.md'];
    assert.deepEqual(adoptPlan(answers, files, today).deleted, [...ofSample, 'content/wiki/keeping/write.md']);
    assert.deepEqual(adoptPlan({ ...answers, parts: ['wiki'] }, files, today).deleted, ofSample);
  });
});

describe('an answer', () => {
  it('is taken without the blanks around it', () => assert.equal(textFrom('name', ' Notes '), 'Notes'));

  const refused: [string, () => unknown, RegExp][] = [
    ['without a name', () => textFrom('name', ' '), /The name is empty\. Write it, or give it with --name\./],
    ['without parts', () => partsFrom(' ,'), /Name at least one part: guide/],
    ['with tools, whose content is not one example', () => partsFrom('tools'), /leave tools out of --parts/],
    ['with an owner of signs', () => textFrom('owner', '###'), /"###" makes no id/],
  ];
  for (const [what, answer, message] of refused) it(`is refused ${what}`, () => assert.throws(answer, message));
});

describe('answers on the command line', () => {
  it('that are missing or will not do are told all at once', () => {
    assert.throws(() => givenAnswers({ name: ' ', parts: 'wiki,faqs' }, ['name', 'organisation', 'owner', 'parts']), {
      message: [
        'With --yes every answer is given: --organisation, --owner are missing.',
        'The name is empty. Write it, or give it with --name.',
        `No part is called "faqs". Nearest: faq. There are ${partIds.join(', ')}.`,
      ].join('\n'),
    });
    assert.throws(() => givenAnswers({}, ['channel']), /--channel is missing\.$/);
  });

  it('are read, and only those that were given', () => {
    assert.deepEqual(givenAnswers({ name: ' Notes ', parts: 'wiki', language: 'DE' }, ['name']), {
      name: 'Notes',
      parts: ['wiki'],
      language: 'de',
    });
    assert.deepEqual(givenAnswers({}, []), {});
  });
});

describe('parts', () => {
  it('that are named twice are meant once, and one that nobody knows is named with its nearest', () => {
    assert.deepEqual(partsFrom('wiki, faq,wiki,'), ['wiki', 'faq']);
    assert.throws(() => partsFrom('faqs,wiki,glosary'), /Nearest: faq\.[^]*\n.*Nearest: glossary\./);
    assert.throws(() => partsFrom('wiki,faqs'), /No part is called "faqs". Nearest: faq/);
  });
});

describe('what an adoption leaves', () => {
  inOwnFolder();

  it('has no folder that is empty, as a clone of it has none', async () => {
    for (const path of ['content/prices/a.yaml', 'content/wiki/deep/er/page.md', 'content/wiki/keeping/write-here.md'])
      put(path, 'old');
    const files = ['content/prices/a.yaml', 'content/wiki/deep/er/page.md', 'content/wiki/keeping/write-here.md'];
    await carryOut(root, adoptPlan({ ...answers, parts: ['wiki'] }, files, today));
    const found = globSync('content/**/', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
    assert.deepEqual(found.sort(), ['content', 'content/pages', 'content/wiki', 'content/wiki/keeping']);
  });
});

describe('a new entry', () => {
  inOwnFolder();

  const titles: Partial<Record<NewKindName, string>> = { question: 'Who may deploy on a Friday?' };
  const kinds = Object.keys(newKinds) as NewKindName[];
  for (const kind of kinds) {
    it(`${kind} builds as it stands`, () => {
      adopt(withExample);
      const site = { ...readSite(root, today), parts: partIds };
      const { path, text } = newEntry(kind, titles[kind] ?? 'Restart: the "queue"', site);
      put(path, text);
      assert.deepEqual(
        faults().filter((fault) => fault.startsWith(path)),
        [],
      );
      assert.ok(globSync('content/**/*', { cwd: root }).includes(path));
      assert.doesNotMatch(text.split('\n---\n')[0] ?? '', /^#\s*$/m, 'a field without its help');
    });
  }

  it('has the next place of its list, where lines end as on Windows, too', () => {
    adopt(['faq']);
    const [file = ''] = globSync('content/faqs/*.mdx', { cwd: root });
    put(file, readFileSync(join(root, file), 'utf8').replaceAll('\n', '\r\n'));
    const { path, text } = newEntry('question', 'Who may deploy on a Friday?', readSite(root, today));
    put(path, text);
    assert.deepEqual(faults(), []);
  });

  it('has the help of every field as comments, and its lines to write are known', () => {
    adopt(['glossary']);
    const { path, text } = newEntry('term', 'Node', readSite(root, today));
    assert.deepEqual(
      unwritten(text).map((line) => text.split('\n')[line - 1]),
      ['definition: "Not defined yet: what Node is."'],
    );
    assert.equal(path, 'content/glossary/node.yaml');
    assert.match(text, /^# The term as the field writes it\.\nterm: Node$/m);
    assert.match(text, /^# aliases: \[\]$/m);
  });

  it('of the wiki stands in the folder that was meant, from wherever its path was written', () => {
    adopt(['wiki']);
    const site = readSite(root, today);
    const pathIn = (within: string) => newEntry('page', 'Größe der Łódź', site, within).path;
    for (const within of ['on-call', '/on-call/', './on-call', 'content/wiki/on-call', 'content\\wiki\\on-call'])
      assert.equal(pathIn(within), 'content/wiki/on-call/grosse-der-lodz.md');
    assert.throws(() => pathIn('../../src'), /leads out of content\/wiki\//);
  });

  it('of a part that is off, of an unknown kind, without letters and of a title that is taken is refused', () => {
    adopt(['glossary']);
    const site = readSite(root, today);
    assert.throws(() => newEntry('chapter', 'One', site), /does not name the part "guide"/);
    assert.throws(() => newEntry('questoin', 'One', site), /Nearest: question/);
    assert.throws(() => newEntry('term', '???', site), /makes no file name, because it has no letter of a to z/);
    const { path, text } = newEntry('term', 'Node', site);
    put(path, text);
    assert.throws(() => newEntry('term', 'Node', site), /is there already/);
  });
});
