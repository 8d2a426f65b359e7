/** A catalogue of Backstage: who and what for, never how it runs. */
import { unknownService, type Inventory, type Service } from '../inventory.ts';
import { child, text, textAt, texts, type Node } from '../tree.ts';
import { ownerName } from '../units.ts';

const refName = (ref: string): string => ref.replace(/^[a-z]+:/i, '').replace(/^[\w.-]+\//, '');

/** @param docs entities of backstage.io */
export const readBackstage = (docs: readonly Node[]): Inventory => {
  const kind = (doc: Node) => text(child(doc, 'kind'));
  const entities = docs.filter((doc) => /^(Component|Resource)$/.test(kind(doc) ?? ''));
  // An API is no service; what provides it is.
  const providers = new Map(
    entities.flatMap((doc) =>
      texts(child(doc, 'spec', 'providesApis')).map(
        ({ value }) => [refName(value), text(child(doc, 'metadata', 'name')) ?? ''] as const,
      ),
    ),
  );
  const services = entities.flatMap((doc): Service[] => {
    const name = text(child(doc, 'metadata', 'name'));
    if (!name) return [];
    const owner = textAt(child(doc, 'spec', 'owner'));
    const type = textAt(child(doc, 'spec', 'type'));
    const lifecycle = textAt(child(doc, 'spec', 'lifecycle'));
    return [
      {
        ...unknownService(name, 'backstage', child(doc, 'spec').path),
        isResource: kind(doc) === 'Resource',
        needs: ['dependsOn', 'consumesApis'].flatMap((key) =>
          texts(child(doc, 'spec', key)).flatMap(({ value, path }) => {
            const isApi = key === 'consumesApis' ? !/^(component|resource):/i.test(value) : /^api:/i.test(value);
            const needed = isApi ? providers.get(refName(value)) : refName(value);
            return needed === undefined || needed === name ? [] : [{ value: needed, path }];
          }),
        ),
        ...(owner && { owner: { value: ownerName(owner.value), path: owner.path } }),
        ...(type && { type }),
        ...(lifecycle && { lifecycle }),
      },
    ];
  });
  const others = docs.length - entities.length;
  return {
    services,
    notes:
      others > 0
        ? [
            others === 1
              ? 'One entry that is neither a component nor a resource was passed over.'
              : `${others} entries that are neither components nor resources were passed over.`,
          ]
        : [],
  };
};
