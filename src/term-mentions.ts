/** Which chapters and questions mention which terms. Asked of the text as written, so the glossary can be built first. */
import { all, documents } from './content.ts';
import type { Backlink } from './domain/content/links/backlinks.ts';
import { termFinder } from './domain/content/term-marks.ts';

/** What people read from top to bottom. */
const reading = new Set(['guide', 'faqs', 'wiki']);

const count = async (): Promise<ReadonlyMap<string, readonly Backlink[]>> => {
  const find = termFinder(await all('glossary'));
  const mentions = new Map<string, Backlink[]>();
  for (const { collection, id, body } of await documents()) {
    if (!reading.has(collection)) continue;
    for (const term of new Set(find(body).map((match) => match.id))) {
      mentions.set(term, [...(mentions.get(term) ?? []), { collection, id }]);
    }
  }
  return mentions;
};

let counting: ReturnType<typeof count> | undefined;

/** Entries whose text mentions a term. */
export const termMentions = async (id: string): Promise<readonly Backlink[]> =>
  (await (counting ??= count())).get(id) ?? [];
