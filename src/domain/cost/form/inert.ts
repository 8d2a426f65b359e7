/** Which fields change nothing in one way in, so that a form can switch them off and say why. */
import type { CostMode, EstimatorData } from '../parameters.ts';

/**
 * Ids of the parameters that change no figure of an estimate in this mode: rows of the table when it is built from nodes,
 * and what nodes are built from when the table is scaled. The row of the instances stays, because the check reads it.
 */
export const inertIn = (mode: CostMode, data: Pick<EstimatorData, 'rows' | 'assumptions'>): ReadonlySet<string> => {
  const of = (...groups: string[]) =>
    data.assumptions.filter(({ group }) => groups.includes(group)).map(({ id }) => id);
  if (mode === 'nodes') {
    const rows = data.rows.flatMap(({ id }) => (id === 'instances' ? [] : [`row-${id}`, `grows-${id}`]));
    return new Set([...rows, 'team-share']);
  }
  const compared = new Set(['discount', 'spot-share', 'spot-discount']);
  return new Set([...of('nodes', 'network').filter((id) => !compared.has(id)), 'balancers']);
};

export const whyInert: Readonly<Record<CostMode, string>> = {
  table: 'Off: it counts only from your nodes.',
  nodes: 'Off: it counts only when the table is scaled.',
};
