import { weekdays } from '../../../domain/planner/days/days.ts';
import { planLabels, routerNames, weekdayNames, type PlannerData } from '../../../domain/planner/input/plan-state.ts';
import { routers } from '../../../domain/planner/settings.ts';
import type { Parameters, StateValues } from '../../../domain/tool/url-state.ts';
import { Changing } from '../../tool/Changing.tsx';
import { Labelled } from './Labelled.tsx';
import { ServicesFields } from './ServicesFields.tsx';
import { usePlanFields, type PlanFields } from './usePlanFields.tsx';
import { useServices } from './useServices.ts';

interface Props {
  readonly data: PlannerData;
  readonly parameters: Parameters;
  readonly heading: 'h2' | 'h3';
  /** What the columns of the table are, in words. */
  readonly columns: string;
  readonly values: StateValues;
  /** True while the example is on screen. */
  readonly usual: boolean;
  readonly onValues: (values: StateValues) => void;
}

/** Services and settings. */
export const PlannerForm = ({ data, parameters, heading: Heading, columns, values, usual, onValues }: Props) => {
  const services = useServices(values, data.example.rows, onValues);
  const fields = usePlanFields(data, parameters, values, onValues);
  return (
    <>
      <Heading>Your services</Heading>
      <ServicesFields services={services} example={data.example} usual={usual} columns={columns} />
      <Heading>Your calendar</Heading>
      <CalendarFields {...fields} />
      <Heading>Your two sides</Heading>
      <SidesFields {...fields} nodes={data.nodes} />
      <p class="tool-actions">
        <button type="submit" class="primary">
          Show the plan
        </button>
      </p>
    </>
  );
};

/** When a step may begin, and how many services are on the way at once. */
const CalendarFields = ({ held, set, text }: PlanFields) => {
  const days = held('days').split(',');
  return (
    <>
      <Labelled id="plan-start" label={planLabels.start}>
        <input
          id="plan-start"
          name="start"
          type="date"
          value={held('start')}
          onChange={(event) => set('start', event.currentTarget.value || undefined)}
        />
      </Labelled>
      <fieldset>
        <legend>{planLabels.days}</legend>
        <div class="tool-choices">
          {weekdays.map((day) => (
            <label key={day}>
              <input
                type="checkbox"
                name="days"
                value={day}
                checked={days.includes(day)}
                onChange={({ currentTarget: box }) => {
                  const next = weekdays.filter((one) => (one === day ? box.checked : days.includes(one)));
                  // A plan needs a day; the last one stays.
                  if (next.length > 0) set('days', next);
                  else box.checked = true;
                }}
              />
              <abbr title={weekdayNames[day]}>{weekdayNames[day].slice(0, 3)}</abbr>
            </label>
          ))}
        </div>
      </fieldset>
      {text(
        'freezes',
        'Such as 2027-11-15 to 2028-01-05 Holidays; several with semicolons. A hold lasts on through them.',
      )}
      {text('at-once', 'Services on the way in one wave.', 'numeric')}
      {text('per-owner', 'As many as its people can watch.', 'numeric')}
    </>
  );
};

/** What splits requests between the sides, and what the new one is made of. */
const SidesFields = ({ held, text, choice, nodes }: PlanFields & Pick<PlannerData, 'nodes'>) => (
  <>
    {choice(
      'router',
      routers.map((id) => [id, routerNames[id]]),
      'Without weights, the least is one replica beside all old ones.',
    )}
    {text('ramp', 'Rising shares to 100%, each with its days.')}
    {text('headroom', 'Beyond its share of the replicas.', 'numeric')}
    {choice(
      'node',
      nodes.map(({ id, name, usdPerHour }) => [id, `${name}, $${usdPerHour} an hour`]),
      'Priced, and as full, as in the estimator.',
    )}
    <details>
      <summary>
        Names for the files <Changing class="small" text={held('gateway')} />
      </summary>
      {text('gateway', 'As namespace/name. Without one no route is written.')}
      {text('domain', 'Services are asked for as name.domain.')}
      {text('namespace', 'Of the new side.')}
    </details>
  </>
);
