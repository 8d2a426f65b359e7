import type { PlacementView } from '../../../domain/placement/outcome/view.ts';
import { Fold } from '../../tool/Fold.tsx';

/** How many services each rule decides, and how many it matches. */
export const RuleTable = ({ counts }: Pick<PlacementView, 'counts'>) => (
  <Fold
    title="What each rule decided"
    finding={counts.length === 1 ? 'one rule spoke' : `${counts.length} rules spoke`}
  >
    <table class="stacks">
      <caption class="visually-hidden">How many services each rule decided</caption>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Decides</th>
          <th scope="col">Matches</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ rule, name, decides, matches }) => (
          <tr key={`${rule} ${decides} ${matches}`} data-rule={rule}>
            <th scope="row">{name}</th>
            <td data-label="Decides">
              <data value={decides}>{decides}</data>
            </td>
            <td data-label="Matches">
              <data value={matches}>{matches}</data>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </Fold>
);
