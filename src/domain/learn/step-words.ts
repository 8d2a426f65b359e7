/** What the three types of step are called, on pages and in files. */
import { words } from '../../words/words.ts';

export type StepType = 'read' | 'do' | 'check';

export const stepTypes = ['read', 'do', 'check'] as const satisfies readonly StepType[];

export const typeWords: Readonly<Record<StepType, { readonly word: string; readonly about: string }>> = words.stepTypes;

/** The types that some steps have, in their order. */
export const typesIn = (steps: readonly { readonly type: StepType }[]): StepType[] =>
  stepTypes.filter((type) => steps.some((step) => step.type === type));
