import type { Plan, PlannedMove } from '../../../domain/planner/plan.ts';
import { peakWords, things } from '../../../domain/planner/step-words.ts';
import { inSeries } from '../../../domain/text/format.ts';
import type { MigrationPlannerProps } from '../props.ts';
import { Day, PlanTable } from './PlanTable.tsx';

const whereNow = ({ steps, start, end }: PlannedMove, today: string): string => {
  if (today === '' || today < start) return '';
  if (today >= end) return 'should be done';
  const at = steps.findLastIndex(({ on }) => on <= today);
  return `today: step ${at + 1}`;
};

interface DatesProps extends Pick<MigrationPlannerProps, 'words'> {
  readonly plan: Plan;
  /** YYYY-MM-DD; empty at build. */
  readonly today: string;
}

/** The dates stand first: where a table is too wide for its place, what comes last is out of sight. */
export const DatesTable = ({ plan, words, today }: DatesProps) => {
  const isUnderWay = plan.moves.some((move) => whereNow(move, today) !== '');
  return (
    <PlanTable
      caption="The plan, service by service"
      class="stacks plan-dates"
      columns={[
        'Service',
        'First step',
        'All of it',
        'Old side may go',
        'Wave',
        'Moves',
        'Owner',
        ...(isUnderWay ? ['Now'] : []),
      ]}
    >
      {plan.moves.map((move) => {
        const { service, wave, start, end, steps } = move;
        const all = steps.find(({ sharePercent }) => sharePercent === 100)?.on ?? end;
        return (
          <tr key={service.name} data-workload={service.name} data-placement={service.placement}>
            <th scope="row">{service.name}</th>
            <td data-label="First step">
              <Day on={start} />
            </td>
            <td data-label="All of it">
              <Day on={all} />
            </td>
            <td data-label="Old side may go">
              <Day on={end} />
            </td>
            <td data-label="Wave">
              <data value={String(wave)}>{wave === 0 ? 'with the nodes' : wave}</data>
            </td>
            <td data-label="Moves">{words[service.move as keyof typeof words].name}</td>
            <td data-label="Owner">{service.owner ?? 'not known'}</td>
            {isUnderWay && <td data-label="Now">{whereNow(move, today)}</td>}
          </tr>
        );
      })}
    </PlanTable>
  );
};

export const WaveTable = ({ plan }: { readonly plan: Plan }) => (
  <PlanTable
    caption="Waves, and the most that runs on the new side at once"
    columns={['Wave', 'From', 'Until', 'Services', 'Most at once']}
  >
    {plan.waves.map(({ number, from, until, names, circles, over, peak }) => (
      <tr key={number}>
        <th scope="row">{number}</th>
        <td data-label="From">
          <Day on={from} />
        </td>
        <td data-label="Until">
          <Day on={until} />
        </td>
        <td data-label="Services">
          {inSeries(names)}
          {circles.map((circle) => (
            <span key={circle.join()}>. {inSeries(circle)} call each other in a circle, so they go together</span>
          ))}
          {over !== null && <span>. {over}</span>}
        </td>
        <td data-label="Most at once">
          {peak === null ? '' : `${peakWords(peak)}; ${things(peak.oldReplicas, 'old replica')}`}
        </td>
      </tr>
    ))}
  </PlanTable>
);
