/* The files of a placed inventory; they arrive when one is asked for. */
import { placedCsv } from '../../domain/placement/export/csv.ts';
import { decisionRecord, placedReport } from '../../domain/placement/export/report.ts';
import { estateJson } from '../../domain/placement/kept/estate.ts';
import { placementFile } from '../../domain/placement/place.ts';
import { placementAge, type Aging, type RuleWords } from '../../domain/placement/outcome/view.ts';
import type { PlacementOutcome } from './live.tsx';

interface About {
  readonly link: string;
  readonly today: string;
  readonly handbook: string;
  /** Version of the site, in words. */
  readonly site: string;
  readonly rules: readonly RuleWords[];
  readonly aging: Aging;
  readonly schema: string;
}

/** The text of the file of this name. The JSON holds the facts too, so that the tool opens it again. */
export const placementText = (
  fileName: string,
  { services, settings, view }: PlacementOutcome,
  { link, today, handbook, site, rules, aging, schema }: About,
): string => {
  const age = placementAge(view.placed.services, aging.inputs, today, aging.weakestFirst);
  const told = [...age, `Version of the handbook: ${site}.`];
  const about = { date: today, rules, changed: view.changed, age: told };
  if (fileName.endsWith('.csv')) return placedCsv(view.placed, services, view.changed, told);
  if (fileName.endsWith('.json')) {
    const inventory = JSON.parse(estateJson(services)) as unknown;
    const query = new URL(link).search.slice(1);
    return `${JSON.stringify({ schema, ...placementFile(view.placed, settings), date: today, handbook, site, age, query, inventory }, null, 2)}\n`;
  }
  return fileName === 'placement.md' ? placedReport(view.placed, about) : decisionRecord(view.placed.services, about);
};
