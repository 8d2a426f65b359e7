/** The words of the rules and the worked example, at build. */
import { all, has } from '../../content.ts';
import { estateText } from '../../domain/placement/estate.ts';
import { noSettings } from '../../domain/placement/settings.ts';
import { readFiles } from '../../domain/placement/recognise.ts';
import { inventoryRules } from '../../domain/placement/rules/rules.ts';
import { placementView, type RuleWords } from '../../domain/placement/view.ts';
import { hrefOf } from '../../links.ts';

const load = async () => {
  const entries = (await all('inventory-rules')).toSorted((a, b) => a.order - b.order);
  const missing = inventoryRules.find(({ id }, index) => entries[index]?.id !== id);
  if (missing || entries.length !== inventoryRules.length)
    throw new Error(
      `content/inventory-rules must hold the words of every rule in its order: ${inventoryRules.map(({ id }) => id).join(', ')}.`,
    );
  const workloads = (await has('workloads')) ? await all('workloads') : [];
  const claims = await all('claims');
  const rules = entries.map(({ id, name, why, flips, related, claims: cited }): RuleWords => ({
    id,
    name,
    why,
    flips,
    links: [
      ...workloads
        .filter((one) => related.includes(`workloads/${one.id}`))
        .map((one) => ({ href: hrefOf('workloads', one.id), name: one.name })),
      ...claims
        .filter((one) => cited.includes(one.id))
        .map((one) => ({ href: hrefOf('claims', one.id), name: one.claim })),
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
  return {
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
