import { gateOf } from '../../../domain/planner/gates.ts';
import { phaseOf } from '../../../domain/planner/phase.ts';
import type { PlannedMove } from '../../../domain/planner/plan.ts';
import type { Move } from '../../../domain/planner/services.ts';
import { endWords, looksWords, shortWords, sightWords, stepWords, things } from '../../../domain/planner/step-words.ts';
import { daysBetween, dayInWords } from '../../../domain/text/days.ts';
import { count, inSeries, percent } from '../../../domain/text/format.ts';
import { Fold } from '../../tool/Fold.tsx';
import type { MigrationPlannerProps } from '../props.ts';
import { Day, PlanTable } from './PlanTable.tsx';

interface Props extends Pick<MigrationPlannerProps, 'words' | 'phases' | 'chapter'> {
  readonly move: PlannedMove;
}

/** Steps, gate and way back of one service, in a fold whose line says what to know. */
export const MoveDetails = ({ move, words, phases, chapter }: Props) => {
  const { service } = move;
  const way = words[service.move as Move];
  const phase = phaseOf(service);
  const facts = factsOf(move);
  return (
    <Fold title={service.name} finding={findingOf(move, way.name)}>
      <p>
        {way.moves} moves so; what is shared out is {way.unit}.
        {move.preparesFrom < move.start && ` Preparation from ${dayInWords(move.preparesFrom)}.`}
      </p>
      <Steps move={move} />
      <p>
        On {dayInWords(move.end)} {endWords(move)}, if its owner agrees.
      </p>
      {facts.length > 0 && <List items={facts} />}
      <p>
        <strong>Before the first step</strong>
      </p>
      <List items={way.preparation} />
      <Gate move={move} words={words} />
      {phase && (
        <p class="small">
          Phase: <a href={`${chapter}#phase-${phase.phase}`}>{phases[phase.phase] ?? phase.phase}</a>. {phase.differs}
        </p>
      )}
    </Fold>
  );
};

/** Words that have something to say, in a row. */
const joined = (words: readonly string[], between: string): string => words.filter(Boolean).join(between);

const findingOf = ({ steps, sights, unknown }: PlannedMove, way: string): string => {
  const blind = sights.filter(({ sees }) => sees === 'less' || sees === 'nothing').length;
  return joined(
    [
      `${way.toLowerCase()}, ${things(steps.length, 'step')}`,
      blind > 0 ? `${blind} ${blind === 1 ? 'sees' : 'see'} no doubling` : '',
      unknown.length > 0 ? `${unknown.length} not known` : '',
    ],
    '; ',
  );
};

const factsOf = ({ notes, dailyAlarms, offered, unknown }: PlannedMove): readonly string[] => {
  const alarm = Math.max(0, ...dailyAlarms.map((one) => one ?? 0));
  return [
    ...notes,
    ...(alarm > 0 ? [looksWords(alarm)] : []),
    ...(offered
      ? [
          `The shortest ramp over these shares that sees a doubling in every step: ${inSeries(offered.steps.map(({ weightPercent, holdDays }) => `${percent(weightPercent)} for ${holdDays} days`))}, ${count(offered.days)} days in all.`,
        ]
      : []),
    ...(unknown.length > 0 ? [`Not known, and worth asking: ${inSeries(unknown)}.`] : []),
  ];
};

const List = ({ items }: { readonly items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

const replicasWords = ({ newReplicas, oldReplicas }: PlannedMove['steps'][number]): string =>
  newReplicas === null ? 'not known' : `${count(newReplicas)} new, ${count(oldReplicas ?? 0)} old`;

const Steps = ({ move }: Pick<Props, 'move'>) => (
  <PlanTable
    caption={`Steps of ${move.service.name}`}
    columns={['Begins', 'What', 'Replicas', 'Holds until', 'What it sees']}
  >
    {move.steps.map((step, index) => {
      const sight = move.sights[index] ?? { sees: 'not-compared' as const };
      return (
        <tr key={step.on}>
          <th scope="row">
            <Day on={step.on} />
          </th>
          <td data-label="What">{stepWords(move, index)}</td>
          <td data-label="Replicas">{replicasWords(step)}</td>
          <td data-label="Holds until">
            <Day on={step.until} />
          </td>
          <td data-label="What it sees" data-sees={sight.sees} class="small">
            {joined(
              [sightWords(sight, daysBetween(step.on, step.until)), move.shortSteps.includes(index) ? shortWords : ''],
              ' ',
            )}
          </td>
        </tr>
      );
    })}
  </PlanTable>
);

/** What decides over a step, and the way back. */
const Gate = ({ move, words }: Pick<Props, 'move' | 'words'>) => {
  const gate = gateOf(words, move, 0);
  return (
    gate && (
      <dl class="plan-gate">
        <dt>Measure</dt>
        <dd>{gate.measure}</dd>
        <dt>Limit</dt>
        <dd>
          {move.sights.some((sight) => 'limitErrors' in sight)
            ? 'The errors in the table, and a rise of the slowest requests that you agreed on.'
            : gate.limit}
        </dd>
        <dt>Decides</dt>
        <dd>{gate.decides}</dd>
        <dt>Way back</dt>
        <dd>
          {gate.back}{' '}
          {gate.switchUntil !== null &&
            `That is a switch until ${dayInWords(gate.switchUntil)}. After that: ${gate.afterwards}`}
        </dd>
      </dl>
    )
  );
};
