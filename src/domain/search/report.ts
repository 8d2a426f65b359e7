import { words } from '../../words/words.ts';
/** The text of an issue about words that the search did not find. */
export const missingTermReport = (query: string, missing: readonly string[]): { title: string; body: string } => ({
  title: words.missingTitle(missing.length > 0 ? missing.join(', ') : query),
  body: [words.missingBody(query), missing.length > 0 ? words.missingWords(missing.join(', ')) : '', words.wantedToKnow]
    .filter(Boolean)
    .join('\n\n'),
});
