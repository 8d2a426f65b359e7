import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../../../domain/planner/plan.ts';
import {
  advance,
  goBack,
  notBegun,
  progressText,
  readProgress,
  standingOf,
  undo,
  type Progress,
  type Standing,
} from '../../../domain/planner/progress.ts';
import { stepWords } from '../../../domain/planner/step-words.ts';
import { onKept, openKept } from '../../store.ts';
import { downloadText } from '../../tool/exports/download.ts';
import { PlanTable } from './PlanTable.tsx';

interface Props {
  readonly plan: Plan;
  readonly today: () => string;
  readonly level: 2 | 3;
}

const NAME = 'migration-planner:progress';

// Stored progress is checked by the same code as a file that somebody sent.
const kept = openKept<{ readonly services: readonly Progress[] }>(NAME, ({ services }) => {
  const read = readProgress(JSON.stringify({ kind: 'migration-progress', version: 1, services }));
  return read.problems.length > 0 ? null : { services: read.services };
});

const stateWords = ({ state, step, plannedStep }: Standing, steps: number): string => {
  if (state === 'done') return 'done';
  if (state === 'gone-back') return 'gone back';
  const planned =
    plannedStep === step ? '' : `; the plan has it ${plannedStep === 0 ? 'not begun' : `at step ${plannedStep}`}`;
  return `${state === 'not-begun' ? 'not begun' : `at step ${step} of ${steps}`}${planned}`;
};

const lateWords = ({ daysLate }: Standing): string => {
  if (daysLate === null) return '';
  if (daysLate === 0) return 'on its day';
  return `${Math.abs(daysLate)} ${Math.abs(daysLate) === 1 ? 'day' : 'days'} ${daysLate > 0 ? 'late' : 'early'}`;
};

const count = (all: readonly Standing[], state: Progress['state']): number =>
  all.filter((one) => one.state === state).length;

/** How far each service is, kept on this device, against the days of the plan. */
export const PlanProgress = ({ plan, today, level }: Props) => {
  const Heading = level === 2 ? 'h2' : 'h3';
  const [found, setFound] = useState(() => kept.read());
  const [said, setSaid] = useState<readonly string[]>([]);
  useEffect(() => onKept(NAME, () => setFound(kept.read())), []);
  const all = found.value?.services ?? [];
  const now = today();
  const progressOf = (name: string) => all.find((one) => one.name === name) ?? notBegun(name);
  const keep = (services: readonly Progress[]): void => {
    const refusal = kept.write({ services });
    setSaid(refusal === null ? [] : [`${refusal} Save it as a file instead.`]);
    // Where nothing can be kept, it still counts as long as the page is open.
    if (refusal !== null) setFound({ value: { services }, trouble: refusal });
  };
  const set = (progress: Progress): void => keep([...all.filter(({ name }) => name !== progress.name), progress]);
  const standings = plan.moves.map((move) => standingOf(move, progressOf(move.service.name), now));
  const open = async (file: File): Promise<void> => {
    const { services, problems } = readProgress(await file.text());
    if (services.length > 0) {
      const names = new Set(services.map(({ name }) => name));
      keep([...all.filter(({ name }) => !names.has(name)), ...services]);
    }
    const strangers = services.filter(({ name }) => !plan.moves.some((move) => move.service.name === name));
    setSaid([
      `${file.name}: ${services.length} services were read.`,
      ...(strangers.length > 0 ? [`Not in this plan, and kept: ${strangers.map(({ name }) => name).join(', ')}.`] : []),
      ...problems,
    ]);
  };
  return (
    <section class="needs-script" aria-labelledby="plan-progress">
      <Heading id="plan-progress">How far you are</Heading>
      <p>
        {`${count(standings, 'done')} done, ${count(standings, 'at-step')} on the way, ${count(standings, 'gone-back')} gone back, ${count(standings, 'not-begun')} not begun. Kept on this device only.`}
      </p>
      {[...(found.trouble === null || said.length > 0 ? [] : [found.trouble]), ...said].map((line) => (
        <p key={line} class="tool-bar" role="status">
          {line}
        </p>
      ))}
      <PlanTable caption="Progress of each service" columns={['Service', 'State', 'Against the plan', 'Next']}>
        {plan.moves.map((move, index) => {
          const { name } = move.service;
          const progress = progressOf(name);
          const standing = standings[index];
          if (standing === undefined) return null;
          const next = move.steps[standing.step];
          return (
            <tr key={name} data-progress={standing.state}>
              <th scope="row">{name}</th>
              <td data-label="State">{stateWords(standing, move.steps.length)}</td>
              <td data-label="Against the plan">{lateWords(standing)}</td>
              <td data-label="Next">
                <p class="tool-actions" data-screen-only>
                  {standing.state !== 'done' && (
                    <button
                      type="button"
                      aria-label={
                        next
                          ? `Step ${standing.step + 1} begins: ${name}, ${stepWords(move, standing.step)}`
                          : `Done: ${name}`
                      }
                      onClick={() => set(advance(progress, move.steps.length, now))}
                    >
                      {next ? `Step ${standing.step + 1} begins` : 'Done'}
                    </button>
                  )}
                  {standing.state === 'at-step' && (
                    <button type="button" aria-label={`Went back: ${name}`} onClick={() => set(goBack(progress, now))}>
                      Went back
                    </button>
                  )}
                  {standing.state !== 'not-begun' && (
                    <button type="button" aria-label={`Undo: ${name}`} onClick={() => set(undo(progress))}>
                      Undo
                    </button>
                  )}
                </p>
              </td>
            </tr>
          );
        })}
      </PlanTable>
      <p class="tool-actions" data-screen-only>
        <button
          type="button"
          onClick={() => downloadText('migration-progress.json', 'application/json', progressText(all))}
        >
          Save the progress as a file
        </button>
        <label class="button tool-file">
          Open a file of progress
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const input = event.currentTarget;
              const file = input.files?.[0];
              input.value = '';
              if (file) void open(file);
            }}
          />
        </label>
      </p>
    </section>
  );
};
