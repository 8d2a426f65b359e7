import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { llmsFull, llmsIndex, mostWikiWords, type MarkdownPage } from './llms-text.ts';

const root = 'https://wiki.example/handbook/';
const site = { name: 'Handbook', description: 'What runs where.', url: root };
const page = (path: string, title: string, description = 'About it.'): MarkdownPage => ({
  path,
  url: root + path.slice(1),
  markdown: root + (path === '/' ? 'index.md' : path.slice(1, -1) + '.md'),
  title,
  kind: 'Guide',
  description,
  owner: 'Team',
  reviewed: null,
  source: null,
  words: 2,
  text: `# ${title}\n\nText.\n`,
});
const long = `It is long and says much, ${'word after word, '.repeat(10)}to the end. A second sentence.`;
const pages = [
  page('/', 'Handbook'),
  page('/about/', 'About'),
  page('/guide/', 'The guide'),
  page('/guide/costs/', 'Costs [all in]', long),
  page('/tools/quiz/', 'Quiz', 'Write [words](https://elsewhere.example/).'),
  page('/evidence/', 'Evidence'),
  page('/evidence/a-claim/', 'A claim'),
];

suite('llmsIndex', () => {
  const text = llmsIndex(site, pages, [{ url: `${root}api/faq.json`, about: 'Questions.' }]);
  const section = (heading: string): string => text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';

  test('starts with title and summary', () => assert.match(text, /^# Handbook\n\n> What runs where\.\n\n/));

  test('a part of the site is a section, named after its list where it has one', () => {
    assert.deepEqual(
      [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading),
      ['Start here', 'The guide', 'Tools', 'Evidence', 'Data', 'Optional'],
    );
    assert.match(section('Start here'), /index\.md[\s\S]*about\.md/);
    assert.match(section('Optional'), /evidence\/a-claim\.md/);
    assert.match(
      section('Data'),
      /- \[api\/faq\.json\]\(https:\/\/wiki\.example\/handbook\/api\/faq\.json\): Questions\./,
    );
  });

  test('a link that a description writes out is none', () => {
    assert.match(section('Tools'), /\[words\]\\\(https:\/\/elsewhere/);
  });

  test('titles are escaped, and long descriptions end after a sentence', () => {
    assert.match(section('The guide'), /- \[Costs \\\[all in\\\]\]\(\S+\/costs\.md\): It is long .* to the end\.\n/);
  });
});

test('llmsFull joins chapters and answers, each with its address', () => {
  const text = llmsFull(site, [...pages, page('/faq/why/', 'Why?')]);
  assert.deepEqual(
    [...text.matchAll(/^Address: (.+)\nOwner: Team\n\n# (.+)$/gm)].map(([, url, title]) => [url, title]),
    [
      [`${root}guide/costs/`, 'Costs [all in]'],
      [`${root}faq/why/`, 'Why?'],
    ],
  );
});

test('llmsFull holds a short wiki, and says where the pages of a long one are', () => {
  const wiki = (words: number): MarkdownPage[] => [{ ...page('/wiki/a/', 'A'), words }, page('/faq/why/', 'Why?')];
  assert.match(llmsFull(site, wiki(mostWikiWords)), /wiki\/a\/\n/);
  const text = llmsFull(site, wiki(mostWikiWords + 1));
  assert.doesNotMatch(text, /wiki\/a\/\n/);
  assert.match(text, /The wiki has 100,001 words\. .*\/llms\.txt/);
  assert.match(text, /faq\/why\//);
});
