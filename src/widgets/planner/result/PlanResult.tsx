import type { ComponentChildren } from 'preact';
import { boundWords, doubledWords, peakWords, sightFormula, things } from '../../../domain/planner/step-words.ts';
import type { Plan, PlannedMove } from '../../../domain/planner/plan.ts';
import { inSeries } from '../../../domain/text/format.ts';
import { Changing } from '../../tool/Changing.tsx';
import { Fold } from '../../tool/Fold.tsx';
import { Gantt } from './Gantt.tsx';
import type { MigrationPlannerProps } from '../props.ts';
import { MoveDetails } from './MoveDetails.tsx';
import type { PlanOutcome } from '../outcome.ts';
import { PlanTable } from './PlanTable.tsx';

export interface PlanResultProps extends Pick<
  MigrationPlannerProps,
  'words' | 'phases' | 'chapter' | 'placement' | 'level'
> {
  readonly outcome: PlanOutcome;
  /** YYYY-MM-DD; empty at build. */
  readonly today: string;
  /** What is known of the age of its inputs, as sentences. */
  readonly age: readonly string[];
  /** What needs script and this browser: that a link holds too little, what a change moved, how far things are. */
  readonly hereOnly?: ComponentChildren;
  readonly replan?: ComponentChildren;
  readonly progress?: ComponentChildren;
  readonly manifests?: ComponentChildren;
}

/** Beyond that, steps of services are folded away one by one only when asked for. */
const MOST_FOLDS = 150;

const whereNow = ({ steps, start, end }: PlannedMove, today: string): string => {
  if (today === '' || today < start) return '';
  if (today >= end) return 'should be done';
  const at = steps.findLastIndex(({ on }) => on <= today);
  return `today: step ${at + 1}`;
};

/** The dates stand first: where a table is too wide for its place, what comes last is out of sight. */
const DatesTable = ({ plan, words, today }: Pick<PlanResultProps, 'words' | 'today'> & { readonly plan: Plan }) => {
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
              <time dateTime={start}>{start}</time>
            </td>
            <td data-label="All of it">
              <time dateTime={all}>{all}</time>
            </td>
            <td data-label="Old side may go">
              <time dateTime={end}>{end}</time>
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

const WaveTable = ({ plan }: { readonly plan: Plan }) => (
  <PlanTable
    caption="Waves, and the most that runs on the new side at once"
    columns={['Wave', 'From', 'Until', 'Services', 'Most at once']}
  >
    {plan.waves.map(({ number, from, until, names, circles, over, peak }) => (
      <tr key={number}>
        <th scope="row">{number}</th>
        <td data-label="From">
          <time dateTime={from}>{from}</time>
        </td>
        <td data-label="Until">
          <time dateTime={until}>{until}</time>
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

/** The plan under its headline: dates first as a table, then drawn; each service with its steps and gates in a fold. */
export const PlanResult = (props: PlanResultProps) => {
  const { outcome, words, level, today, age } = props;
  const { plan, failed, settingProblems, startsToday } = outcome;
  const problems = [...settingProblems, ...outcome.problems.map(({ line, message }) => `Line ${line}: ${message}`)];
  const Heading = level === 2 ? 'h2' : 'h3';
  const Lower = level === 2 ? 'h3' : 'h4';
  return (
    <>
      {props.hereOnly}
      {problems.length > 0 && (
        <section class="tool-bar" aria-label="What could not be used">
          <p>
            <strong>{problems.length === 1 ? 'Something' : `${problems.length} things`} could not be used.</strong> The
            rest was.
          </p>
          <ul>
            {problems.slice(0, 20).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
            {problems.length > 20 && <li>{`${problems.length - 20} more.`}</li>}
          </ul>
        </section>
      )}
      {failed !== null && <p class="tool-problem">{failed}</p>}
      {plan !== null && (
        <>
          {startsToday && <p>No first day was given, so the plan begins today.</p>}
          {plan.bound !== null && <Changing as="p" class="plan-bound" text={boundWords(plan)} />}
          {plan.moves.length > 0 && age.length > 0 && <Changing as="p" class="small plan-age" text={age.join(' ')} />}
          {plan.moves.length > 0 && (
            <section aria-labelledby="plan-dates">
              <Heading id="plan-dates">Dates</Heading>
              <DatesTable plan={plan} words={words} today={today} />
              <Gantt plan={plan} today={today} />
            </section>
          )}
          {plan.waits.length > 0 && (
            <section aria-labelledby="plan-waits">
              <Heading id="plan-waits">What waits for an answer</Heading>
              <ul>
                {plan.waits.map(({ service, asks }) => (
                  <li key={service.name} data-workload={service.name} data-placement={service.placement}>
                    <strong>{service.name}</strong>: {inSeries(asks)}
                  </li>
                ))}
              </ul>
              <p>
                Answer them where the services are <a href={props.placement}>placed</a>, and open the plan again from
                there. What is not asked there goes into the table above.
              </p>
            </section>
          )}
          {plan.moves.length > 0 && (
            <section aria-labelledby="plan-steps">
              <Heading id="plan-steps">Steps, gates and ways back</Heading>
              <p class="small">Paper takes those that stand open on screen; the runbook has the steps of all.</p>
              {plan.moves.slice(0, MOST_FOLDS).map((move) => (
                <MoveDetails key={move.service.name} {...props} move={move} heading={Lower} />
              ))}
              {plan.moves.length > MOST_FOLDS && (
                <p>{`The runbook and the CSV hold the steps of the other ${plan.moves.length - MOST_FOLDS} services.`}</p>
              )}
              <Fold
                title="How the holds were worked out"
                finding="errors as Poisson counts, one-sided, square-root test"
              >
                <p class="plan-formula">{sightFormula}</p>
              </Fold>
            </section>
          )}
          {plan.waves.length > 0 && (
            <section aria-labelledby="plan-waves">
              <Fold
                heading={{ as: Heading, id: 'plan-waves' }}
                title="Both sides at once"
                finding={`running twice: ${doubledWords(plan)}${plan.node && plan.doubled ? `, at the list price of ${plan.node.name}` : ''}`}
              >
                <WaveTable plan={plan} />
              </Fold>
            </section>
          )}
          {plan.stays.length > 0 && (
            <section aria-labelledby="plan-stays">
              <Heading id="plan-stays">What stays</Heading>
              <ul>
                {plan.stays.map(({ service, why }) => (
                  <li key={service.name} data-workload={service.name} data-placement={service.placement}>
                    <strong>{service.name}</strong>: {why}
                  </li>
                ))}
              </ul>
            </section>
          )}
          {props.replan}
          {props.progress}
          {props.manifests}
        </>
      )}
    </>
  );
};
