/* What two saved inventories have in common and what not; it arrives with the list of them. */
import { countWords } from '../../domain/placement/outcome/view.ts';
import { sideNames } from '../../domain/placement/words.ts';
import type { Case, ComparedRow } from '../tool/definition.ts';
import type { PlacementOutcome } from './live.tsx';

type Placed = Case<PlacementOutcome>;

/** Compares the counts and the rules, then each service whose side differs. */
export const comparedPlacements = (...both: readonly [left: Placed, right: Placed]): readonly ComparedRow[] => {
  const [left, right] = [both[0].outcome, both[1].outcome];
  const sideIn = ({ view }: PlacementOutcome, name: string): string => {
    const service = view.placed.services.find((one) => one.name === name);
    return service ? sideNames[service.placement] : 'not in it';
  };
  const names = [...new Set([left, right].flatMap(({ view }) => view.placed.services.map(({ name }) => name)))];
  const differing = names
    .map((name): ComparedRow => ({ name, values: [sideIn(left, name), sideIn(right, name)] }))
    .filter(({ values: [one, other] }) => one !== other);
  return [
    { name: 'In all', values: [countWords(left.view.placed.services), countWords(right.view.placed.services)] },
    {
      name: 'Rules changed',
      values: [left.view.changed.join('; ') || 'none', right.view.changed.join('; ') || 'none'],
    },
    ...differing,
  ];
};
