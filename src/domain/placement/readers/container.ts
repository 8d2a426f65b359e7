/** What containers tell alike in every format: words of commands, and what their environment names. */
import type { Service } from '../inventory.ts';
import { child, items, text, texts, type At, type Node } from '../tree.ts';
import { hostOf, readCriticality } from '../units.ts';

/** A variable of the environment. Its value may be a secret: it is looked at here and never kept. */
interface Variable {
  readonly key: string;
  readonly value: string;
  readonly path: string;
}

/** Words of commands, each with the place of its command. */
export const commandWords = (container: Node, ...keys: readonly string[]): readonly At<string>[] =>
  keys.flatMap((key) =>
    texts(child(container, key)).flatMap(({ value, path }) =>
      value.split(/\s+/).map((word) => ({ value: word, path: path.replace(/\[\d+\]$/, '') })),
    ),
  );

/** An environment that is a list of `name` and `value`. */
export const variablesIn = (list: Node): readonly Variable[] =>
  items(list).flatMap((pair) => {
    const key = text(child(pair, 'name'));
    return key === undefined ? [] : [{ key, value: text(child(pair, 'value')) ?? '', path: pair.path }];
  });

/** Hosts to which an environment leads. */
export const hostsIn = (env: readonly Variable[]): readonly At<string>[] =>
  env.flatMap(({ key, value, path }) => {
    const host = /_ADDR$/.test(key) ? hostOf(value) : undefined;
    return host === undefined ? [] : [{ value: host, path }];
  });

/** Services to which an environment leads: the first name of each host, as clusters call them. */
export const servicesIn = (env: readonly Variable[]): readonly At<string>[] =>
  hostsIn(env).map(({ value, path }) => ({ value: value.split('.')[0] ?? value, path }));

/** The criticality that a service tells of itself, as OpenTelemetry names it. */
export const criticalityIn = (env: readonly Variable[]): Pick<Service, 'criticality'> => {
  const told = env.find(({ key }) => key === 'OTEL_RESOURCE_ATTRIBUTES');
  const said = /(?:^|,)\s*service\.criticality=([^,]+)/.exec(told?.value ?? '')?.[1];
  const criticality = readCriticality(said ?? '');
  return criticality && told ? { criticality: { value: criticality, path: told.path } } : {};
};
