/** What images, data paths, checks and key names say about the product inside. */
import type { Service } from '../inventory.ts';
import type { At } from '../tree.ts';
import { keyNames } from './key-names.ts';
import { imageName, kindOfWords, type Product } from './product-words.ts';
import type { ProductKind } from '../types.ts';
import { storeOfType } from './type-words.ts';

const dataPaths: readonly (readonly [RegExp, string])[] = [
  [
    /^\/var\/lib\/(postgresql|mysql|mariadb|mongodb|clickhouse|cassandra|scylla|kafka|zookeeper|rabbitmq|etcd|influxdb2?|neo4j|couchdb|elasticsearch|opensearch|redpanda|consul)(\/|$)/,
    '$1',
  ],
  [
    /^\/(usr\/share|bitnami)\/(elasticsearch|opensearch|postgresql|mysql|mariadb|mongodb|kafka|cassandra)\/(data|config)?$/,
    '$2',
  ],
  [/^\/var\/opt\/mssql(\/|$)/, 'mssql'],
  [/^\/data\/db$/, 'mongodb'],
  [/^\/bitnami\/(postgresql|mysql|mariadb|mongodb|kafka|cassandra|rabbitmq|etcd)(\/|$)/, '$1'],
  [/^\/qdrant\/storage$/, 'qdrant'],
  [/^\/opt\/oracle\/oradata/, 'oracle'],
];

const healthWords: readonly (readonly [RegExp, ProductKind, string])[] = [
  [/^pg_isready$/, 'store', 'postgres'],
  [/^(mysqladmin|mariadb-admin|healthcheck\.sh)$/, 'store', 'mysql'],
  [/^(mongosh|mongo)$/, 'store', 'mongodb'],
  [/^(kafka-topics(\.sh)?|kafka-broker-api-versions(\.sh)?|nc-kafka)$/, 'store', 'kafka'],
  [/^(rabbitmq-diagnostics|rabbitmqctl)$/, 'store', 'rabbitmq'],
  [/^(cqlsh|nodetool)$/, 'store', 'cassandra'],
  [/sqlcmd$/, 'store', 'mssql'],
  [/^etcdctl$/, 'store', 'etcd'],
  [/^(redis-cli|valkey-cli)$/, 'cache-or-queue', 'redis'],
];

const dataMount = (service: Service): { readonly name: string; readonly sign: At<string> } | undefined => {
  for (const { target, readOnly, kind, path } of service.mounts) {
    if (readOnly || kind === 'config') continue;
    for (const [pattern, name] of dataPaths) {
      const found = pattern.exec(target);
      if (found)
        return {
          name: name.replace(/\$(\d)/, (_all, group: string) => found[Number(group)] ?? ''),
          sign: { value: `data path ${target}`, path },
        };
    }
  }
  return undefined;
};

const serverWords = (service: Service): At<string> | undefined => {
  const server = service.words.find(({ value }) => /^-?-server$|^-dev$/.test(value));
  return server && service.words.some(({ value }) => /^-?-data-dir/.test(value)) ? server : undefined;
};

/** Products that take each other's keys and checks. */
const families: readonly (readonly [RegExp, string])[] = [
  [/^(postg|pgvector|timescale|spilo|patroni|cloudnativepg|citus)/, 'postgres'],
  [/^(mysql|mariadb|percona|galera)/, 'mysql'],
  [/^mongo/, 'mongodb'],
  [/^(mssql|sqlserver|azure-sql-edge)/, 'mssql'],
  [/^(redis|valkey|keydb|dragonfly|garnet)/, 'redis'],
  [/^(elasticsearch|opensearch)/, 'elasticsearch'],
];
/** The name that products with the same keys share. */
export const familyOf = (name: string): string => families.find(([pattern]) => pattern.test(name))?.[1] ?? name;

/** What the image or a data path tells; `weak` where another sign may tell better. */
const plainly = (service: Service): { readonly product?: Product; readonly weak?: boolean } => {
  const named = service.images.flatMap((at) => {
    const { name, tag, unset } = imageName(at.value);
    const byName = kindOfWords(name);
    if (byName) return [{ ...byName, sign: { value: `image ${at.value}`, path: at.path } }];
    const byTag = unset ? kindOfWords(tag) : undefined;
    return byTag ? [{ ...byTag, sign: { value: `image tag ${tag.join('-')}`, path: at.path } }] : [];
  });
  const store = named.find(({ kind }) => kind === 'store' || kind === 'cache-or-queue');
  if (store) return { product: store };
  const [first] = named;
  if (first && first.kind !== 'keeper' && first.kind !== 'proxy' && first.kind !== 'agent') return { product: first };
  const data = dataMount(service);
  if (data) return { product: { kind: 'store', ...data } };
  return first ? { product: first } : {};
};

/** Families of the stores and caches that images and data paths of an inventory tell, with how many there are of each. */
export const plainStores = (services: readonly Service[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const service of services) {
    const { product } = plainly(service);
    if (product?.kind !== 'store' && product?.kind !== 'cache-or-queue') continue;
    const family = familyOf(product.name);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return counts;
};

/**
 * The product that an image, a data path, a health check or a key name tells; the image first.
 * @param plain what `plainStores` tells of the whole inventory: a key or a check may be set on what only uses a store, as
 * shared settings are, so where the store itself stands in the inventory they tell nothing of an image that has a name
 */
export const productOf = (service: Service, plain: ReadonlyMap<string, unknown> = new Map()): Product | undefined => {
  const { product } = plainly(service);
  if (product) return product;
  if (service.said) {
    const { kind, name, value, path } = service.said;
    return { kind, name, sign: { value: `“${value}”`, path }, isSaid: true };
  }
  const counts = (name: string) => imageUnknown(service) !== undefined || !plain.has(familyOf(name));
  // An application that waits for a store may carry its client and its password too: only keys and checks of the server count.
  for (const [pattern, kind, name] of healthWords) {
    const sign = service.health.find(({ value }) => pattern.test(value));
    if (sign && counts(name)) return { kind, name, sign: { value: `health check ${sign.value}`, path: sign.path } };
  }
  for (const [pattern, kind, name] of keyNames) {
    const sign = service.keys.find(({ value }) => pattern.test(value));
    if (sign && counts(name)) return { kind, name, sign: { value: `key ${sign.value}`, path: sign.path } };
  }
  const type = service.type;
  if (type && storeOfType(type.value) === 'cache-or-queue')
    return { kind: 'cache-or-queue', name: type.value, sign: { value: `type ${type.value}`, path: type.path } };
  const server = serverWords(service);
  return (
    server && {
      kind: 'store',
      name: 'a server with a data directory',
      sign: { value: 'command -server with a data directory', path: server.path },
    }
  );
};

/** True when no image is named, or its name holds a variable that nobody set. */
export const imageUnknown = (service: Service): At<string> | undefined => {
  if (service.built) return undefined;
  const [first] = service.images;
  if (!first) return { value: 'no image is named', path: `${service.path}.image` };
  const unset = service.images.find(({ value }) => imageName(value).unset);
  return unset && { value: 'the image is a variable without a value', path: unset.path };
};
