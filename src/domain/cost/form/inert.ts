/** Which fields change nothing in one way in, so that a form can switch them off and say why. */
import type { CostMode, EstimatorData } from '../parameters.ts';
import { firstProvider } from '../providers.ts';
import type { CostScenario } from '../scenario.ts';

/** What decides which fields count. */
export interface Standing extends Pick<EstimatorData, 'rows' | 'assumptions'> {
  readonly mode: CostMode;
  readonly serverless: string | undefined;
  /** Whether the nodes are held against the row of the table. */
  readonly holdsTable: boolean;
}

const whyOff: Readonly<Record<CostMode, string>> = {
  table: 'Off: it counts only from your nodes.',
  nodes: 'Off: it counts only when the table is scaled.',
};

/**
 * Ids of the parameters that change no figure of an estimate as things stand, with the reason: rows of the table when it is
 * built from nodes, what nodes are built from when the table is scaled, serverless containers where they have no price. The
 * row of the instances stays where the nodes are held against it.
 */
export const inertIn = ({ mode, serverless, holdsTable, rows, assumptions }: Standing): ReadonlyMap<string, string> => {
  const of = (...groups: string[]) => assumptions.filter(({ group }) => groups.includes(group)).map(({ id }) => id);
  const compared = new Set(['discount', 'spot-share', 'spot-discount']);
  const unused =
    mode === 'nodes'
      ? [
          ...rows.flatMap(({ id }) => (holdsTable && id === 'instances' ? [] : [`row-${id}`, `grows-${id}`])),
          ...(holdsTable ? ['team-share'] : of('table')),
        ]
      : [
          ...of('nodes', 'network', 'extras').filter((id) => !compared.has(id)),
          'balancers',
          'old-month',
          'hosted-traffic',
          'hosted-gb',
        ];
  const unpriced = serverless === undefined ? [...of('serverless'), 'memory-per-vcpu', 'serverless-engineers'] : [];
  return new Map([
    ...unused.map((id) => [id, whyOff[mode]] as const),
    ...unpriced.map((id) => [id, 'Off: no price of serverless containers is known at this provider.'] as const),
  ]);
};

/** What changes no figure of one estimate, as {@link inertIn}. */
export const inertOf = ({ mode, provider, data, assumptions }: CostScenario): ReadonlyMap<string, string> =>
  inertIn({
    mode,
    serverless: provider.serverless,
    holdsTable: provider === firstProvider(data),
    rows: data.rows,
    assumptions,
  });
