/*
 * The plan drawn. Places along the width are percentages and heights are pixels, so that words keep their size on a
 * phone; steps are told apart by their height, not by colour. The table before it holds the same days.
 */
import { addDays } from '../../../domain/planner/days/calendar.ts';
import type { Plan } from '../../../domain/planner/plan.ts';
import { daysBetween, dayInWords } from '../../../domain/text/days.ts';

interface Props {
  readonly plan: Plan;
  /** YYYY-MM-DD; empty at build, when nobody knows on which day the page is read. */
  readonly today: string;
}

const ROW = 34;
const HEAD = 24;
const MOST_ROWS = 120;

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
  const height = HEAD + shown.length * ROW;
  const freezes = settings.freezes.filter(({ from, to }) => to >= start && from <= end);
  const isNow = today >= start && today <= end;
  return (
    <figure class="plan-figure">
      <svg
        class="plan-gantt"
        width="100%"
        height={height}
        role="img"
        aria-labelledby="plan-gantt-title plan-gantt-desc"
      >
        <title id="plan-gantt-title">When each service moves</title>
        <desc id="plan-gantt-desc">
          {`From ${dayInWords(start)} to ${dayInWords(end)}, one row for each service. A bar grows with the share of the new side; the table above holds the same days.`}
        </desc>
        {freezes.map(({ from, to }) => (
          <rect
            key={from}
            class="plan-freeze"
            x={at(from)}
            y={HEAD}
            width={span(from, addDays(to, 1))}
            height={height - HEAD}
          />
        ))}
        {ticksOf(start, end).map(({ day, name }) => (
          <g key={day}>
            <line class="plan-tick" x1={at(day)} x2={at(day)} y1={HEAD - 6} y2={height} />
            <text class="plan-month" x={at(day)} y={HEAD - 10} dx="2">
              {name}
            </text>
          </g>
        ))}
        {shown.map(({ service, steps, preparesFrom, start: first, end: last, wave }, index) => {
          const top = HEAD + index * ROW;
          const late = daysBetween(start, first) / days > 0.6;
          return (
            <g key={service.name}>
              {wave !== shown[index - 1]?.wave && <line class="plan-wave" x1="0" x2="100%" y1={top} y2={top} />}
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
            <line class="plan-today" x1={at(today)} x2={at(today)} y1={HEAD - 6} y2={height} />
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
