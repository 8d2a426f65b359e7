/** What the three types of step are called, on pages and in files. */

export type StepType = 'read' | 'do' | 'check';

export const stepTypes = ['read', 'do', 'check'] as const satisfies readonly StepType[];

export const typeWords: Readonly<Record<StepType, { readonly word: string; readonly about: string }>> = {
  read: { word: 'Read', about: 'read: a section, and a question on it' },
  do: { word: 'Do', about: 'do: an exercise with something to see' },
  check: { word: 'Check', about: 'check: say or write it without help' },
};

/** The types that some steps have, in their order. */
export const typesIn = (steps: readonly { readonly type: StepType }[]): StepType[] =>
  stepTypes.filter((type) => steps.some((step) => step.type === type));
