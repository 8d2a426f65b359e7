/**
 * The interface in English, a file for each noun. What a sentence names is an argument; HTML stands only in words whose
 * name ends in Html.
 */
export * from './en/alternates.ts';
export * from './en/changes.ts';
export * from './en/evidence.ts';
export * from './en/faq.ts';
export * from './en/grammar.ts';
export * from './en/guide.ts';
export * from './en/kinds.ts';
export * from './en/learn.ts';
export * from './en/markdown.ts';
export * from './en/offline.ts';
export * from './en/page.ts';
export * from './en/review.ts';
export * from './en/search.ts';
export * from './en/times.ts';
export * from './en/wiki.ts';
export * from './en/workloads.ts';
