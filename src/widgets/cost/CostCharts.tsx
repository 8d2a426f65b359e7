/*
 * Pictures with bars. Places along the width are percentages and heights are pixels, so that words keep their size on a
 * phone; nothing depends on colour alone.
 */
import { alternativeNames } from '../../domain/cost/names.ts';
import type { Estimate } from '../../domain/cost/estimator.ts';
import { betweenWord, money } from '../../domain/cost/report/words.ts';
import { ends } from '../../domain/cost/figures/range.ts';
import { at, Chart, percentOf, RowWords, tallRow } from './Chart.tsx';

interface Props {
  readonly estimate: Estimate;
}

const rowHeight = 56;

/** Low, likely and high as stacked bars, with people in them. */
export const SplitChart = ({ estimate }: Props) => {
  const { items, everything, people } = estimate;
  const names = { low: 'Low', likely: betweenWord(estimate) === 'likely' ? 'Likely' : 'Middle', high: 'High' } as const;
  const words = ends.map(
    (end) => `${names[end]}: ${money(estimate, everything[end])}; people: ${money(estimate, people[end])}`,
  );
  return (
    <Chart
      id="split"
      title="What the months cost, with people in them"
      told={`${words.join('. ')}. The table below holds the same figures row by row.`}
      height={ends.length * rowHeight}
      caption="Plain: infrastructure, a box for each row. Striped: people."
    >
      {ends.map((end, index) => {
        let left = 0;
        return (
          <g key={end}>
            <text key={words[index]} x="0" y={index * rowHeight + 16}>
              {words[index]}
            </text>
            {items
              .filter((item) => item[end] > 0)
              .map((item) => {
                const x = left;
                left += percentOf(item[end], everything.high);
                const y = index * rowHeight + 24;
                const isPeople = item.group === 'people';
                return (
                  <g key={item.id}>
                    <rect
                      class={isPeople ? 'cost-people' : 'cost-part'}
                      x={at(x)}
                      y={y}
                      width={at(left - x)}
                      height="22"
                    />
                    {isPeople && <line class="cost-stripes" x1={at(x)} x2={at(left)} y1={y + 11} y2={y + 11} />}
                  </g>
                );
              })}
          </g>
        );
      })}
    </Chart>
  );
};

/** The cluster and the alternatives as ranges on one scale. */
export const RangeChart = ({ estimate }: Props) => {
  const rows = [
    { id: 'cluster', name: 'this cluster', ...estimate.compared },
    ...estimate.alternatives.map((one) => ({ ...one, name: alternativeNames[one.id] })),
  ];
  // One very wide range must not press the others flat; it is then cut off and says so.
  const top = Math.max(...rows.map((row) => row.likely)) * 2;
  const widest = Math.min(top, Math.max(...rows.map((row) => row.high)));
  const amounts = rows.map(
    (row) =>
      `${money(estimate, row.low)} to ${money(estimate, row.high)}, ${betweenWord(estimate)} ${money(estimate, row.likely)}`,
  );
  const words = rows.map(({ name }, index) => `${name}: ${amounts[index]}`);
  return (
    <Chart
      id="ways"
      title="The same work elsewhere"
      told={`${words.join('. ')}.`}
      height={rows.length * tallRow}
      caption={`Bar: from low to high. Upright line: ${betweenWord(estimate)}. US dollars a month.`}
    >
      {rows.map((row, index) => {
        const y = index * tallRow;
        return (
          <g key={row.id}>
            <RowWords y={y} name={row.name} words={amounts[index]} />
            <rect
              class={row.id === 'cluster' ? 'cost-part' : 'cost-other'}
              x={at(percentOf(row.low, widest))}
              y={y + 46}
              width={at(percentOf(row.high, widest) - percentOf(row.low, widest))}
              height="16"
            />
            <line
              class="cost-tick"
              x1={at(percentOf(row.likely, widest))}
              x2={at(percentOf(row.likely, widest))}
              y1={y + 41}
              y2={y + 67}
            />
            {row.high > widest && (
              <text x="100%" y={y + 59} text-anchor="end" class="cost-beyond">
                goes on ▸
              </text>
            )}
          </g>
        );
      })}
    </Chart>
  );
};
