/* What is needed once something else is asked than the example; loaded then, because the page as built shows that. */
import { daysOf, differencesOf, differenceWords } from '../../domain/planner/differences.ts';
import { planAge } from '../../domain/planner/age/age.ts';
import { localDay } from '../../domain/text/local-day.ts';
import type { PlannerData } from '../../domain/planner/input/plan-state.ts';
import type { Evaluate, LiveTool } from '../tool/definition.ts';
import { rowsOf } from './kept-services.ts';
import type { MigrationPlannerProps } from './props.ts';
import { planOutcome, type PlanOutcome } from './outcome.ts';
import { planHead } from './PlanHead.tsx';
import { PlanResult } from './result/PlanResult.tsx';
import { inShort, planSentence } from './plan-in-short.ts';
import { HereOnly } from './result/HereOnly.tsx';
import { PlanManifests } from './result/PlanManifests.tsx';
import { PlanProgress } from './result/PlanProgress.tsx';
import { Replan } from './result/Replan.tsx';

const today = (): string => localDay(new Date());

export const planner =
  (data: PlannerData): Evaluate<PlanOutcome> =>
  (values) =>
    planOutcome(data, values, rowsOf(values, data.example.rows), today());

export const livePlanner = (props: MigrationPlannerProps): LiveTool<PlanOutcome> => ({
  head: (outcome) => planHead(inShort(outcome)),
  words: planSentence,
  spoken: (outcome, step) => `${planSentence(outcome)} ${step}.`,
  moved: (before, now) => {
    if (before.plan === null || now.plan === null) return { moved: before.plan !== now.plan, words: planSentence(now) };
    const differences = differencesOf(daysOf(before.plan), daysOf(now.plan));
    return { moved: differences.services.length > 0, words: differenceWords(differences) };
  },
  result: (outcome) => (
    <PlanResult
      {...props}
      outcome={outcome}
      today={today()}
      hereOnly={outcome.hereOnly !== null && <HereOnly rows={outcome.hereOnly} />}
      age={outcome.plan ? planAge(outcome.plan, props.aging, today()) : []}
      replan={outcome.plan && <Replan plan={outcome.plan} today={today} level={props.level} />}
      manifests={outcome.plan && <PlanManifests {...props} plan={outcome.plan} />}
      progress={outcome.plan && <PlanProgress plan={outcome.plan} today={today} level={props.level} />}
    />
  ),
});
