import { z } from 'astro/zod';
import { entryFields, preview } from './entry.ts';
import { atOnce, choice, day, entryId, fields, list, prose } from './fields.ts';

/** "collection/id" with or without the section of its page: guide/scaling#count-the-seconds. */
const pointer = z.string().regex(/^[a-z-]+(\/[a-z0-9]+(-[a-z0-9]+)*)+(#[\w-]+)?$/, {
  error: ({ input }) =>
    `"${typeof input === 'string' ? input : JSON.stringify(input)}" points at nothing: write collection/id, with #section where one is meant, as in guide/scaling#count-the-seconds.`,
});

const ask = prose.describe('The question. What it rests on stands in it: nobody should have to guess what is meant.');

const chosen = fields({
  kind: z.literal('choice'),
  ask,
  options: list(
    fields({
      text: prose.describe('The answer that a reader may choose.'),
      right: z
        .literal(true)
        .optional()
        .describe('True for a right answer; with several of them all have to be chosen.'),
      why: prose.optional().describe('Why it is tempting and what is wrong with it; every wrong answer has one.'),
    }),
  )
    .min(3, { error: 'Give three answers at least: of two, one is right by chance half of the time.' })
    .superRefine((options, context) => {
      const wrong = options.filter(({ right }) => !right);
      if (wrong.length === options.length || wrong.length === 0)
        context.addIssue({ code: 'custom', message: 'At least one answer is right, and at least one is wrong.' });
      options.forEach(({ right, why }, index) => {
        if (!right && why === undefined)
          context.addIssue({ code: 'custom', path: [index], message: 'A wrong answer says why it is wrong.' });
      });
    })
    .describe('The answers in any order; each reader sees them in an order of their own.'),
});

const counted = fields({
  kind: z.literal('number'),
  ask,
  answer: z.number().describe('The number that is right, in the unit below.'),
  tolerance: z.number().nonnegative().describe('How far an answer may be off, in the same unit; 0 where it is exact.'),
  unit: prose.describe('What is counted, as the field shows it: nodes, days, percent, US dollars.'),
  mistakes: list(
    fields({
      value: z.number().describe('A wrong number that people arrive at.'),
      why: prose.describe('By which slip, and what to do instead.'),
    }),
  )
    .min(1, { error: 'Name one wrong number that people arrive at, and why it is wrong.' })
    .describe('Wrong numbers that people arrive at.'),
}).superRefine(({ answer, tolerance, mistakes }, context) => {
  mistakes.forEach(({ value }, index) => {
    if (Math.abs(value - answer) <= tolerance)
      context.addIssue({
        code: 'custom',
        path: ['mistakes', index],
        message: `${value} lies within ${tolerance} of ${answer}, so it would count as right.`,
      });
  });
});

const ordered = fields({
  kind: z.literal('order'),
  ask,
  steps: list(prose).min(3, { error: 'Give three steps at least.' }).describe('The steps in their right order.'),
  mistake: prose.describe('Which order is tempting, and what is wrong with it.'),
});

const written = fields({
  kind: z.literal('text'),
  ask,
  model: prose.describe('An answer that a colleague would accept.'),
  holds: list(prose).min(1).describe('What a good answer holds, point by point, so that readers can compare theirs.'),
  mistake: prose.describe('What a weak answer says, and why it is weak.'),
});

const questionSchema = z.discriminatedUnion('kind', [chosen, counted, ordered, written], {
  error: 'kind is choice, number, order or text; each has fields of its own.',
});

export type Question = z.infer<typeof questionSchema>;

export const itemSchema = fields({
  ...entryFields,
  preview,
  title: prose.describe('Title of the item.'),
  type: choice(['read', 'do', 'check']).describe(
    'read: read a section and answer; do: an exercise with something to see; check: say or write it without help.',
  ),
  teaches: list(pointer)
    .min(1, { error: 'Name what it teaches: collection/id, with #section where one is meant.' })
    .describe(
      'What it teaches and the reader reads first: sections of chapters, questions, terms, tools, pages, samples.',
    ),
  know: prose.describe('What the reader can say or do before moving on, beginning with “I”.'),
  exercise: fields({
    minutes: z.int().positive().describe('How long the exercise takes beside the reading, in minutes.'),
    needs: list(prose).default([]).describe('What has to be there before it begins, such as kind and kubectl.'),
    expect: prose.describe('What one should see at the end, so that it can be told from a failure.'),
    cleanUp: prose.optional().describe('How to take away what it made. Nothing to clean up: leave it out.'),
  })
    .optional()
    .describe('What is done beside reading; its steps are the text of the entry.'),
  question: questionSchema.describe('One question that shows whether it was understood.'),
  explained: fields({
    text: prose.describe('Why the right answer is right, in two or three sentences.'),
    see: pointer.describe('Where it is explained: collection/id#section.'),
  }).describe('The explanation that follows an answer, right or wrong.'),
  was: list(entryId).default([]).describe('Ids that the item had before, so that marks made under them are kept.'),
  retired: fields({
    on: day.describe('The day from which nobody is asked for it any more.'),
    because: prose.describe('Why, in a sentence.'),
    instead: entryId.optional().describe('The item that took its place.'),
  })
    .optional()
    .describe('For an item that no track has any more: its page stays and says so, and no total counts it.'),
}).superRefine(({ type, exercise }, context) => {
  if (type === 'do' && exercise === undefined)
    context.addIssue({ code: 'custom', path: ['exercise'], message: 'An item to do has an exercise.' });
}, atOnce);

export const trackSchema = fields({
  ...entryFields,
  title: prose.describe('Title of the track: who walks it.'),
  order: z.int().positive().describe('Place in the list of tracks, from 1.'),
  audience: prose.describe('Whom it is for, in one or two sentences that say you.'),
  outcome: prose.describe('What a reader can do at its end.'),
  hours: z
    .number()
    .positive()
    .describe('How many hours it takes at most. The build adds up the steps and refuses more.'),
  before: list(prose).default([]).describe('What a reader has to know or have before the first step.'),
  stages: list(
    fields({
      id: entryId.describe('Short id of the stage; its anchor.'),
      title: prose.describe('Title of the stage: a week, a day, a part of the task.'),
      about: prose.optional().describe('What the stage is for, in a sentence.'),
      steps: list(pointer)
        .min(1, { error: 'A stage has a step.' })
        .describe('What is done, in order, each as collection/id: items/…, and pages to read such as wiki/….'),
    }),
  )
    .min(1, { error: 'A track has a stage.' })
    .describe('The track in stages, in order.'),
  people: list(
    fields({
      owner: entryId.describe('The team to meet: an id of owners in content/site.yaml, whose channel is shown.'),
      why: prose.describe('What to ask them.'),
    }),
  )
    .default([])
    .describe('Whom a newcomer meets.'),
  access: list(
    fields({
      what: prose.describe('What a newcomer must be able to enter or use.'),
      owner: entryId.describe('The team that gives it.'),
    }),
  )
    .default([])
    .describe('What a newcomer needs access to, and who gives it.'),
});

export type Track = z.infer<typeof trackSchema>;
