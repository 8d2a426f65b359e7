/** What must hold before a service goes on: measure, limit, who decides, and how long going back stays a switch. */
import type { MoveWords } from '../../schemas/migration.ts';
import type { PlannedMove } from './plan.ts';
import { isMove, type Move } from './services.ts';

/** The words of content for each way of moving. */
export type MovesInWords = Readonly<Record<Move, MoveWords>>;

export interface Gate {
  readonly measure: string;
  readonly limit: string;
  /** Who decides; a sentence where nobody was named. */
  readonly decides: string;
  readonly back: string;
  /** Going back is a switch until this day, exclusive; null where it always is. */
  readonly switchUntil: string | null;
  readonly afterwards: string;
}

/** The words of entries by their ids; a way of moving without words is named. */
export const movesInWords = (entries: readonly (MoveWords & { readonly id: string })[]): MovesInWords => {
  const words: Partial<Record<string, MoveWords>> = Object.fromEntries(entries.map((entry) => [entry.id, entry]));
  const missing = (
    ['http-weights', 'consumers', 'schedule', 'cutover', 'with-nodes', 'with-parent'] satisfies Move[]
  ).filter((id) => words[id] === undefined);
  const strangers = entries.filter(({ id }) => !isMove(id)).map(({ id }) => id);
  if (missing.length + strangers.length > 0)
    throw new Error(
      `content/moves: ${[...missing.map((id) => `${id}.yaml is missing`), ...strangers.map((id) => `${id}.yaml is no way of moving`)].join(', ')}.`,
    );
  return words as MovesInWords;
};

/** The gate of a step, by its place from 0; limits of single steps come from what they see. */
export const gateOf = (words: MovesInWords, move: PlannedMove, index: number): Gate | null => {
  const of = isMove(move.service.move) ? words[move.service.move] : undefined;
  if (of === undefined) return null;
  const { becomesGateway } = move.service;
  const sight = move.sights[index];
  const limit =
    sight !== undefined && 'limitErrors' in sight
      ? `Go back from ${sight.limitErrors} errors on the new side in this step, ${Math.round(sight.expectedErrors)} being expected, or from a rise of the slowest requests that you agreed on.`
      : of.limit;
  // The step that lets clients write to the new side.
  const firstWrite = move.steps.find(({ act }) => act === 'switch')?.on ?? move.end;
  return {
    measure: of.measure,
    limit,
    decides: move.service.owner ?? 'Nobody was named: name one person who may go back without asking.',
    back:
      (move.steps.every(({ weightPercent }) => weightPercent === null) ? of.backWithoutRouter : undefined) ?? of.back,
    switchUntil:
      of.backUntil === 'always' ? null : of.backUntil === 'first-write' && !becomesGateway ? firstWrite : move.end,
    // A proxy keeps no data, so there is none to restore.
    afterwards: becomesGateway ? words['http-weights'].afterwards : of.afterwards,
  };
};
