/** Tables of services that are too long for a link: kept in this browser, and named in the address by their fingerprint. */
import { LONGEST_IN_LINK } from '../../domain/planner/input/plan-state.ts';
import type { StateValues } from '../../domain/tool/url-state.ts';
import { fingerprint } from '../../domain/text/fingerprint.ts';
import { openKept, type Refusal } from '../store.ts';

const entry = (id: string) =>
  openKept<{ readonly rows: string }>(`migration-planner:services:${id}`, ({ rows }) =>
    typeof rows === 'string' ? { rows } : null,
  );

// Tables of this tab, where the browser keeps nothing.
const inTab = new Map<string, string>();

/** The values that stand for a table: itself, or the name under which it is kept, with why it could not be kept. */
export const valuesFor = (rows: string): { readonly values: StateValues; readonly trouble: Refusal } => {
  if (encodeURIComponent(rows).length <= LONGEST_IN_LINK) return { values: { services: rows }, trouble: null };
  const id = fingerprint(rows);
  inTab.set(id, rows);
  return { values: { kept: id }, trouble: entry(id).write({ rows }) };
};

/** The table of these values; null where they name one that this browser does not have, as in a link from elsewhere. */
export const rowsOf = (values: StateValues, otherwise: string): string | null => {
  const { services, kept } = values;
  if (services !== undefined) return String(services);
  if (kept === undefined) return otherwise;
  return inTab.get(String(kept)) ?? entry(String(kept)).read().value?.rows ?? null;
};
