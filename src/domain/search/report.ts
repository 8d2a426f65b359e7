/** The text of an issue about words that the search did not find. */
export const missingTermReport = (query: string, missing: readonly string[]): { title: string; body: string } => ({
  title: `Term missing: ${missing.length > 0 ? missing.join(', ') : query}`,
  body: [
    `A search for "${query}" found nothing in the handbook.`,
    missing.length > 0 ? `Words that no page contains: ${missing.join(', ')}.` : '',
    'What the reader wanted to know:',
  ]
    .filter(Boolean)
    .join('\n\n'),
});
