/** Words for the ways of moving, for tests; those of the handbook are content. */
import type { MoveWords } from '../../../schemas/migration.ts';
import { movesInWords } from '../gates.ts';
import { moves } from '../services.ts';

const words = (id: string, order: number): MoveWords & { id: string } => ({
  id,
  name: `By ${id}`,
  order,
  moves: 'Some things',
  unit: 'a share',
  preparation: ['Prepare it.'],
  measure: 'Errors.',
  limit: 'Agree on a number.',
  back: 'Go back.',
  backUntil: id === 'cutover' ? 'first-write' : id === 'with-nodes' ? 'always' : 'old-side-goes',
  afterwards: 'Restore.',
});

export const testWords = movesInWords(moves.map((id, index) => words(id, index + 1)));
