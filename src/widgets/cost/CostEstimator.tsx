import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Estimate } from '../../domain/cost/estimator.ts';
import type { CostGroup } from '../../domain/cost/form/field.ts';
import { costDefaults, costParameters, withoutDefaults, type EstimatorData } from '../../domain/cost/parameters.ts';
import type { SourceName } from '../../domain/cost/report/used.ts';
import type { CostNotes } from '../../domain/cost/report/words.ts';
import type { ToolDefinition, ToolFile } from '../tool/definition.ts';
import { Tool } from '../tool/Tool.tsx';
import { CostForm } from './CostForm.tsx';
import { CostHeadline, type ShownMoney } from './CostHeadline.tsx';

export interface CostEstimatorProps {
  readonly data: EstimatorData;
  readonly groups: readonly CostGroup[];
  readonly notes: CostNotes;
  readonly sources: Readonly<Record<string, SourceName>>;
  /** Address of the page of the estimator. */
  readonly page: string;
  /** Address of the list of sources; a source stands there as #id. */
  readonly sourcesPage: string;
  /** Address of the claim about the break-even. */
  readonly claimPage: string;
  readonly level: 2 | 3;
  /** Title of the result, and both ends of the total of the default. */
  readonly title: string;
  readonly usual: readonly [low: ShownMoney, high: ShownMoney];
  /** What stands beside the total of the default. */
  readonly note: string;
  /** The default result as HTML, made at build. */
  readonly children?: ComponentChildren;
}

type Writer = 'costCsv' | 'costMarkdown' | 'costJson' | 'costSentences';

const costEstimator = (props: CostEstimatorProps): ToolDefinition<Estimate> => {
  const { data, notes, sources, page, level } = props;
  const parameters = costParameters(data);
  const file = (label: string, ending: string, mediaType: string, writer: Writer): ToolFile<Estimate> => ({
    label,
    mediaType,
    fileName: () => `cost-estimate.${ending}`,
    text: async ({ outcome, ...about }) =>
      (await import('../../domain/cost/report/export.ts'))[writer]({ estimate: outcome, notes, sources, ...about }),
  });
  return {
    id: 'cost-estimator',
    classes: { form: 'cost-form', side: 'cost-side', result: 'cost-result' },
    page,
    level,
    holds: 'inputs',
    parameters,
    canonical: (values) => withoutDefaults(data, values),
    form: ({ values, onValues }) => (
      <CostForm
        {...props}
        formId="cost-estimator"
        parameters={parameters}
        heading={level === 2 ? 'h2' : 'h3'}
        values={values}
        defaults={costDefaults(data, values)}
        onValues={onValues}
      />
    ),
    result: { id: 'estimate-estimate', title: props.title, more: 'Breakdown' },
    built: { answer: <CostHeadline ends={props.usual} />, note: props.note },
    evaluate: async () => {
      const { estimate } = await import('../../domain/cost/estimator.ts');
      return (values) => estimate(data, values);
    },
    live: () => import('./live.tsx').then((loaded) => loaded.liveEstimator(props)),
    files: [
      file('CSV', 'csv', 'text/csv', 'costCsv'),
      file('Markdown', 'md', 'text/markdown', 'costMarkdown'),
      file('JSON', 'json', 'application/json', 'costJson'),
    ],
    sentences: file('three sentences', 'txt', 'text/plain', 'costSentences'),
    compare: () => import('./compared.ts').then((loaded) => loaded.comparing(data, notes, parameters)),
  };
};

/** The cost estimator. Rendered at build with the cluster of the table. */
export const CostEstimator = (props: CostEstimatorProps) => (
  <Tool tool={useMemo(() => costEstimator(props), [])}>{props.children}</Tool>
);
