/* Hands placed services to the planner, and writes the record of one group; it arrives when that is asked for. */
import { decisionRecord } from '../../domain/placement/export/report.ts';
import { placementFile } from '../../domain/placement/place.ts';
import type { Placed } from '../../domain/placement/types.ts';
import type { PlacedRow } from '../../domain/placement/outcome/view.ts';
import { readPlaced } from '../../domain/planner/input/placed.ts';
import { writeRows } from '../../domain/planner/input/rows.ts';
import { localDay } from '../../domain/text/local-day.ts';
import { valuesFor } from '../planner/kept-services.ts';
import { downloadText } from '../tool/exports/download.ts';

type Handed = { readonly query: string } | { readonly query: null; readonly trouble: string };

/** The query with which the planner opens these services; those that are too many for a link are kept in this browser. */
export const plannerQuery = (placed: Placed): Handed => {
  const { services } = readPlaced(JSON.stringify(placementFile(placed)));
  if (services.length === 0)
    return { query: null, trouble: 'No service has a name that the planner can take. Nothing was handed over.' };
  const { values, trouble } = valuesFor(writeRows(services));
  return trouble === null
    ? {
        query: new URLSearchParams({
          v: '1',
          ...Object.fromEntries(Object.entries(values).map(([id, value]) => [id, String(value)])),
        }).toString(),
      }
    : { query: null, trouble: `${trouble} Download the JSON, and open it in the planner.` };
};

/** Saves the decision record of services that move as one. */
export const saveRecord = (rows: readonly PlacedRow[], changed: readonly string[], age: readonly string[]): void => {
  const name = (rows[0]?.service.group ?? '').replace(/[^\w.-]+/g, '-').slice(0, 60);
  downloadText(
    `decision-${name}.md`,
    'text/markdown',
    decisionRecord(
      rows.map(({ service }) => service),
      { date: localDay(new Date()), rules: rows.map(({ rule }) => rule), changed, age },
    ),
  );
};
