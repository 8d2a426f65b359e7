import { placeOf } from '../../domain/cost/break-even.ts';
import type { Estimate } from '../../domain/cost/estimator.ts';
import { things } from '../../domain/cost/figures/figure-words.ts';
import { edgeWords, swingWords } from '../../domain/cost/report/words.ts';
import { at, Chart, percentOf, RowWords, tallRow } from './Chart.tsx';

interface Props {
  readonly estimate: Estimate;
}

const mostSwings = 8;

/** What moves the break-even, widest first. */
export const SwingChart = ({ estimate }: Props) => {
  const { sensitivity, breakEven } = estimate;
  const { rangeVcpu, side } = breakEven;
  const swings = sensitivity.swings.slice(0, mostSwings);
  if (swings.length === 0) return null;
  const words = swings.map((swing) => {
    const { from, to } = swingWords(estimate, swing);
    return from === to ? from : `${from} to ${to}`;
  });
  const likely = at(percentOf(placeOf(breakEven.likely.crossing, rangeVcpu, side), rangeVcpu));
  return (
    <Chart
      id="swings"
      title="How far each figure moves the break-even"
      told={`${swings.map((swing, index) => `${swing.name}: ${words[index]}`).join('. ')}.`}
      height={swings.length * tallRow}
      caption={`From no cores to ${things(rangeVcpu, 'core')}; ${edgeWords(side)}. Dashed: the likely break-even.${swings.length < sensitivity.swings.length ? ` The ${swings.length} widest of ${sensitivity.swings.length}.` : ''}`}
    >
      <line class="cost-likely" x1={likely} x2={likely} y1="0" y2={swings.length * tallRow} />
      {swings.map((swing, index) => {
        const y = index * tallRow;
        const [from, to] = [percentOf(swing.fromVcpu, rangeVcpu), percentOf(swing.toVcpu, rangeVcpu)];
        return (
          <g key={swing.id}>
            <RowWords y={y} name={swing.name} words={words[index]} />
            <line class="cost-axis" x1="0" x2="100%" y1={y + 54} y2={y + 54} />
            <rect
              class="cost-part"
              x={at(Math.min(from, 99))}
              y={y + 46}
              width={at(Math.max(1, to - from))}
              height="16"
            />
          </g>
        );
      })}
    </Chart>
  );
};
