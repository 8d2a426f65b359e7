/** What the planner works out from the values of its form. */
import { isOwn, type PlannerData } from '../../domain/planner/input/plan-state.ts';
import { settingsOf } from '../../domain/planner/input/settings-of.ts';
import { readRows, type InputProblem } from '../../domain/planner/input/rows.ts';
import { makePlan, type Plan } from '../../domain/planner/plan.ts';
import type { PlanService } from '../../domain/planner/services.ts';
import type { StateValues } from '../../domain/tool/url-state.ts';

export interface PlanOutcome {
  /** Null where no plan can be made; `failed` says why. */
  readonly plan: Plan | null;
  readonly failed: string | null;
  readonly services: readonly PlanService[];
  /** What of the table could not be used. */
  readonly problems: readonly InputProblem[];
  /** What of the settings could not be used, as sentences. */
  readonly settingProblems: readonly string[];
  readonly own: boolean;
  /** True where the first day was not given, and today stands in for it. */
  readonly startsToday: boolean;
  /** The table, where it is too long for a link, which then opens it in this browser only; null where a link carries it. */
  readonly hereOnly: string | null;
}

/**
 * @param rows the table of services; null where it is kept in another browser
 * @param today YYYY-MM-DD
 */
export const planOutcome = (
  data: PlannerData,
  values: StateValues,
  rows: string | null,
  today: string,
): PlanOutcome => {
  const own = isOwn(values);
  const about = {
    own,
    startsToday: own && values['start'] === undefined,
    hereOnly: values['kept'] === undefined ? null : rows,
  };
  if (rows === null)
    return {
      ...about,
      plan: null,
      failed:
        'The services of this link are kept in the browser where it was made; they were too many for the link. Ask for the file of services that stands beside it there, and open it here: the settings of the link stay.',
      services: [],
      problems: [],
      settingProblems: [],
    };
  const { services, problems } = readRows(rows);
  const { settings, node, problems: settingProblems } = settingsOf(data, values, today);
  if (services.length === 0)
    return {
      ...about,
      plan: null,
      failed: 'There is no service yet: put at least one in the table.',
      services,
      problems,
      settingProblems,
    };
  try {
    return { ...about, plan: makePlan(services, settings, node), failed: null, services, problems, settingProblems };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { ...about, plan: null, failed: error.message, services, problems, settingProblems };
  }
};
