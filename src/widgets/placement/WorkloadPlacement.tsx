import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { keptSign, placementParameters } from '../../domain/placement/kept/state.ts';
import type { Aging, PlacementCount, RuleWords } from '../../domain/placement/outcome/view.ts';
import type { ToolDefinition, ToolFile } from '../tool/definition.ts';
import { Tool } from '../tool/Tool.tsx';
import type { PlacementOutcome } from './live.tsx';
import type { NextToolsData } from './result/NextTools.tsx';
import { PlacementForm } from './form/PlacementForm.tsx';
import { placementHead } from './PlacementHead.tsx';
import type { KindWithTraits } from './reading/taking.ts';

export interface WorkloadPlacementProps {
  readonly rules: readonly RuleWords[];
  readonly kinds: readonly KindWithTraits[];
  /** The worked example: its words, and its services as letters of a link. */
  readonly example: { readonly name: string; readonly story: string; readonly estate: string };
  readonly next: NextToolsData;
  readonly aging: Aging;
  /** Address of the schema of the JSON. */
  readonly schema: string;
  readonly usual: readonly PlacementCount[];
  readonly page: string;
  readonly template: string;
  readonly level: 2 | 3;
  readonly handbook: string;
  /** The placed example as HTML, made at build. */
  readonly children?: ComponentChildren;
}

const live = () => import('./live.tsx');

const workloadPlacement = (props: WorkloadPlacementProps): ToolDefinition<PlacementOutcome> => {
  const { rules, kinds, example, page, template, handbook, level } = props;
  const file = (label: string, fileName: string, mediaType: string): ToolFile<PlacementOutcome> => ({
    label,
    mediaType,
    fileName: () => fileName,
    text: ({ outcome, ...about }) =>
      import('./files.ts').then((files) =>
        files.placementText(fileName, outcome, {
          ...about,
          handbook,
          rules,
          aging: props.aging,
          schema: props.schema,
        }),
      ),
  });
  return {
    id: 'workload-placement',
    classes: { form: 'place-form', side: 'place-side', result: 'place-result' },
    page,
    level,
    holds: 'services',
    parameters: placementParameters(rules.map(({ id }) => id)),
    canonical: (values) => values,
    isHereOnly: ({ estate }) => String(estate).startsWith(keptSign),
    form: ({ onValues, onSettle, ...given }) => (
      <PlacementForm
        {...given}
        example={example}
        rules={rules}
        kinds={kinds}
        template={template}
        onValues={(next) => {
          // Every file and every answer is a step of its own.
          onSettle();
          onValues(next);
        }}
      />
    ),
    result: { id: 'placement', title: 'Where they belong', more: 'Every service' },
    built: placementHead(props.usual, example.name),
    evaluate: async () => (await live()).placer(example.estate, rules),
    live: async () => (await live()).livePlacement(props.next, props.aging, level),
    files: [
      file('CSV', 'placement.csv', 'text/csv'),
      file('JSON', 'placement.json', 'application/json'),
      file('report', 'placement.md', 'text/markdown'),
      file('decision record', 'placement-decision.md', 'text/markdown'),
    ],
    compare: () => import('./compared.ts').then((loaded) => loaded.comparedPlacements),
  };
};

/** The placement of a whole inventory. Rendered at build with the worked example. */
export const WorkloadPlacement = (props: WorkloadPlacementProps) => (
  <Tool tool={useMemo(() => workloadPlacement(props), [])}>{props.children}</Tool>
);
