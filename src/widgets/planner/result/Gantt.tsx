/*
 * The plan drawn. Places along the width are percentages and heights are pixels, so that words keep their size on a
 * phone; steps are told apart by their height, not by colour. The table before it holds the same days. A drawing cannot be
 * parted between two sheets of paper, so it is made of several, each with its months, that a sheet holds whole.
 */
import { addDays } from '../../../domain/text/calendar/add-days.ts';
import type { Plan } from '../../../domain/planner/plan.ts';
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

const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** First days of months, thinned out so that their names have room. */
const ticksOf = (start: string, end: string): { readonly day: string; readonly name: string }[] => {
  const months: { day: string; name: string }[] = [];
  for (let day = `${start.slice(0, 7)}-01`; day <= end; day = `${addDays(day, 32).slice(0, 7)}-01`)
    if (day >= start) {
      const [year = '', month = ''] = day.split('-');
      months.push({ day, name: `${monthNames[Number(month) - 1] ?? ''} ${year.slice(2)}` });
    }
  const every = Math.ceil(months.length / 7);
  return months.filter((_, index) => index % every === 0);
};

export const Gantt = ({ plan, today }: Props) => {
  const { start, end, moves, settings } = plan;
  if (start === null || end === null) return null;
  const days = Math.max(1, daysBetween(start, end));
  const at = (day: string): string =>
    `${Number(Math.min(100, Math.max(0, (daysBetween(start, day) / days) * 100)).toFixed(2))}%`;
  const span = (from: string, to: string): string =>
    `${Number(Math.max(0.15, (daysBetween(from < start ? start : from, to > end ? end : to) / days) * 100).toFixed(2))}%`;
  const shown = moves.slice(0, MOST_ROWS);
  const freezes = settings.freezes.filter(({ from, to }) => to >= start && from <= end);
  const isNow = today >= start && today <= end;
  const head = MONTHS + (isNow ? TODAY : 0);
  const drawing = (from: number) => {
    const rows = shown.slice(from, from + AT_ONCE);
    const height = head + rows.length * ROW;
    return (
      <svg
        key={from}
        class="plan-gantt"
        width="100%"
        height={height}
        role="img"
        aria-labelledby={`plan-gantt-title-${from} plan-gantt-desc-${from}`}
      >
        <title
          id={`plan-gantt-title-${from}`}
        >{`When each service moves${shown.length > AT_ONCE ? `, ${from + 1} to ${from + rows.length} of ${shown.length}` : ''}`}</title>
        <desc id={`plan-gantt-desc-${from}`}>
          {`From ${dayInWords(start)} to ${dayInWords(end)}, one row for each service. A bar grows with the share of the new side; the table above holds the same days.`}
        </desc>
        {freezes.map((freeze) => (
          <rect
            key={freeze.from}
            class="plan-freeze"
            x={at(freeze.from)}
            y={head}
            width={span(freeze.from, addDays(freeze.to, 1))}
            height={height - head}
          />
        ))}
        {ticksOf(start, end).map(({ day, name }) => (
          <g key={day}>
            <line class="plan-tick" x1={at(day)} x2={at(day)} y1={head - 6} y2={height} />
            {/* So near the end a name would be cut. */}
            {daysBetween(start, day) / days < 0.86 && (
              <text class="plan-month" x={at(day)} y={head - 10} dx="2">
                {name}
              </text>
            )}
          </g>
        ))}
        {rows.map(({ service, steps, preparesFrom, start: first, end: last, wave }, index) => {
          const top = head + index * ROW;
          const late = daysBetween(start, first) / days > 0.6;
          return (
            <g key={service.name}>
              {wave !== shown[from + index - 1]?.wave && <line class="plan-wave" x1="0" x2="100%" y1={top} y2={top} />}
              {preparesFrom < first && (
                <rect
                  class="plan-prepares"
                  x={at(preparesFrom)}
                  y={top + 26}
                  width={span(preparesFrom, first)}
                  height="3"
                />
              )}
              {steps.map(({ on, until, sharePercent }) => {
                const size = 3 + ((sharePercent ?? 50) / 100) * 9;
                return (
                  <rect
                    key={on}
                    class={sharePercent === null ? 'plan-step plan-open' : 'plan-step'}
                    x={at(on)}
                    y={top + 30 - size}
                    width={span(on, until > on ? until : addDays(on, 1))}
                    height={size}
                  />
                );
              })}
              <text class="plan-name" x={at(late ? last : first)} y={top + 15} text-anchor={late ? 'end' : 'start'}>
                {service.name}
              </text>
            </g>
          );
        })}
        {isNow && (
          <g>
            <line class="plan-today" x1={at(today)} x2={at(today)} y1={head - 6} y2={height} />
            <text
              class="plan-month plan-now"
              x={at(today)}
              y="10"
              text-anchor={daysBetween(start, today) / days > 0.8 ? 'end' : 'start'}
            >
              today
            </text>
          </g>
        )}
      </svg>
    );
  };
  return (
    <figure class="plan-figure">
      {shown.flatMap((_, index) => (index % AT_ONCE === 0 ? drawing(index) : []))}
      <figcaption class="small">
        Each bar grows with the share of the new side. Thin lines before it are days of preparation
        {freezes.length > 0 ? ', dashed is a time in which no step begins' : ''}
        {isNow ? `, the upright line is today, ${dayInWords(today)}` : ''}.
        {moves.length > MOST_ROWS
          ? ` The first ${MOST_ROWS} of ${moves.length} services are drawn; the table has all.`
          : ''}
      </figcaption>
    </figure>
  );
};
