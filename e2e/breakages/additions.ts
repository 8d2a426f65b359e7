/** What authors add every week, and no test may count: one more source, claim, term, contradiction and question. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { entries } from '../support/entries.ts';

type Data = Readonly<Record<string, unknown>>;

/** An entry like the last one of its collection, which is as valid as that, with other words and ids. */
const like = (collection: string, data: Data): Data => ({ ...entries(collection).at(-1)?.data, related: [], ...data });

const id = 'zz-added';

/** Writes one entry of each kind into a copy of the project; each is used by another, as the rules of content ask. */
export const addEntries = (folder: string): void => {
  const write = (path: string, text: string): void => writeFileSync(join(folder, 'content', path), text);
  const { related: _none, ...source } = like('sources', { title: 'An added page', url: 'https://added.example/page' });
  write(`sources/${id}.yaml`, stringify(source));
  write(
    `claims/${id}.yaml`,
    stringify(
      like('claims', {
        claim: 'A claim that was added.',
        reasoning: 'The added page says so, and nothing speaks against it.',
        sources: [{ source: id, says: 'Says it was added.' }],
        aliases: [],
      }),
    ),
  );
  write(
    `glossary/${id}.yaml`,
    stringify(
      like('glossary', {
        term: 'Zwhirligig',
        forms: [],
        definition: 'A thing that was added to the list, and that no page names yet.',
        source: id,
        aliases: [],
      }),
    ),
  );
  const { related: _, ...contradiction } = like('contradictions', {
    name: 'Added, and not added',
    order: 9999,
    claims: [id],
    aliases: [],
  });
  write(`contradictions/${id}.yaml`, stringify(contradiction));
  const question = like('faqs', {
    question: 'What was added to the handbook?',
    short: 'One entry of each kind.',
    order: 9999,
    claims: [id],
    sources: [],
    aliases: [],
    useCases: [],
  });
  write(`faqs/${id}.mdx`, `---\n${stringify(question)}---\n\nNothing else was.\n\n<Contradiction id="${id}" />\n`);
};

/** The tests that read these collections. */
export const testsOfEntries = {
  node: ['e2e/content/*.test.ts', 'e2e/machines/*.test.ts'],
  browser: [
    'e2e/evidence',
    'e2e/faq',
    'e2e/reading',
    'e2e/core/site/metadata.spec.ts',
    'e2e/everyone/no-script.spec.ts',
    'e2e/core/everyone/no-script.spec.ts',
  ],
} as const;
