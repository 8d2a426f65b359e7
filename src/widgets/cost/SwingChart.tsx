import { placeOf } from '../../domain/cost/break-even.ts';
import type { Estimate } from '../../domain/cost/estimator.ts';
import { things } from '../../domain/cost/figures/figure-words.ts';
import { swingWords } from '../../domain/cost/report/words.ts';
import { at, percentOf, tallRow } from './chart-scale.ts';

interface Props {
  readonly estimate: Estimate;
}

const mostSwings = 8;

/** What moves the break-even, widest first. */
export const SwingChart = ({ estimate }: Props) => {
  const { sensitivity, breakEven } = estimate;
  const { rangeVcpu } = sensitivity;
  const swings = sensitivity.swings.slice(0, mostSwings);
  if (swings.length === 0) return null;
  const words = swings.map((swing) => {
    const { from, to } = swingWords(estimate, swing);
    return from === to ? from : `${from} to ${to}`;
  });
  const likely = at(percentOf(placeOf(breakEven.likely.crossing, rangeVcpu), rangeVcpu));
  return (
    <figure class="cost-figure">
      <svg
        class="cost-chart"
        width="100%"
        height={swings.length * tallRow}
        role="img"
        aria-labelledby="cost-swings-title cost-swings-desc"
      >
        <title id="cost-swings-title">How far each figure moves the break-even</title>
        <desc key={words.join()} id="cost-swings-desc">
          {swings.map((swing, index) => `${swing.name}: ${words[index]}`).join('. ')}.
        </desc>
        <line class="cost-likely" x1={likely} x2={likely} y1="0" y2={swings.length * tallRow} />
        {swings.map((swing, index) => {
          const [from, to] = [percentOf(swing.fromVcpu, rangeVcpu), percentOf(swing.toVcpu, rangeVcpu)];
          return (
            <g key={swing.id}>
              <text x="0" y={index * tallRow + 16} class="cost-name">
                {swing.name}
              </text>
              <text key={words[index]} x="0" y={index * tallRow + 34}>
                {words[index]}
              </text>
              <line class="cost-axis" x1="0" x2="100%" y1={index * tallRow + 54} y2={index * tallRow + 54} />
              <rect
                class="cost-part"
                x={at(Math.min(from, 99))}
                y={index * tallRow + 46}
                width={at(Math.max(1, to - from))}
                height="16"
              />
            </g>
          );
        })}
      </svg>
      <figcaption key={`${rangeVcpu} ${swings.length} ${sensitivity.swings.length}`} class="small">
        From no cores on the left to {things(rangeVcpu, 'core')} on the right; the right edge stands for no break-even
        in this range. Dashed: the likely break-even. The {swings.length} widest of {sensitivity.swings.length}.
      </figcaption>
    </figure>
  );
};
