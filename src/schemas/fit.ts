import { z } from 'astro/zod';
import { entryFields } from './entry.ts';
import { choice, entryId, fields, list, prose } from './fields.ts';

export const fitQuestionSchema = fields({
  name: prose.describe('Short name of the answer, for tables and exports.'),
  order: z.int().positive().describe('Place in the quiz, from 1.'),
  question: prose.describe('The question as asked.'),
  help: prose.describe('What to count or how to tell, for someone who is not sure.'),
  kind: choice(['number', 'choice']).describe('A number to type, or one of the options.'),
  most: z.int().positive().optional().describe('The largest number that is taken seriously; only for a number.'),
  unit: prose.optional().describe('What is counted, in the plural; only for a number.'),
  options: list(
    fields({
      id: entryId.describe('Id of the answer, as it stands in links.'),
      label: prose.describe('The answer in words.'),
    }),
  )
    .default([])
    .describe('The answers besides "do not know"; only for a choice.'),
});

export type FitQuestion = z.infer<typeof fitQuestionSchema>;

export const fitRuleSchema = fields({
  ...entryFields,
  name: prose.describe('Short name of the rule.'),
  order: z.int().positive().describe('Place in the list of rules, from 1.'),
  side: choice(['against', 'for']).describe('Which way the rule points when it is met.'),
  when: prose.describe('The condition, as a sentence about the reader.'),
  asks: list(entryId)
    .min(1)
    .describe('Ids of the answers that the rule reads, such as services or team; the quiz uses them as form names.'),
  threshold: fields({
    comparison: choice(['below', 'at-least']),
    value: z.number().positive().describe('The limit in the unit named beside it.'),
    unit: prose.describe('What is counted, in the plural.'),
  })
    .optional()
    .describe('The number in the rule, where it has one.'),
  origin: choice(['article', 'handbook'])
    .default('article')
    .describe('Who says so: the checked work whose rules the site weighs, or this handbook.'),
  weight: z
    .int()
    .min(0)
    .max(5)
    .describe('How much the rule counts in the fit quiz when it is met, in points from 0 (nothing) to 5.'),
  weightReason: prose.describe('Why it counts that much, in one sentence.'),
  why: prose.describe('Why the rule points that way.'),
  caveat: prose.describe('Where the rule fails, or what the evidence says against it.'),
  aside: prose.optional().describe('When the quiz sets the rule aside although it is met, as a sentence.'),
  sources: list(entryId).default([]).describe('Sources beyond those of the claims.'),
});

export type FitRule = z.infer<typeof fitRuleSchema>;

export const fitDecisionSchema = fields({
  name: prose.describe('The rule of decision in a few words.'),
  order: z.int().positive().describe('Place in the order in which the rules are tried, from 1.'),
  when: prose.describe('When it decides, in words; a limit stands in the field of that name, not here.'),
  because: prose.describe('Why that verdict follows.'),
  sources: list(entryId)
    .default([])
    .describe('Sources that the reason rests on; none where it follows from the rules.'),
  limit: fields({
    value: z.int().positive().describe('The limit.'),
    unit: prose.describe('What is counted.'),
    why: prose.describe('Why this limit, in one sentence.'),
  })
    .optional()
    .describe('The number in the rule, where it has one.'),
});

export type FitDecision = z.infer<typeof fitDecisionSchema>;

export const fitVerdictSchema = fields({
  name: prose.describe('The verdict in a few words.'),
  order: z.int().positive().describe('Place from the least Kubernetes, 1, to the most.'),
  sentence: prose.describe('The verdict as a sentence to the reader.'),
  decision: prose.describe('The verdict as a decision, for the decision record: We …'),
  instead: prose.describe('What to use instead, or beside it.'),
  consequences: list(prose).min(1).describe('What follows when the reader acts on it, good and bad.'),
  askAgain: prose.describe('When to ask the question again.'),
  claims: list(entryId).default([]).describe('Claims of the evidence ledger that the verdict rests on.'),
});

export type FitVerdict = z.infer<typeof fitVerdictSchema>;

export const fitOptionSchema = fields({
  name: prose.describe('The option in a few words.'),
  order: z.int().positive().describe('Place in the list of options, from the least to run yourself, 1, to the most.'),
  suits: prose.describe('What speaks for it.'),
  fails: prose.describe('What speaks against it; shown where the answers rule it out.'),
  data: prose.optional().describe('What becomes of data that must survive; shown where much of the work keeps some.'),
});

export type FitOption = z.infer<typeof fitOptionSchema>;

const count = z
  .union([z.int().nonnegative(), z.literal('unknown')], { error: 'Write a whole number, or unknown.' })
  .default('unknown');
const yesNo = choice(['yes', 'no', 'unknown']).default('unknown');

/** Every verdict of the fit quiz. */
const fitVerdictIds = [
  'not-enough-known',
  'not-now',
  'rules-disagree',
  'managed-containers',
  'some-workloads',
  'kubernetes',
  'leave-kubernetes',
  'stay-on-kubernetes',
] as const;

/** Every option that the fit quiz can recommend, from the least to run oneself to the most. */
const fitOptionIds = [
  'hosted-platform',
  'managed-containers',
  'node-free-kubernetes',
  'kubernetes',
  'orchestrator',
  'plain-machines',
  'edge-fleet',
] as const;

export const fitCaseSchema = fields({
  name: prose.describe('The organisation in a few words. Made up, and plausible.'),
  order: z.int().positive().describe('Place in the table, from 1.'),
  story: prose.describe('One or two sentences on the organisation.'),
  example: z.boolean().default(false).describe('True for the one case that fills the quiz when it is first opened.'),
  answers: fields({
    services: count,
    scaling: choice(['same', 'different', 'unknown']).default('unknown'),
    team: count,
    oncall: yesNo,
    traffic: choice(['predictable', 'variable', 'unknown']).default('unknown'),
    neighbours: yesNo,
    deploys: choice(['rarely', 'weekly', 'daily', 'several', 'unknown']).default('unknown'),
    costs: yesNo,
    state: choice(['little', 'much', 'unknown']).default('unknown'),
    managed: yesNo,
    platform: yesNo,
    place: choice(['one-region', 'on-premises', 'many-sites', 'unknown']).default('unknown'),
    hardware: choice(['any', 'accelerator', 'special', 'unknown']).default('unknown'),
    batch: choice(['none', 'some', 'mostly', 'unknown']).default('unknown'),
    skill: choice(['none', 'some', 'strong', 'unknown']).default('unknown'),
    demand: yesNo,
    night: yesNo,
    already: yesNo,
  }).describe('The answers; one that is left out counts as unknown.'),
  expect: choice(fitVerdictIds).describe('The verdict that the quiz must give; a test compares it.'),
  decided: entryId.describe('Id of the entry of fit-decisions that must speak.'),
});

export type FitCase = z.infer<typeof fitCaseSchema>;
export type FitAnswers = FitCase['answers'];
export type FitVerdictId = FitCase['expect'];

export const alternativeSchema = fields({
  ...entryFields,
  name: prose.describe('Name of the service or tool.'),
  order: z.int().positive().describe('Place in the list, from 1.'),
  kind: choice(fitOptionIds).describe('The option of the fit quiz that it is an instance of.'),
  summary: prose.describe('What it is, in one sentence.'),
  fits: prose.describe('When it is the better choice.'),
  needs: fields({
    place: list(choice(['one-region', 'on-premises', 'many-sites'])).optional(),
    batch: list(choice(['none', 'some', 'mostly'])).optional(),
  })
    .default({})
    .describe('Answers of the fit quiz without which it is no choice, by question; what is unknown rules nothing out.'),
  limits: list(prose).min(1).describe('What it does not do, or what speaks against it.'),
  sources: list(entryId).default([]).describe('Sources beyond those of the claims.'),
});

export type Alternative = z.infer<typeof alternativeSchema>;
