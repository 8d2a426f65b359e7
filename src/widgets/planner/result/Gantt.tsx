/*
 * The plan drawn. Places along the width are percentages and heights are pixels, so that words keep their size on a
 * phone; steps are told apart by their height, not by colour. The table before it holds the same days. A drawing cannot be
 * parted between two sheets of paper, so it is made of several, each with its months, that a sheet holds whole.
 */
import { addDays } from '../../../domain/text/calendar/add-days.ts';
import type { Plan, PlannedMove } from '../../../domain/planner/plan.ts';
import { daysBetween, dayInWords } from '../../../domain/text/days.ts';

interface Props {
  readonly plan: Plan;
  /** YYYY-MM-DD; empty at build, when nobody knows on which day the page is read. */
  readonly today: string;
}

const ROW = 34;
const MONTHS = 24;
/** Room for the word over the line of today, which would run into the name of a month. */
const TODAY = 12;
const MOST_ROWS = 120;
/** Rows of one drawing: with its months, what a sheet on its side holds under a heading. */
const AT_ONCE = 15;

export const Gantt = ({ plan, today }: Props) => {
  const { start, end, moves } = plan;
  if (start === null || end === null) return null;
  const scale = scaleOf(start, end);
  const shown = moves.slice(0, MOST_ROWS);
  const freezes = plan.settings.freezes.filter(({ from, to }) => to >= start && from <= end);
  const now = today >= start && today <= end ? today : null;
  return (
    <figure class="plan-figure">
      {shown.flatMap((_, index) =>
        index % AT_ONCE === 0
          ? [<Drawing key={index} scale={scale} moves={shown} from={index} freezes={freezes} now={now} />]
          : [],
      )}
      <figcaption class="small">
        Each bar grows with the share of the new side. Thin lines before it are days of preparation
        {freezes.length > 0 ? ', dashed is a time in which no step begins' : ''}
        {now === null ? '' : `, the upright line is today, ${dayInWords(now)}`}.
        {moves.length > MOST_ROWS
          ? ` The first ${MOST_ROWS} of ${moves.length} services are drawn; the table has all.`
          : ''}
      </figcaption>
    </figure>
  );
};

interface Scale {
  readonly start: string;
  readonly end: string;
  /** How much of the plan lies before a day, 0 to 1 within the plan. */
  readonly before: (day: string) => number;
  /** The same as a place along the width. */
  readonly at: (day: string) => string;
  /** A width; days beyond the plan are cut off, and one day is never nothing. */
  readonly span: (from: string, to: string) => string;
}

const scaleOf = (start: string, end: string): Scale => {
  const days = Math.max(1, daysBetween(start, end));
  const before = (day: string): number => daysBetween(start, day) / days;
  const percent = (share: number): string => `${Number(share.toFixed(2))}%`;
  return {
    start,
    end,
    before,
    at: (day) => percent(Math.min(100, Math.max(0, before(day) * 100))),
    span: (from, to) =>
      percent(Math.max(0.15, (daysBetween(from < start ? start : from, to > end ? end : to) / days) * 100)),
  };
};

interface DrawingProps {
  readonly scale: Scale;
  /** All that are drawn; those of this drawing begin at `from`. */
  readonly moves: readonly PlannedMove[];
  readonly from: number;
  readonly freezes: Plan['settings']['freezes'];
  /** Today, null where it is not in the plan. */
  readonly now: string | null;
}

const Drawing = ({ scale, moves, from, freezes, now }: DrawingProps) => {
  const rows = moves.slice(from, from + AT_ONCE);
  const head = MONTHS + (now === null ? 0 : TODAY);
  const height = head + rows.length * ROW;
  const part = moves.length > AT_ONCE ? `, ${from + 1} to ${from + rows.length} of ${moves.length}` : '';
  return (
    <svg
      class="plan-gantt"
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`plan-gantt-title-${from} plan-gantt-desc-${from}`}
    >
      <title id={`plan-gantt-title-${from}`}>{`When each service moves${part}`}</title>
      <desc id={`plan-gantt-desc-${from}`}>
        {`From ${dayInWords(scale.start)} to ${dayInWords(scale.end)}, one row for each service. A bar grows with the share of the new side; the table above holds the same days.`}
      </desc>
      {freezes.map((freeze) => (
        <rect
          key={freeze.from}
          class="plan-freeze"
          x={scale.at(freeze.from)}
          y={head}
          width={scale.span(freeze.from, addDays(freeze.to, 1))}
          height={height - head}
        />
      ))}
      <Months scale={scale} head={head} height={height} />
      {rows.map((move, index) => (
        <Row
          key={move.service.name}
          scale={scale}
          move={move}
          top={head + index * ROW}
          beginsWave={move.wave !== moves[from + index - 1]?.wave}
        />
      ))}
      {now !== null && (
        <g>
          <line class="plan-today" x1={scale.at(now)} x2={scale.at(now)} y1={head - 6} y2={height} />
          <text
            class="plan-month plan-now"
            x={scale.at(now)}
            y="10"
            text-anchor={scale.before(now) > 0.8 ? 'end' : 'start'}
          >
            today
          </text>
        </g>
      )}
    </svg>
  );
};

interface MonthsProps {
  readonly scale: Scale;
  /** Where the rows begin, and where they end, from above. */
  readonly head: number;
  readonly height: number;
}

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** First days of months, thinned out so that their names have room. */
const firstDaysOf = ({ start, end }: Scale): { readonly day: string; readonly name: string }[] => {
  const months: { day: string; name: string }[] = [];
  for (let day = `${start.slice(0, 7)}-01`; day <= end; day = `${addDays(day, 32).slice(0, 7)}-01`)
    if (day >= start) {
      const [year = '', month = ''] = day.split('-');
      months.push({ day, name: `${monthNames[Number(month) - 1] ?? ''} ${year.slice(2)}` });
    }
  const every = Math.ceil(months.length / 7);
  return months.filter((_, index) => index % every === 0);
};

const Months = ({ scale, head, height }: MonthsProps) => (
  <>
    {firstDaysOf(scale).map(({ day, name }) => (
      <g key={day}>
        <line class="plan-tick" x1={scale.at(day)} x2={scale.at(day)} y1={head - 6} y2={height} />
        {/* So near the end a name would be cut. */}
        {scale.before(day) < 0.86 && (
          <text class="plan-month" x={scale.at(day)} y={head - 10} dx="2">
            {name}
          </text>
        )}
      </g>
    ))}
  </>
);

interface RowProps {
  readonly scale: Scale;
  readonly move: PlannedMove;
  /** Where it begins, from above. */
  readonly top: number;
  readonly beginsWave: boolean;
}

/** One service: its preparation, its steps, its name over them. */
const Row = ({ scale, move, top, beginsWave }: RowProps) => {
  const { service, steps, preparesFrom, start, end } = move;
  const isLate = scale.before(start) > 0.6;
  return (
    <g>
      {beginsWave && <line class="plan-wave" x1="0" x2="100%" y1={top} y2={top} />}
      {preparesFrom < start && (
        <rect
          class="plan-prepares"
          x={scale.at(preparesFrom)}
          y={top + 26}
          width={scale.span(preparesFrom, start)}
          height="3"
        />
      )}
      {steps.map(({ on, until, sharePercent }) => {
        const size = 3 + ((sharePercent ?? 50) / 100) * 9;
        return (
          <rect
            key={on}
            class={sharePercent === null ? 'plan-step plan-open' : 'plan-step'}
            x={scale.at(on)}
            y={top + 30 - size}
            width={scale.span(on, until > on ? until : addDays(on, 1))}
            height={size}
          />
        );
      })}
      <text class="plan-name" x={scale.at(isLate ? end : start)} y={top + 15} text-anchor={isLate ? 'end' : 'start'}>
        {service.name}
      </text>
    </g>
  );
};
