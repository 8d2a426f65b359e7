import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { alternativeSchema } from './schemas/alternative.ts';
import { claimSchema } from './schemas/claim.ts';
import { contradictionSchema } from './schemas/contradiction.ts';
import { costRowSchema } from './schemas/cost-row.ts';
import { factSchema } from './schemas/fact.ts';
import { faqSchema } from './schemas/faq.ts';
import { figureSchema } from './schemas/figure.ts';
import { fitRuleSchema } from './schemas/fit-rule.ts';
import { chapterSchema } from './schemas/guide.ts';
import { phaseSchema } from './schemas/phase.ts';
import { priceSchema } from './schemas/price.ts';
import { sampleSchema } from './schemas/sample.ts';
import { shelfSchema } from './schemas/shelf.ts';
import { siteSchema } from './schemas/site.ts';
import { sourceSchema } from './schemas/source.ts';
import { termSchema } from './schemas/term.ts';
import { workloadSchema } from './schemas/workload.ts';

// Both endings of a format are read, so that two files with one id are found and refused instead of one being ignored.
const yaml = (folder: string, pattern = '**/*.{yaml,yml}') => glob({ base: `./content/${folder}`, pattern });
const mdx = (folder: string) => glob({ base: `./content/${folder}`, pattern: '**/*.{md,mdx}', deferRender: true });

export const collections = {
  site: defineCollection({ loader: glob({ base: './content', pattern: 'site.{yaml,yml}' }), schema: siteSchema }),
  guide: defineCollection({ loader: mdx('guide'), schema: chapterSchema }),
  faqs: defineCollection({ loader: mdx('faqs'), schema: faqSchema }),
  phases: defineCollection({ loader: mdx('phases'), schema: phaseSchema }),
  workloads: defineCollection({ loader: yaml('workloads'), schema: workloadSchema }),
  'fit-rules': defineCollection({ loader: yaml('fit-rules'), schema: fitRuleSchema }),
  'cost-rows': defineCollection({ loader: yaml('cost-rows'), schema: costRowSchema }),
  alternatives: defineCollection({ loader: yaml('alternatives'), schema: alternativeSchema }),
  samples: defineCollection({ loader: yaml('samples', '*.about.{yaml,yml}'), schema: sampleSchema }),
  claims: defineCollection({ loader: yaml('claims'), schema: claimSchema }),
  sources: defineCollection({ loader: yaml('sources'), schema: sourceSchema }),
  glossary: defineCollection({ loader: yaml('glossary'), schema: termSchema }),
  facts: defineCollection({ loader: yaml('facts'), schema: factSchema }),
  prices: defineCollection({ loader: yaml('prices'), schema: priceSchema }),
  figures: defineCollection({ loader: yaml('figures'), schema: figureSchema }),
  contradictions: defineCollection({ loader: yaml('contradictions'), schema: contradictionSchema }),
  topics: defineCollection({ loader: yaml('topics'), schema: shelfSchema }),
  sections: defineCollection({ loader: yaml('sections'), schema: shelfSchema }),
};
