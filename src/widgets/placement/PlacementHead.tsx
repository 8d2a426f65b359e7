import type { PlacementCount } from '../../domain/placement/outcome/view.ts';
import { sideNames } from '../../domain/placement/words.ts';
import type { Head } from '../tool/definition.ts';

/** The counts of the sides, as the answer of the tool. */
export const placementHead = (counts: readonly PlacementCount[], note: string): Head => ({
  answer: (
    <p class="place-counts">
      {counts.map(({ side, count }, index) => (
        <span key={`${side} ${count}`}>
          {index > 0 && ' '}
          <span class="sign" data-sign={side}>
            <data value={count}>{count}</data> {sideNames[side].toLowerCase().replace('kubernetes', 'Kubernetes')}
          </span>
        </span>
      ))}
      {counts.length === 0 && 'No services yet.'}
    </p>
  ),
  note,
});
