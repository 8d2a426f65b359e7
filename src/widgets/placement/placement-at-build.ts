/** The words of the rules and the worked example, at build. */
import { all, has, one } from '../../content.ts';
import { standings } from '../../domain/evidence/standing.ts';
import { standingWords } from '../../domain/evidence/verdict-words.ts';
import { reserve } from '../../domain/cost/reserved.ts';
import { ruleInputs } from '../../domain/placement/outcome/aging.ts';
import { estateText } from '../../domain/placement/kept/estate.ts';
import { noSettings } from '../../domain/placement/kept/settings.ts';
import { readFiles } from '../../domain/placement/given/recognise.ts';
import { isLimited, ruleLimits } from '../../domain/placement/rules/rule-limits.ts';
import { inventoryRules } from '../../domain/placement/rules/rules.ts';
import { placementView, type RuleWords } from '../../domain/placement/outcome/view.ts';
import { nodePrices } from '../../domain/planner/input/prices.ts';
import { href, hrefOf } from '../../links.ts';
import { reviewDays } from '../../review.ts';

const load = async () => {
  const entries = (await all('inventory-rules')).toSorted((a, b) => a.order - b.order);
  const missing = inventoryRules.find(({ id }, index) => entries[index]?.id !== id);
  if (missing || entries.length !== inventoryRules.length)
    throw new Error(
      `content/inventory-rules must hold the words of every rule in its order: ${inventoryRules.map(({ id }) => id).join(', ')}.`,
    );
  const workloads = (await has('workloads')) ? await all('workloads') : [];
  const claims = await all('claims');
  const limited = entries.find(({ id, limit }) => isLimited(id) !== (limit !== undefined));
  if (limited)
    throw new Error(
      `content/inventory-rules/${limited.id}.yaml ${limited.limit === undefined ? 'lacks' : 'has'} "limit". These rules have one: ${Object.keys(ruleLimits).join(', ')}.`,
    );
  const rules = entries.map(({ id, name, why, flips, limit, related, claims: cited }): RuleWords => ({
    id,
    name,
    why,
    flips,
    ...(limit !== undefined && { limit }),
    links: [
      ...workloads
        .filter((kind) => related.includes(`workloads/${kind.id}`))
        .map((kind) => ({ href: hrefOf('workloads', kind.id), name: kind.name })),
      ...claims
        .filter((claim) => cited.includes(claim.id))
        .map((claim) => ({ href: hrefOf('claims', claim.id), name: claim.claim })),
    ],
  }));
  const examples = await all('inventory-examples');
  const [example] = examples;
  if (!example || examples.length > 1)
    throw new Error(`content/inventory-examples holds ${examples.length} entries. The tool opens with exactly one.`);
  const file = `content/inventory-examples/${example.id}.yaml`;
  const read = readFiles([{ name: file, text: example.inventory }]);
  const [refusal] = read.refusals;
  if (refusal) throw new Error(`${refusal.file}: ${refusal.message}`);
  const days = await reviewDays();
  // The rules have no day of their own: they are reviewed with the page that tells them.
  const page = days.get('pages/tools/workload-placement') ?? {
    day: (await one('pages', 'tools/workload-placement')).reviewed,
    due: null,
  };
  const inputs = ruleInputs(entries, claims, page, days);
  const [machine] = nodePrices(await all('prices'), await all('assumptions'), await all('providers'));
  const { usableVcpu, usableMemoryGib } = reserve(machine.rule, machine);
  const taken = await one('assumptions', 'taken');
  return {
    aging: { inputs, weakestFirst: standings.toReversed().map((standing) => standingWords[standing]) },
    next: {
      planner: href('/tools/migration-planner/'),
      estimator: href('/tools/cost-estimator/'),
      node: { name: machine.name, usableVcpu, usableMemoryGib, takenPercent: taken.likely },
    },
    entries,
    rules,
    example: { name: example.name, story: example.story, estate: estateText(read.services) },
    view: placementView(read.services, [], noSettings, rules),
    kinds: workloads.toSorted((a, b) => a.order - b.order).map(({ id, name, traits }) => ({ id, name, traits })),
  };
};

let loading: ReturnType<typeof load> | undefined;

/** The content of the placement tool; throws, naming the file, when it does not fit the code. */
export const placementAtBuild = (): ReturnType<typeof load> => (loading ??= load());
