/** The interface in German: the words of en.ts, each under its name and in the file of the same noun. */
export * from './de/alternates.ts';
export * from './de/changes.ts';
export * from './de/evidence.ts';
export * from './de/faq.ts';
export * from './de/grammar.ts';
export * from './de/guide.ts';
export * from './de/kinds.ts';
export * from './de/learn.ts';
export * from './de/markdown.ts';
export * from './de/offline.ts';
export * from './de/page.ts';
export * from './de/review.ts';
export * from './de/search.ts';
export * from './de/times.ts';
export * from './de/wiki.ts';
export * from './de/workloads.ts';
