/** What kinds of entries and parts of a site are called. */
import type { KindId } from '../../kinds.ts';
import type { PartId } from '../../parts.ts';

/** What one entry of a kind is called, and several. */
export const kindWords: Readonly<Record<KindId, { readonly one: string; readonly many: string }>> = {
  guide: { one: 'Guide', many: 'Chapters' },
  wiki: { one: 'Wiki page', many: 'Wiki pages' },
  faqs: { one: 'Question', many: 'Questions' },
  workloads: { one: 'Workload', many: 'Workloads' },
  samples: { one: 'Sample', many: 'Samples' },
  glossary: { one: 'Term', many: 'Terms' },
  claims: { one: 'Claim', many: 'Claims' },
  sources: { one: 'Source', many: 'Sources' },
  contradictions: { one: 'Contradiction', many: 'Contradictions' },
  facts: { one: 'Dated fact', many: 'Dated facts' },
  prices: { one: 'Price', many: 'Prices' },
  phases: { one: 'Phase', many: 'Phases' },
  'fit-rules': { one: 'Rule', many: 'Rules' },
  'cost-rows': { one: 'Cost', many: 'Costs' },
  alternatives: { one: 'Alternative', many: 'Alternatives' },
  tracks: { one: 'Track', many: 'Tracks' },
  items: { one: 'Exercise', many: 'Exercises' },
  tools: { one: 'Tool', many: 'Tools' },
  pages: { one: 'Page', many: 'Pages' },
};

/** What a part holds, for readers who look for a way on. */
export const partAbout: Readonly<Record<PartId, string>> = {
  guide: 'chapters, read in order',
  wiki: 'the pages of the organisation itself, in folders',
  learn: 'tracks for those who are new, with exercises and questions',
  workloads: 'kinds of work, and where each belongs',
  tools: 'the quiz, the estimator, the placement of services and the planner',
  faq: 'questions with short answers',
  glossary: 'terms, marked where they are used',
  evidence: 'claims with their standing and sources, dated facts',
  samples: 'code samples that are tested',
};
