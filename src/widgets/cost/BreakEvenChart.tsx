/* Cost by size as two bands with their likely lines; the shapes stretch with the page, the words do not. */
import { placeOf, valueAt, type BreakEven } from '../../domain/cost/break-even.ts';
import type { Estimate } from '../../domain/cost/estimator.ts';
import { alternativeNames } from '../../domain/cost/names.ts';
import { breakEvenWords, edgeWords, type CostNotes } from '../../domain/cost/report/words.ts';
import { count, usd } from '../../domain/text/format.ts';
import { Chart } from './Chart.tsx';

interface Props {
  readonly estimate: Estimate;
  readonly notes: CostNotes;
}

const height = 300;
/** Height of the plot; below it stand the sizes. */
const plot = height - 56;

const ofCluster = 'the cluster, low to high with its likely line;';

export const BreakEvenChart = ({ estimate, notes }: Props) => {
  const { breakEven, scenario } = estimate;
  const scale = scaleOf(breakEven);
  const words = alternativeNames[scenario.against];
  const told = breakEvenWords(estimate, notes).join(' ');
  return (
    <Chart
      id="even"
      title={`Cost by size: the cluster and ${words}`}
      told={`${told} The table below holds the same figures.`}
      height={height}
      caption={`${words}. Ring: the likely break-even. Bar below: every one that the ranges allow; ${edgeWords(breakEven.side)}. What both sides pay stands at its likely value. US dollars a month.`}
      legend={
        <>
          <Sign of="cost" /> {ofCluster} <Sign of="cost-other" />{' '}
        </>
      }
    >
      <Bands breakEven={breakEven} scale={scale} />
      <Amounts scale={scale} />
      <Claimed scale={scale} cores={scenario.data.claimedBreakEvenCores} article={scenario.data.article} />
      <Crossings breakEven={breakEven} scale={scale} />
      <Sizes most={breakEven.rangeVcpu} />
    </Chart>
  );
};

/** Places in the plot, of a hundred: sizes from the left, amounts from above. */
interface Scale {
  readonly top: number;
  readonly x: (vcpu: number) => number;
  readonly y: (usd: number) => number;
  /** The height of an amount, pixels. */
  readonly at: (usd: number) => number;
}

const scaleOf = ({ likely, rangeVcpu }: BreakEven): Scale => {
  // The likely lines decide the scale; what rises above it is cut off, and the table has it.
  const top =
    1.6 *
    Math.max(valueAt(likely.cluster, rangeVcpu), valueAt(likely.alternative, rangeVcpu), likely.cluster.fixedUsd, 1);
  const y = (cost: number) => Number((100 - (cost / top) * 100).toFixed(2));
  return {
    top,
    x: (vcpu) => Number(((vcpu / rangeVcpu) * 100).toFixed(2)),
    y,
    at: (cost) => (plot * y(cost)) / 100,
  };
};

interface PlotProps {
  readonly breakEven: BreakEven;
  readonly scale: Scale;
}

const Sign = ({ of }: { readonly of: string }) => (
  <svg width="36" height="12" aria-hidden="true">
    <rect class={`${of}-band`} width="36" height="12" />
    <line class={`${of}-line`} x1="0" x2="36" y1="6" y2="6" />
  </svg>
);

/** What both sides may come to, and what they likely do. */
const Bands = ({ breakEven: { earliest, likely, latest, rangeVcpu }, scale: { y } }: PlotProps) => {
  type Line = typeof likely.cluster;
  const ends = (line: Line) => [y(valueAt(line, 0)), y(valueAt(line, rangeVcpu))] as const;
  const band = (low: Line, high: Line) => {
    const [lowStart, lowEnd] = ends(low);
    const [highStart, highEnd] = ends(high);
    return `0,${lowStart} 100,${lowEnd} 100,${highEnd} 0,${highStart}`;
  };
  const straight = (line: Line, name: string) => {
    const [start, end] = ends(line);
    return <line class={name} x1="0" y1={start} x2="100" y2={end} />;
  };
  return (
    <svg aria-hidden="true" x="0" y="0" width="100%" height={plot} viewBox="0 0 100 100" preserveAspectRatio="none">
      <polygon class="cost-band" points={band(earliest.cluster, latest.cluster)} />
      <polygon class="cost-other-band" points={band(latest.alternative, earliest.alternative)} />
      {straight(likely.cluster, 'cost-line')}
      {straight(likely.alternative, 'cost-other-line')}
    </svg>
  );
};

/** Two to four round amounts below the top of the picture. */
const ticks = (top: number): number[] => {
  const power = 10 ** Math.floor(Math.log10(top));
  const step = [power / 5, power / 2, power, power * 2].find((size) => top / size < 5) ?? power * 5;
  return [1, 2, 3, 4].map((times) => times * step).filter((tick) => tick < top * 0.92);
};

const Amounts = ({ scale: { top, at } }: Pick<PlotProps, 'scale'>) => (
  <>
    {ticks(top).map((tick) => (
      <g key={tick}>
        <line class="cost-axis" x1="0" x2="100%" y1={at(tick)} y2={at(tick)} />
        <text x="0" y={at(tick) - 4} class="cost-scale">
          {usd(tick)}
        </text>
      </g>
    ))}
    <line class="cost-edge" x1="0" x2="100%" y1={plot} y2={plot} />
  </>
);

interface ClaimedProps extends Pick<PlotProps, 'scale'> {
  readonly cores: number;
  readonly article: string;
}

/** Where the article has the break-even. */
const Claimed = ({ scale: { x }, cores, article }: ClaimedProps) => (
  <>
    <line class="cost-claimed" x1={`${x(cores)}%`} x2={`${x(cores)}%`} y1="14" y2={plot} />
    <text x={`${x(cores)}%`} y="12" dx="4" class="cost-scale">
      {count(cores)} cores: an opinion of {article}
    </text>
  </>
);

/** Where the lines cross: every place that the ranges allow, and the likely one. */
const Crossings = ({ breakEven: { earliest, likely, latest, rangeVcpu, side }, scale: { x, at } }: PlotProps) => {
  const places = [earliest, latest].map(({ crossing }) => x(placeOf(crossing, rangeVcpu, side)));
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const crossed = 'vcpu' in likely.crossing ? likely.crossing.vcpu : null;
  return (
    <>
      <rect
        class="cost-span"
        x={`${Math.min(from, 99)}%`}
        width={`${Math.max(1, to - from)}%`}
        y={plot + 3}
        height="8"
      />
      {crossed !== null && (
        <circle class="cost-crossing" cx={`${x(crossed)}%`} cy={at(valueAt(likely.cluster, crossed))} r="6" />
      )}
    </>
  );
};

const Sizes = ({ most }: { readonly most: number }) => (
  <>
    <text x="0" y={plot + 32}>
      0
    </text>
    <text key={`half ${most}`} x="50%" y={plot + 32} text-anchor="middle">
      {count(most / 2)}
    </text>
    <text key={`all ${most}`} x="100%" y={plot + 32} text-anchor="end">
      {count(most)} vCPU
    </text>
  </>
);
