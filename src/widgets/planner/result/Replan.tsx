import { useEffect, useState } from 'preact/hooks';
import { daysOf, differencesOf, differenceWords, type PlanDays } from '../../../domain/planner/differences.ts';
import type { Plan } from '../../../domain/planner/plan.ts';
import { isDay } from '../../../domain/planner/days/days.ts';
import { dayInWords } from '../../../domain/text/days.ts';
import { onKept, openKept } from '../../store.ts';
import { Changing } from '../../tool/Changing.tsx';
import { Part } from './Part.tsx';
import { PlanTable } from './PlanTable.tsx';

interface Props {
  readonly plan: Plan;
  readonly today: () => string;
  readonly level: 2 | 3;
}

const NAME = 'migration-planner:baseline';

interface Baseline extends PlanDays {
  readonly keptOn: string;
}

const isMove = (move: unknown): boolean => {
  const { name, wave, start, end } = (move ?? {}) as Readonly<Record<string, unknown>>;
  return (
    [start, end].every((day) => typeof day === 'string' && isDay(day)) &&
    typeof name === 'string' &&
    typeof wave === 'number'
  );
};

const baseline = openKept<Baseline>(NAME, ({ keptOn, moves }) =>
  typeof keptOn === 'string' && isDay(keptOn) && Array.isArray(moves) && moves.every(isMove)
    ? { keptOn, moves: moves as Baseline['moves'] }
    : null,
);

const days = (count: number): string =>
  count === 0
    ? 'stays'
    : `${Math.abs(count)} ${Math.abs(count) === 1 ? 'day' : 'days'} ${count > 0 ? 'later' : 'earlier'}`;

/** What moved since the dates were last agreed on. */
export const Replan = ({ plan, today, level }: Props) => {
  const [kept, setKept] = useState(() => baseline.read());
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => onKept(NAME, () => setKept(baseline.read())), []);
  const differences = kept.value && differencesOf(kept.value, daysOf(plan));
  const said = trouble ?? kept.trouble;
  return (
    <Part id="plan-replan" title="What a change moves" level={level} class="needs-script" data-screen-only>
      {kept.value && differences ? (
        <>
          <Changing
            as="p"
            text={`Against the dates that you kept on ${dayInWords(kept.value.keptOn)}: ${differenceWords(differences)}.`}
          />
          {differences.services.length > 0 && (
            <PlanTable
              caption="Services whose dates differ"
              columns={['Service', 'Change', 'First step', 'End', 'Wave']}
            >
              {differences.services.map(({ name, change, startDays, endDays, waves: [before, now] }) => (
                <tr key={name} data-changed={change}>
                  <th scope="row">{name}</th>
                  <td data-label="Change">{change}</td>
                  <td data-label="First step">{days(startDays)}</td>
                  <td data-label="End">{days(endDays)}</td>
                  <td data-label="Wave">{before === now ? now : `${before ?? 'none'} to ${now ?? 'none'}`}</td>
                </tr>
              ))}
            </PlanTable>
          )}
        </>
      ) : (
        <p>
          Keep the dates once they are agreed. From then on every change of a date, a freeze or a limit is held against
          them, service by service.
        </p>
      )}
      {said !== null && <p class="tool-bar">{said}</p>}
      <p class="tool-actions">
        <button type="button" onClick={() => setTrouble(baseline.write({ keptOn: today(), ...daysOf(plan) }))}>
          {kept.value ? 'Keep these dates instead' : 'Keep these dates'}
        </button>
        {kept.value && (
          <button type="button" onClick={() => setTrouble(baseline.remove())}>
            Forget the kept dates
          </button>
        )}
      </p>
    </Part>
  );
};
