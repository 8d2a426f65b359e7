import { useMemo } from 'preact/hooks';
import { planParameters, withoutPlanDefaults } from '../../domain/planner/input/plan-state.ts';
import type { ToolDefinition, ToolFile } from '../tool/definition.ts';
import { Tool } from '../tool/Tool.tsx';
import type { PlanOutcome } from './outcome.ts';
import { planHead } from './PlanHead.tsx';
import { PlannerForm } from './PlannerForm.tsx';
import type { MigrationPlannerProps } from './props.ts';

const migrationPlanner = (props: MigrationPlannerProps): ToolDefinition<PlanOutcome> => {
  const { data, words, aging, handbook, page, level } = props;
  const parameters = planParameters(data);
  const file = (label: string, name: string, mediaType: string, path: string | null): ToolFile<PlanOutcome> => ({
    label,
    mediaType,
    fileName: () => name,
    text: async ({ outcome: { plan, failed }, link, today, site }) => {
      if (plan === null) throw new Error(failed ?? '');
      const { planFiles, planZip } = await import('../../domain/planner/files/plan-files.ts');
      const about = { handbook, site, link, today, aging, now: new Date().toISOString() };
      if (path === null) return planZip(plan, words, about);
      return planFiles(plan, words, about).files.find((one) => one.path === path)?.text ?? '';
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
    form: ({ values, usual, onValues }) => (
      <PlannerForm
        data={data}
        parameters={parameters}
        heading={level === 2 ? 'h2' : 'h3'}
        columns={props.columns}
        values={values}
        usual={usual}
        onValues={onValues}
      />
    ),
    result: { id: 'plan', title: 'The plan', more: 'Dates and gates' },
    built: planHead(props.usual),
    evaluate: async () => (await import('./live.tsx')).planner(data),
    live: async () => (await import('./live.tsx')).livePlanner(props),
    files: [
      { ...file('all files (zip)', 'migration-plan.zip', 'application/zip', null), binary: true },
      file('runbook', 'migration-runbook.md', 'text/markdown', 'runbook.md'),
      file('CSV', 'migration-plan.csv', 'text/csv', 'plan.csv'),
      file('JSON', 'migration-plan.json', 'application/json', 'plan.json'),
      file('calendar', 'migration-plan.ics', 'text/calendar', 'plan.ics'),
    ],
    sentences: file('three sentences', 'migration-plan.txt', 'text/plain', 'summary.txt'),
    compare: async () => (await import('./compared.ts')).comparedPlans,
  };
};

/** The migration planner. Rendered at build with the example. */
export const MigrationPlanner = (props: MigrationPlannerProps) => (
  <Tool tool={useMemo(() => migrationPlanner(props), [])}>{props.children}</Tool>
);
