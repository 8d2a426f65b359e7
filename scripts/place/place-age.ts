/** How old what the command places by is: it reads the few entries that a placement rests on, and not all of content. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { standings } from '../../src/domain/evidence/standing.ts';
import { standingWords } from '../../src/domain/evidence/verdict-words.ts';
import { ruleInputs } from '../../src/domain/placement/outcome/aging.ts';
import type { PlacedService } from '../../src/domain/placement/types.ts';
import { placementAge } from '../../src/domain/placement/outcome/view.ts';
import { daysByPath, reviewRows } from '../../src/domain/review/rows.ts';
import type { Claim } from '../../src/schemas/evidence.ts';
import type { InventoryRule } from '../../src/schemas/placement.ts';
import type { Site } from '../../src/schemas/site.ts';
import { entriesOf, fieldsOf } from '../entries.ts';
import { today } from '../review/kept-entries.ts';
import { root } from '../tools.ts';

const page = 'tools/workload-placement';

/** As sentences, for what decided about these services; none on a site without the words of the rules. */
export const ageOfPlaced = (services: readonly PlacedService[]): readonly string[] => {
  const rules = entriesOf<Partial<InventoryRule>>('inventory-rules').map(
    ({ claims = [], ...rule }) => ({ ...rule, claims }) as InventoryRule & { id: string },
  );
  if (rules.length === 0 || !existsSync(join(root, 'content/pages', `${page}.mdx`))) return [];
  const claims = [...new Set(rules.flatMap((rule) => rule.claims))].map((id) => ({
    ...(fieldsOf(`claims/${id}.yaml`) as Claim),
    id,
  }));
  const entries = [
    { collection: 'pages', id: page, data: fieldsOf(`pages/${page}.mdx`) as object },
    ...claims.map((claim) => ({ collection: 'claims', id: claim.id, data: claim })),
  ].map((entry) => ({ ...entry, file: `content/${entry.collection}/${entry.id}` }));
  const { defaults = {}, review } = fieldsOf('site.yaml') as Partial<Site>;
  const days = daysByPath(reviewRows(entries, { defaults, review: { notice: 'shown', kinds: [], ...review } }));
  const ofPage = days.get(`pages/${page}`) ?? { day: null, due: null };
  const weakestFirst = standings.toReversed().map((standing) => standingWords[standing]);
  return placementAge(services, ruleInputs(rules, claims, ofPage, days), today(), weakestFirst);
};
