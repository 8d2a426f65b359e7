/** What kinds of work ask of a platform, and which of these things tell the two sides apart. */
import type { Placement, Workload } from '../../schemas/workloads.ts';
import { placementWords } from '../evidence/verdict-words.ts';
import { words } from '../../words/words.ts';

export type Trait = keyof Workload['traits'];
/** A value that some trait may have. */
export type TraitValue = Workload['traits'][Trait];

/** Name of each trait, and the question that it answers. */
export const traitNames: Readonly<Record<Trait, { readonly name: string; readonly question: string }>> =
  words.traitNames;

/** The values of each trait, from the easiest for a shared cluster to the hardest. */
const traitValues: { readonly [Name in Trait]: readonly Workload['traits'][Name][] } = {
  location: ['cloud-region', 'many-sites'],
  hardware: ['any', 'accelerator', 'tuned-network'],
  isolation: ['shared-nodes', 'own-nodes', 'own-machines'],
  latency: ['tolerant', 'interactive', 'per-packet'],
  demand: ['spiky', 'variable', 'steady'],
  state: ['none', 'rebuildable', 'durable'],
};

/** A value as words: `many-sites` is "many sites". */
export const traitWords = (value: TraitValue): string => words.traitValues[value];

export interface TraitRow<Kind> {
  readonly trait: Trait;
  /** True when no value is shared by work that is kept off and work that runs on Kubernetes. */
  readonly divides: boolean;
  /** Every value, easiest first, with the work that has it, on Kubernetes first. */
  readonly values: readonly { readonly value: TraitValue; readonly workloads: readonly Kind[] }[];
}

const sides = Object.keys(placementWords) as Placement[];

const on = (placement: Placement) => (kind: { readonly record: Workload['record'] }) =>
  kind.record.placement === placement;

/** Whether there is work on Kubernetes and work that is kept off: only then can a trait tell them apart, or none. */
export const hasBothSides = (workloads: readonly { readonly record: Workload['record'] }[]): boolean =>
  workloads.some(on('keep-off')) && workloads.some(on('on-kubernetes'));

/**
 * One row for each trait, those that tell the sides apart first. Sides are those of the record.
 * @param workloads entries of content/workloads; with none kept off, or none on Kubernetes, no trait divides
 */
export const traitRows = <Kind extends { readonly traits: Workload['traits']; readonly record: Workload['record'] }>(
  workloads: readonly Kind[],
): TraitRow<Kind>[] => {
  const rows = (Object.keys(traitNames) as Trait[]).map((trait) => {
    const values = traitValues[trait].map((value) => ({
      value,
      workloads: workloads
        .filter(({ traits }) => traits[trait] === value)
        .toSorted((a, b) => sides.indexOf(a.record.placement) - sides.indexOf(b.record.placement)),
    }));
    const shared = values.some((one) => hasBothSides(one.workloads));
    return { trait, divides: hasBothSides(workloads) && !shared, values };
  });
  return [...rows.filter(({ divides }) => divides), ...rows.filter(({ divides }) => !divides)];
};
