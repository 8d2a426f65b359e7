import { useMemo } from 'preact/hooks';
import { planParameters, withoutPlanDefaults } from '../../domain/planner/input/plan-state.ts';
import type { ToolDefinition, ToolFile } from '../tool/definition.ts';
import { Tool } from '../tool/Tool.tsx';
import type { PlanOutcome } from './outcome.ts';
import { planHead } from './PlanHead.tsx';
import { PlannerForm } from './form/PlannerForm.tsx';
import type { MigrationPlannerProps } from './props.ts';

const live = () => import('./live.tsx');

const migrationPlanner = (props: MigrationPlannerProps): ToolDefinition<PlanOutcome> => {
  const { data, words, aging, handbook, page, level } = props;
  const parameters = planParameters(data);
  const file = (label: string, mediaType: string, path: string): ToolFile<PlanOutcome> => ({
    label,
    mediaType,
    fileName: () => `migration-${path}`,
    text: async ({ outcome: { plan, failed }, ...about }) => {
      if (plan === null) throw new Error(failed ?? '');
      const { planFile } = await import('../../domain/planner/files/plan-files.ts');
      return planFile(plan, words, { ...about, handbook, aging, now: new Date().toISOString() }, path);
    },
  });
  return {
    id: 'migration-planner',
    classes: { form: 'plan-form', side: 'plan-side', result: 'plan-result' },
    page,
    level,
    holds: 'services',
    parameters,
    canonical: (values) => withoutPlanDefaults(data, values),
    isHereOnly: ({ kept }) => kept !== undefined,
    form: (given) => (
      <PlannerForm
        {...given}
        data={data}
        parameters={parameters}
        heading={level === 2 ? 'h2' : 'h3'}
        columns={props.columns}
      />
    ),
    result: { id: 'plan', title: 'The plan', more: 'Dates and gates' },
    built: planHead(props.usual),
    evaluate: async () => (await live()).planner(data),
    live: async () => (await live()).livePlanner(props),
    files: [
      { ...file('all files (zip)', 'application/zip', 'plan.zip'), binary: true },
      file('runbook', 'text/markdown', 'runbook.md'),
      file('CSV', 'text/csv', 'plan.csv'),
      file('JSON', 'application/json', 'plan.json'),
      file('calendar', 'text/calendar', 'plan.ics'),
    ],
    sentences: file('three sentences', 'text/plain', 'summary.txt'),
    compare: () => import('./compared.ts').then((loaded) => loaded.comparedPlans),
  };
};

/** The migration planner. Rendered at build with the example. */
export const MigrationPlanner = (props: MigrationPlannerProps) => (
  <Tool tool={useMemo(() => migrationPlanner(props), [])}>{props.children}</Tool>
);
