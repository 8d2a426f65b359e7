import { z } from 'astro/zod';
import { entryFields, keptFields } from './entry.ts';
import { atOnce, choice, day, entryId, fields, list, prose, usd } from './fields.ts';

const { aliases, useCases } = entryFields;

const assumptionStandings = ['sourced', 'derived', 'placeholder'] as const;

const amount = z.number().nonnegative({ error: 'An assumption is zero or more.' });

/** Three figures with their reason and where they come from. */
const ofFigure = {
  low: amount.describe('The lowest figure that is still believable.'),
  likely: amount.describe('The figure the likely estimate uses.'),
  high: amount.describe('The highest figure that is still believable. Equal to low when the price is one number.'),
  why: prose.describe('Where the number comes from, or how it was worked out, in one or two sentences.'),
  standing: choice(assumptionStandings).describe(
    'sourced: a dated source shows it. derived: worked out from numbers of this handbook. placeholder: no source seen, the reader puts their own.',
  ),
  source: entryId.optional().describe('The source; required when the standing is sourced.'),
  asOf: day
    .nullable()
    .optional()
    .describe('The day of the source; null when it shows none. Required when the standing is sourced.'),
};

const namesItsSource = (one: {
  readonly standing: string;
  readonly source?: string | undefined;
  readonly asOf?: string | null | undefined;
}): boolean => one.standing !== 'sourced' || (one.source !== undefined && one.asOf !== undefined);

const sourceMissing = {
  path: ['standing'],
  error: 'A sourced assumption names its source and asOf; without them it is a placeholder.',
  ...atOnce,
};

export const assumptionSchema = fields({
  owner: entryFields.owner.optional(),
  ...keptFields,
  name: prose.describe('What the number is, short enough for the label of an input.'),
  order: z.int().positive().describe('Place in its group, from 1.'),
  group: choice([
    'table',
    'nodes',
    'network',
    'people',
    'capacity',
    'extras',
    'serverless',
    'hosted',
    'machines',
  ]).describe(
    'The part of the form: how the table is scaled, the nodes, traffic and logs, people, what the nodes carry, what not every cluster has, and the three things that could be used instead.',
  ),
  unit: choice([
    'usd-month',
    'usd-year',
    'usd-hour',
    'usd-gb',
    'gb-month',
    'percent',
    'people',
    'hours',
    'count',
    'nodes',
    'clusters',
    'months',
    'pods',
    'vcpu',
    'gib',
  ]).describe('What the number counts, and over which time.'),
  growsWith: choice(['node', 'cluster', 'person', 'work', 'nothing']).describe('What the cost is multiplied by.'),
  ...ofFigure,
})
  .refine(namesItsSource, sourceMissing)
  .refine((one) => one.unit !== 'percent' || !(one.high > 100), {
    path: ['high'],
    error: 'A percentage is at most 100.',
    ...atOnce,
  });

export type Assumption = z.infer<typeof assumptionSchema>;

export const costNoteSchema = fields({
  name: prose.describe('Name of the note.'),
  order: z.int().positive().describe('Place among the notes of its kind, from 1.'),
  kind: choice([
    'rule',
    'reservation',
    'standing',
    'estimate',
    'check',
    'break-even',
    'left-out',
    'on-request',
  ]).describe(
    'rule: how the tool counts. reservation: what a node keeps back, by provider. standing: what the word beside an input means. estimate, check, break-even: the sentence for one outcome. left-out: what is not in the figures. on-request: what is, once a reader says so, as it is named within a sentence.',
  ),
  text: prose.describe(
    'The sentences a reader sees. In notes for one outcome, {words} in braces are replaced by figures; src/domain/cost/report/words.ts lists them.',
  ),
  sources: list(entryId).default([]).describe('Sources of a formula.'),
});

export type CostNote = z.infer<typeof costNoteSchema>;

export const costRowSchema = fields({
  ...entryFields,
  name: prose.describe('Name of the cost component.'),
  order: z.int().positive().describe('Row in the table, from 1.'),
  group: choice(['infrastructure', 'people']).describe('Infrastructure rows make the infrastructure total.'),
  lowUsd: usd.describe('Low end, US dollars a month.'),
  highUsd: usd.describe('High end, US dollars a month.'),
  basis: choice(['per-node', 'per-cluster', 'per-step', 'people']).describe('What the cost grows with.'),
  drivers: prose.describe('What makes this row larger or smaller.'),
  caveat: prose.describe('What the evidence says about the range.'),
  asOf: day.nullable().describe('The day of the figures; null when the source shows none.'),
  source: entryId.describe('Where the range comes from.'),
});

export type CostRow = z.infer<typeof costRowSchema>;

export const priceSchema = fields({
  owner: entryFields.owner.optional(),
  ...keptFields,
  aliases,
  useCases,
  name: prose.describe('What is priced, as the provider writes it.'),
  kind: choice(['instance', 'control-plane']).describe('What is paid for.'),
  provider: entryId.describe('Who sells it: an entry of content/providers.'),
  usual: z
    .literal(true)
    .optional()
    .describe('True for the one that a form starts with; one of each kind for every provider.'),
  inSample: z.literal(true).optional().describe('True for the node type that the sample of the checked work asks for.'),
  support: choice(['standard', 'extended'])
    .optional()
    .describe('For a control plane: for versions in which support the price holds.'),
  usdPerHour: usd.describe('List price, US dollars an hour.'),
  vcpu: z.int().positive().optional().describe('Virtual processors of an instance.'),
  memoryGib: z.number().positive().optional().describe('Memory of an instance, GiB.'),
  maxPods: z
    .int()
    .positive()
    .optional()
    .describe('Pods that the provider allows on an instance; at Amazon without prefix delegation.'),
  sizeSource: entryId.optional().describe('Where the size of an instance was read, when it is another source.'),
  region: prose.optional().describe('Region of the price.'),
  terms: prose.describe('On demand, extended support and the like.'),
  asOf: day.describe('The day of the price.'),
  source: entryId.describe('Where the price was read.'),
}).refine(
  ({ kind, vcpu, memoryGib, maxPods, sizeSource }) =>
    kind !== 'instance' || [vcpu, memoryGib, maxPods, sizeSource].every((part) => part !== undefined),
  {
    path: ['kind'],
    error:
      'The price of an instance says its size: vcpu, memoryGib, maxPods, and the sizeSource where they were read. Nothing is taken for a size not given.',
    ...atOnce,
  },
);

export type Price = z.infer<typeof priceSchema>;

export const providerSchema = fields({
  name: prose.describe('What it is called, short enough for a list: AWS, machines of your own.'),
  order: z
    .int()
    .positive()
    .describe('Place in the list, from 1. The first is the one whose prices content/assumptions holds.'),
  region: prose
    .optional()
    .describe('Where its prices hold, as the provider writes it; left out for machines of your own.'),
  kubernetes: prose.describe('What its Kubernetes is called: Amazon EKS.'),
  serverless: prose
    .optional()
    .describe(
      'The service behind its price of serverless containers; left out when it has none, or no price was seen.',
    ),
  reserve: choice(['eks', 'gke', 'aks']).describe('The rule by which its nodes keep something back.'),
  ownNode: fields({
    maxPods: z.int().positive().describe('Pods that a node allows as long as nobody says otherwise.'),
  })
    .optional()
    .describe(
      'Given where no node can be known: the reader must put its price and size, and there is no estimate before.',
    ),
  about: prose.describe('Whose prices these are and what was not seen, for those who read the result.'),
  figures: list(
    fields({ assumption: entryId.describe('Id of the assumption whose figures it replaces.'), ...ofFigure }).refine(
      namesItsSource,
      sourceMissing,
    ),
  ).describe('What differs from content/assumptions, every price among it.'),
});

export type Provider = z.infer<typeof providerSchema>;
