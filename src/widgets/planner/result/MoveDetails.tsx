import { gateOf } from '../../../domain/planner/gates.ts';
import { phaseOf } from '../../../domain/planner/phase.ts';
import type { PlannedMove } from '../../../domain/planner/plan.ts';
import type { Move } from '../../../domain/planner/services.ts';
import { endWords, looksWords, shortWords, sightWords, stepWords } from '../../../domain/planner/step-words.ts';
import { daysBetween, dayInWords } from '../../../domain/text/days.ts';
import { count, inSeries, percent } from '../../../domain/text/format.ts';
import { Fold } from '../../tool/Fold.tsx';
import type { MigrationPlannerProps } from '../props.ts';
import { PlanTable } from './PlanTable.tsx';

interface Props extends Pick<MigrationPlannerProps, 'words' | 'phases' | 'chapter'> {
  readonly move: PlannedMove;
  readonly heading: 'h3' | 'h4';
}

const replicasWords = ({ newReplicas, oldReplicas }: PlannedMove['steps'][number]): string =>
  newReplicas === null ? 'not known' : `${count(newReplicas)} new, ${count(oldReplicas ?? 0)} old`;

/** Steps, gate and way back of one service, in a fold whose line says what to know. */
export const MoveDetails = ({ move, words, phases, chapter }: Props) => {
  const { service, steps, sights, notes, offered, unknown, end } = move;
  const way = words[service.move as Move];
  const gate = gateOf(words, move, 0);
  const phase = phaseOf(service);
  const alarm = Math.max(0, ...move.dailyAlarms.map((one) => one ?? 0));
  const blind = sights.filter(({ sees }) => sees === 'less' || sees === 'nothing').length;
  const finding = [
    `${way.name.toLowerCase()}, ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}`,
    blind > 0 ? `${blind} ${blind === 1 ? 'sees' : 'see'} no doubling` : '',
    unknown.length > 0 ? `${unknown.length} not known` : '',
  ]
    .filter(Boolean)
    .join('; ');
  const facts = [
    ...notes,
    ...(alarm > 0 ? [looksWords(alarm)] : []),
    ...(offered
      ? [
          `The shortest ramp over these shares that sees a doubling in every step: ${inSeries(offered.steps.map(({ weightPercent, holdDays }) => `${percent(weightPercent)} for ${holdDays} days`))}, ${count(offered.days)} days in all.`,
        ]
      : []),
    ...(unknown.length > 0 ? [`Not known, and worth asking: ${inSeries(unknown)}.`] : []),
  ];
  return (
    <Fold title={service.name} finding={finding}>
      <p>
        {way.moves} moves so; what is shared out is {way.unit}.
        {move.preparesFrom < move.start && ` Preparation from ${dayInWords(move.preparesFrom)}.`}
      </p>
      <PlanTable
        caption={`Steps of ${service.name}`}
        columns={['Begins', 'What', 'Replicas', 'Holds until', 'What it sees']}
      >
        {steps.map((step, index) => {
          const sight = sights[index] ?? { sees: 'not-compared' as const };
          return (
            <tr key={step.on}>
              <th scope="row">
                <time dateTime={step.on}>{step.on}</time>
              </th>
              <td data-label="What">{stepWords(move, index)}</td>
              <td data-label="Replicas">{replicasWords(step)}</td>
              <td data-label="Holds until">
                <time dateTime={step.until}>{step.until}</time>
              </td>
              <td data-label="What it sees" data-sees={sight.sees} class="small">
                {[
                  sightWords(sight, daysBetween(step.on, step.until)),
                  move.shortSteps.includes(index) ? shortWords : '',
                ]
                  .filter(Boolean)
                  .join(' ')}
              </td>
            </tr>
          );
        })}
      </PlanTable>
      <p>
        On {dayInWords(end)} {endWords(move)}, if its owner agrees.
      </p>
      {facts.length > 0 && (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <p>
        <strong>Before the first step</strong>
      </p>
      <ul>
        {way.preparation.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {gate && (
        <dl class="plan-gate">
          <dt>Measure</dt>
          <dd>{gate.measure}</dd>
          <dt>Limit</dt>
          <dd>
            {sights.some((sight) => 'limitErrors' in sight)
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
      )}
      {phase && (
        <p class="small">
          Phase: <a href={`${chapter}#phase-${phase.phase}`}>{phases[phase.phase] ?? phase.phase}</a>. {phase.differs}
        </p>
      )}
    </Fold>
  );
};
