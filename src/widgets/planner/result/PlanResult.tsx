import type { ComponentChildren } from 'preact';
import { boundWords, doubledWords, sightFormula } from '../../../domain/planner/step-words.ts';
import type { Plan } from '../../../domain/planner/plan.ts';
import type { PlanService } from '../../../domain/planner/services.ts';
import { inSeries } from '../../../domain/text/format.ts';
import { Changing } from '../../tool/Changing.tsx';
import { Fold } from '../../tool/Fold.tsx';
import { Gantt } from './Gantt.tsx';
import type { MigrationPlannerProps } from '../props.ts';
import { MoveDetails } from './MoveDetails.tsx';
import type { PlanOutcome } from '../outcome.ts';
import { Part } from './Part.tsx';
import { DatesTable, WaveTable } from './PlanTables.tsx';

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

/** The plan under its headline: dates first as a table, then drawn; each service with its steps and gates in a fold. */
export const PlanResult = (props: PlanResultProps) => {
  const { plan, failed } = props.outcome;
  return (
    <>
      {props.hereOnly}
      <Problems outcome={props.outcome} />
      {failed !== null && <p class="tool-problem">{failed}</p>}
      {plan !== null && <WholePlan {...props} plan={plan} />}
    </>
  );
};

type OfPlan = PlanResultProps & { readonly plan: Plan };

const WholePlan = (props: OfPlan) => {
  const { plan } = props;
  return (
    <>
      {props.outcome.startsToday && <p>No first day was given, so the plan begins today.</p>}
      {plan.bound !== null && <Changing as="p" class="plan-bound" text={boundWords(plan)} />}
      {plan.moves.length > 0 && <Dates {...props} />}
      {plan.waits.length > 0 && <Waits {...props} />}
      {plan.moves.length > 0 && <Steps {...props} />}
      {plan.waves.length > 0 && <BothSides {...props} />}
      {plan.stays.length > 0 && (
        <Part id="plan-stays" title="What stays" level={props.level}>
          <ServiceList services={plan.stays.map(({ service, why }) => [service, why])} />
        </Part>
      )}
      {props.replan}
      {props.progress}
      {props.manifests}
    </>
  );
};

/** Problems that are told one by one. */
const MOST_PROBLEMS = 20;

const Problems = ({ outcome }: Pick<PlanResultProps, 'outcome'>) => {
  const problems = [
    ...outcome.settingProblems,
    ...outcome.problems.map(({ line, message }) => `Line ${line}: ${message}`),
  ];
  const more = problems.length - MOST_PROBLEMS;
  return problems.length === 0 ? null : (
    <section class="tool-bar" aria-label="What could not be used">
      <p>
        <strong>{problems.length === 1 ? 'Something' : `${problems.length} things`} could not be used.</strong> The rest
        was.
      </p>
      <ul>
        {problems.slice(0, MOST_PROBLEMS).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {more > 0 && <li>{`${more} more.`}</li>}
      </ul>
    </section>
  );
};

const Dates = ({ plan, words, today, age, level }: OfPlan) => (
  <>
    {age.length > 0 && <Changing as="p" class="small plan-age" text={age.join(' ')} />}
    <Part id="plan-dates" title="Dates" level={level}>
      <DatesTable plan={plan} words={words} today={today} />
      <Gantt plan={plan} today={today} />
    </Part>
  </>
);

/** Services, each with a sentence. */
const ServiceList = ({ services }: { readonly services: readonly (readonly [PlanService, string])[] }) => (
  <ul>
    {services.map(([{ name, placement }, sentence]) => (
      <li key={name} data-workload={name} data-placement={placement}>
        <strong>{name}</strong>: {sentence}
      </li>
    ))}
  </ul>
);

const Waits = ({ plan, level, placement }: OfPlan) => (
  <Part id="plan-waits" title="What waits for an answer" level={level}>
    <ServiceList services={plan.waits.map(({ service, asks }) => [service, inSeries(asks)])} />
    <p>
      Answer them where the services are <a href={placement}>placed</a>, and open the plan again from there. What is not
      asked there goes into the table above.
    </p>
  </Part>
);

/** Beyond that, steps of services are folded away one by one only when asked for. */
const MOST_FOLDS = 150;

const Steps = ({ plan, ...props }: OfPlan) => (
  <Part id="plan-steps" title="Steps, gates and ways back" level={props.level}>
    <p class="small">Paper takes those that stand open on screen; the runbook has the steps of all.</p>
    {plan.moves.slice(0, MOST_FOLDS).map((move) => (
      <MoveDetails key={move.service.name} {...props} move={move} />
    ))}
    {plan.moves.length > MOST_FOLDS && (
      <p>{`The runbook and the CSV hold the steps of the other ${plan.moves.length - MOST_FOLDS} services.`}</p>
    )}
    <Fold title="How the holds were worked out" finding="errors as Poisson counts, one-sided, square-root test">
      <p class="plan-formula">{sightFormula}</p>
    </Fold>
  </Part>
);

const BothSides = ({ plan, level }: OfPlan) => (
  <section aria-labelledby="plan-waves">
    <Fold
      heading={{ as: level === 2 ? 'h2' : 'h3', id: 'plan-waves' }}
      title="Both sides at once"
      finding={`running twice: ${doubledWords(plan)}${plan.node && plan.doubled ? `, at the list price of ${plan.node.name}` : ''}`}
    >
      <WaveTable plan={plan} />
    </Fold>
  </section>
);
