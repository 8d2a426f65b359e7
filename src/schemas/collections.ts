/** Every collection of content: its folder is named like it, and its schema says what a valid entry is. */
import type { z } from 'astro/zod';
import { wikiId } from '../kinds.ts';
import { assumptionSchema, costNoteSchema, costRowSchema, priceSchema, providerSchema } from './cost.ts';
import { shelfSchema } from './entry.ts';
import { claimSchema, contradictionSchema, eraSchema, factSchema, sourceSchema } from './evidence.ts';
import { faqSchema } from './faq.ts';
import { figureSchema } from './figures.ts';
import {
  alternativeSchema,
  fitCaseSchema,
  fitDecisionSchema,
  fitOptionSchema,
  fitQuestionSchema,
  fitRuleSchema,
  fitVerdictSchema,
} from './fit.ts';
import { termSchema } from './glossary.ts';
import { chapterSchema, sampleSchema } from './guide.ts';
import { itemSchema, trackSchema } from './learn.ts';
import { moveSchema, phaseSchema, planSchema } from './migration.ts';
import { doorSchema, homeSchema, pageSchema } from './pages.ts';
import { inventoryExampleSchema, inventoryRuleSchema } from './placement.ts';
import { siteSchema } from './site.ts';
import { wikiPageSchema, wikiSectionSchema } from './wiki.ts';
import { workloadSchema } from './workloads.ts';

/** Endings of entries that are text with front matter, and of those that are fields alone; both are read. */
export const endings = { text: ['.mdx', '.md'], fields: ['.yaml', '.yml'] } as const;

/** How the entries of a collection are kept and read. */
export interface CollectionShape {
  readonly format: keyof typeof endings;
  readonly schema: z.ZodType;
  /** What stands between the id and the ending of a file; other files of the folder are not entries. */
  readonly suffix?: string;
  /** The folder of content/ that holds it, where it is not called as the collection is. */
  readonly folder?: string;
  /** The id of an entry by the path of its file in the folder, without its ending; without it the path is the id. */
  readonly idOf?: (path: string) => string;
  /** True when a text needs no front matter. */
  readonly fieldsOptional?: true;
  /** True when entries may share a place in a list; their titles then decide. */
  readonly sharesOrder?: true;
  /** True when entries may stand in folders of the folder, which then belong to their ids. */
  readonly nested?: true;
  /** The field that divides the collection into lists, each with an order of its own. */
  readonly orderedWithin?: string;
}

const text = <Schema extends z.ZodType, More extends Partial<CollectionShape>>(schema: Schema, more = {} as More) => ({
  format: 'text' as const,
  schema,
  ...more,
});
const yaml = <Schema extends z.ZodType, More extends Partial<CollectionShape>>(schema: Schema, more = {} as More) => ({
  format: 'fields' as const,
  schema,
  ...more,
});

export const collectionShapes = {
  site: yaml(siteSchema),
  home: text(homeSchema),
  guide: text(chapterSchema),
  // One before the other: a section is told from a page by the name of its file.
  'wiki-sections': yaml(wikiSectionSchema, {
    folder: 'wiki',
    suffix: '_section',
    nested: true,
    sharesOrder: true,
    idOf: (path: string): string => wikiId(path) || '.',
  }),
  wiki: text(wikiPageSchema, { nested: true, sharesOrder: true, fieldsOptional: true, idOf: wikiId }),
  faqs: text(faqSchema, { orderedWithin: 'topic' }),
  pages: text(pageSchema, { nested: true }),
  phases: text(phaseSchema),
  moves: yaml(moveSchema),
  plans: yaml(planSchema),
  workloads: yaml(workloadSchema),
  'fit-rules': yaml(fitRuleSchema),
  'fit-questions': yaml(fitQuestionSchema),
  'fit-verdicts': yaml(fitVerdictSchema),
  'fit-decisions': yaml(fitDecisionSchema),
  'fit-options': yaml(fitOptionSchema),
  'fit-cases': yaml(fitCaseSchema),
  'inventory-examples': yaml(inventoryExampleSchema),
  'inventory-rules': yaml(inventoryRuleSchema),
  'cost-rows': yaml(costRowSchema),
  'cost-notes': yaml(costNoteSchema, { orderedWithin: 'kind' }),
  assumptions: yaml(assumptionSchema, { orderedWithin: 'group' }),
  providers: yaml(providerSchema),
  alternatives: yaml(alternativeSchema),
  samples: yaml(sampleSchema, { suffix: '.about' }), // The samples themselves stand beside their descriptions.
  claims: yaml(claimSchema),
  sources: yaml(sourceSchema),
  glossary: yaml(termSchema),
  facts: yaml(factSchema),
  prices: yaml(priceSchema),
  figures: yaml(figureSchema),
  contradictions: yaml(contradictionSchema),
  eras: yaml(eraSchema),
  tracks: yaml(trackSchema),
  items: text(itemSchema),
  doors: yaml(doorSchema),
  topics: yaml(shelfSchema),
  sections: yaml(shelfSchema),
} satisfies Readonly<Record<string, CollectionShape>>;

/** Collections of one entry, a file of content/ that is called like them. */
export const single: readonly string[] = ['site', 'home'];

export type CollectionName = keyof typeof collectionShapes;
