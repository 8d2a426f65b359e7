import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { entryIds } from './integrations/markdown/entry-ids.ts';
import { assumptionSchema, costNoteSchema, costRowSchema, priceSchema } from './schemas/cost.ts';
import { shelfSchema } from './schemas/entry.ts';
import { claimSchema, contradictionSchema, eraSchema, factSchema, sourceSchema } from './schemas/evidence.ts';
import { faqSchema } from './schemas/faq.ts';
import { figureSchema } from './schemas/figures.ts';
import {
  alternativeSchema,
  fitCaseSchema,
  fitDecisionSchema,
  fitOptionSchema,
  fitQuestionSchema,
  fitRuleSchema,
  fitVerdictSchema,
} from './schemas/fit.ts';
import { termSchema } from './schemas/glossary.ts';
import { chapterSchema, sampleSchema } from './schemas/guide.ts';
import { phaseSchema } from './schemas/migration.ts';
import { doorSchema, pageSchema } from './schemas/pages.ts';
import { siteSchema } from './schemas/site.ts';
import { workloadSchema } from './schemas/workloads.ts';

// Both endings of a format are read, so that two files with one id are found and refused instead of one being ignored.
const yaml = (folder: string, pattern = '**/*.{yaml,yml}', ending?: RegExp) =>
  glob({ base: `./content/${folder}`, pattern, generateId: entryIds(ending) });
const mdx = (folder: string) =>
  glob({ base: `./content/${folder}`, pattern: '**/*.{md,mdx}', deferRender: true, generateId: entryIds() });

export const collections = {
  site: defineCollection({ loader: glob({ base: './content', pattern: 'site.{yaml,yml}' }), schema: siteSchema }),
  guide: defineCollection({ loader: mdx('guide'), schema: chapterSchema }),
  faqs: defineCollection({ loader: mdx('faqs'), schema: faqSchema }),
  pages: defineCollection({ loader: mdx('pages'), schema: pageSchema }),
  phases: defineCollection({ loader: mdx('phases'), schema: phaseSchema }),
  workloads: defineCollection({ loader: yaml('workloads'), schema: workloadSchema }),
  'fit-rules': defineCollection({ loader: yaml('fit-rules'), schema: fitRuleSchema }),
  'fit-questions': defineCollection({ loader: yaml('fit-questions'), schema: fitQuestionSchema }),
  'fit-verdicts': defineCollection({ loader: yaml('fit-verdicts'), schema: fitVerdictSchema }),
  'fit-decisions': defineCollection({ loader: yaml('fit-decisions'), schema: fitDecisionSchema }),
  'fit-options': defineCollection({ loader: yaml('fit-options'), schema: fitOptionSchema }),
  'fit-cases': defineCollection({ loader: yaml('fit-cases'), schema: fitCaseSchema }),
  'cost-rows': defineCollection({ loader: yaml('cost-rows'), schema: costRowSchema }),
  'cost-notes': defineCollection({ loader: yaml('cost-notes'), schema: costNoteSchema }),
  assumptions: defineCollection({ loader: yaml('assumptions'), schema: assumptionSchema }),
  alternatives: defineCollection({ loader: yaml('alternatives'), schema: alternativeSchema }),
  // The samples themselves stand beside their descriptions, hence the longer ending.
  samples: defineCollection({
    loader: yaml('samples', '*.about.{yaml,yml}', /\.about\.ya?ml$/),
    schema: sampleSchema,
  }),
  claims: defineCollection({ loader: yaml('claims'), schema: claimSchema }),
  sources: defineCollection({ loader: yaml('sources'), schema: sourceSchema }),
  glossary: defineCollection({ loader: yaml('glossary'), schema: termSchema }),
  facts: defineCollection({ loader: yaml('facts'), schema: factSchema }),
  prices: defineCollection({ loader: yaml('prices'), schema: priceSchema }),
  figures: defineCollection({ loader: yaml('figures'), schema: figureSchema }),
  contradictions: defineCollection({ loader: yaml('contradictions'), schema: contradictionSchema }),
  eras: defineCollection({ loader: yaml('eras'), schema: eraSchema }),
  doors: defineCollection({ loader: yaml('doors'), schema: doorSchema }),
  topics: defineCollection({ loader: yaml('topics'), schema: shelfSchema }),
  sections: defineCollection({ loader: yaml('sections'), schema: shelfSchema }),
};
