/* Cost by size as two bands with their likely lines; the shapes stretch with the page, the words do not. */
import { alternativeNames } from '../../domain/cost/names.ts';
import { placeOf, valueAt } from '../../domain/cost/break-even.ts';
import type { Estimate } from '../../domain/cost/estimator.ts';
import { breakEvenWords, edgeWords, type CostNotes } from '../../domain/cost/report/words.ts';
import { count, usd } from '../../domain/text/format.ts';
import { Chart } from './Chart.tsx';

interface Props {
  readonly estimate: Estimate;
  readonly notes: CostNotes;
}

/** Two to four round amounts below the top of the picture. */
const ticks = (top: number): number[] => {
  const power = 10 ** Math.floor(Math.log10(top));
  const step = [power / 5, power / 2, power, power * 2].find((size) => top / size < 5) ?? power * 5;
  return [1, 2, 3, 4].map((times) => times * step).filter((tick) => tick < top * 0.92);
};

const height = 300;
const bottom = 56;

export const BreakEvenChart = ({ estimate, notes }: Props) => {
  const { breakEven, scenario } = estimate;
  const { earliest, likely, latest, rangeVcpu, side } = breakEven;
  const claimed = scenario.data.claimedBreakEvenCores;
  // The likely lines decide the scale; what rises above it is cut off, and the table has it.
  const top =
    1.6 *
    Math.max(valueAt(likely.cluster, rangeVcpu), valueAt(likely.alternative, rangeVcpu), likely.cluster.fixedUsd, 1);
  const x = (vcpu: number) => Number(((vcpu / rangeVcpu) * 100).toFixed(2));
  const y = (cost: number) => Number((100 - (cost / top) * 100).toFixed(2));
  const ends = (line: typeof likely.cluster) => [y(valueAt(line, 0)), y(valueAt(line, rangeVcpu))] as const;
  const band = (low: typeof likely.cluster, high: typeof likely.cluster) => {
    const [lowStart, lowEnd] = ends(low);
    const [highStart, highEnd] = ends(high);
    return `0,${lowStart} 100,${lowEnd} 100,${highEnd} 0,${highStart}`;
  };
  const straight = (line: typeof likely.cluster, name: string) => {
    const [start, end] = ends(line);
    return <line class={name} x1="0" y1={start} x2="100" y2={end} />;
  };
  const plot = height - bottom;
  const places = [earliest, latest].map(({ crossing }) => x(placeOf(crossing, rangeVcpu, side)));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const crossed = 'vcpu' in likely.crossing ? likely.crossing.vcpu : null;
  const words = alternativeNames[scenario.against];
  const told = breakEvenWords(estimate, notes).join(' ');
  return (
    <Chart
      id="even"
      title={`Cost by size: the cluster and ${words}`}
      told={`${told} The table below holds the same figures.`}
      height={height}
      caption={`${words}. Ring: the likely break-even. Bar below: every one that the ranges allow; ${edgeWords(side)}. What both sides pay stands at its likely value. US dollars a month.`}
      legend={
        <>
          <svg width="36" height="12" aria-hidden="true">
            <rect class="cost-band" width="36" height="12" />
            <line class="cost-line" x1="0" x2="36" y1="6" y2="6" />
          </svg>{' '}
          the cluster, low to high with its likely line;{' '}
          <svg width="36" height="12" aria-hidden="true">
            <rect class="cost-other-band" width="36" height="12" />
            <line class="cost-other-line" x1="0" x2="36" y1="6" y2="6" />
          </svg>{' '}
        </>
      }
    >
      <svg aria-hidden="true" x="0" y="0" width="100%" height={plot} viewBox="0 0 100 100" preserveAspectRatio="none">
        <polygon class="cost-band" points={band(earliest.cluster, latest.cluster)} />
        <polygon class="cost-other-band" points={band(latest.alternative, earliest.alternative)} />
        {straight(likely.cluster, 'cost-line')}
        {straight(likely.alternative, 'cost-other-line')}
      </svg>
      {ticks(top).map((tick) => (
        <g key={tick}>
          <line class="cost-axis" x1="0" x2="100%" y1={(plot * y(tick)) / 100} y2={(plot * y(tick)) / 100} />
          <text x="0" y={(plot * y(tick)) / 100 - 4} class="cost-scale">
            {usd(tick)}
          </text>
        </g>
      ))}
      <line class="cost-edge" x1="0" x2="100%" y1={plot} y2={plot} />
      <line class="cost-claimed" x1={`${x(claimed)}%`} x2={`${x(claimed)}%`} y1="14" y2={plot} />
      <text x={`${x(claimed)}%`} y="12" dx="4" class="cost-scale">
        {count(claimed)} cores: an opinion of {scenario.data.article}
      </text>
      <rect
        class="cost-span"
        x={`${Math.min(from, 99)}%`}
        width={`${Math.max(1, to - from)}%`}
        y={plot + 3}
        height="8"
      />
      {crossed !== null && (
        <circle
          class="cost-crossing"
          cx={`${x(crossed)}%`}
          cy={(plot * y(valueAt(likely.cluster, crossed))) / 100}
          r="6"
        />
      )}
      <text x="0" y={plot + 32}>
        0
      </text>
      <text key={`half ${rangeVcpu}`} x="50%" y={plot + 32} text-anchor="middle">
        {count(rangeVcpu / 2)}
      </text>
      <text key={`all ${rangeVcpu}`} x="100%" y={plot + 32} text-anchor="end">
        {count(rangeVcpu)} vCPU
      </text>
    </Chart>
  );
};
