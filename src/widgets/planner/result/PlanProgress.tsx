import type { Plan, PlannedMove } from '../../../domain/planner/plan.ts';
import {
  advance,
  goBack,
  progressText,
  standingOf,
  undo,
  type Progress,
  type Standing,
} from '../../../domain/planner/progress.ts';
import { stepWords } from '../../../domain/planner/step-words.ts';
import { downloadText } from '../../tool/exports/download.ts';
import { Part } from './Part.tsx';
import { PlanTable } from './PlanTable.tsx';
import { useProgress } from './useProgress.ts';

interface Props {
  readonly plan: Plan;
  readonly today: () => string;
  readonly level: 2 | 3;
}

/** How far each service is, kept on this device, against the days of the plan. */
export const PlanProgress = ({ plan, today, level }: Props) => {
  const progress = useProgress(plan.moves);
  const now = today();
  const rows = plan.moves.map((move) => {
    const of = progress.of(move.service.name);
    return { move, of, standing: standingOf(move, of, now) };
  });
  const count = (state: Progress['state']): number => rows.filter(({ standing }) => standing.state === state).length;
  return (
    <Part id="plan-progress" title="How far you are" level={level} class="needs-script">
      <p>
        {`${count('done')} done, ${count('at-step')} on the way, ${count('gone-back')} gone back, ${count('not-begun')} not begun. Kept on this device only.`}
      </p>
      {progress.said.map((line) => (
        <p key={line} class="tool-bar" role="status">
          {line}
        </p>
      ))}
      <PlanTable caption="Progress of each service" columns={['Service', 'State', 'Against the plan', 'Next']}>
        {rows.map(({ move, of, standing }) => (
          <tr key={move.service.name} data-progress={standing.state}>
            <th scope="row">{move.service.name}</th>
            <td data-label="State">{stateWords(standing, move.steps.length)}</td>
            <td data-label="Against the plan">{lateWords(standing)}</td>
            <td data-label="Next">
              <Next move={move} progress={of} standing={standing} now={now} onProgress={progress.set} />
            </td>
          </tr>
        ))}
      </PlanTable>
      <p class="tool-actions" data-screen-only>
        <button
          type="button"
          onClick={() => downloadText('migration-progress.json', 'application/json', progressText(progress.all))}
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
              if (file) void progress.open(file);
            }}
          />
        </label>
      </p>
    </Part>
  );
};

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

interface NextProps {
  readonly move: PlannedMove;
  readonly progress: Progress;
  readonly standing: Standing;
  readonly now: string;
  readonly onProgress: (progress: Progress) => void;
}

/** What may happen next to one service, as buttons. */
const Next = ({ move, progress, standing: { state, step }, now, onProgress }: NextProps) => {
  const { name } = move.service;
  const act = (words: string, next: Progress, what = '') => (
    <button type="button" aria-label={`${words}: ${name}${what}`} onClick={() => onProgress(next)}>
      {words}
    </button>
  );
  const onward = advance(progress, move.steps.length, now);
  return (
    <p class="tool-actions" data-screen-only>
      {state !== 'done' &&
        (move.steps[step] ? act(`Step ${step + 1} begins`, onward, `, ${stepWords(move, step)}`) : act('Done', onward))}
      {state === 'at-step' && act('Went back', goBack(progress, now))}
      {state !== 'not-begun' && act('Undo', undo(progress))}
    </p>
  );
};
