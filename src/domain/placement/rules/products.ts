/** What images, commands and key names say about the product inside. */
import type { Service } from '../inventory.ts';
import type { At } from '../tree.ts';

/** What kind of product keeps what. `store` must not be lost; `keeper` writes a directory of its own; `view` needs nothing. */
export type ProductKind =
  | 'store'
  | 'cache-or-queue'
  | 'keeper'
  | 'memory'
  | 'pooler'
  | 'view'
  | 'agent'
  | 'node-metrics'
  | 'proxy'
  | 'stream-engine';

export interface Product {
  readonly kind: ProductKind;
  readonly name: string;
  /** The sign by which it was recognised. */
  readonly sign: At<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const stores =
  words(`postgres postgresql postgis pgvector timescaledb timescale spilo patroni cloudnativepg citus mysql mysqld mariadb
  percona galera mongo mongodb mongod cassandra scylla scylladb cockroach cockroachdb clickhouse elasticsearch opensearch solr kafka
  redpanda pulsar bookkeeper rabbitmq activemq artemis zookeeper etcd consul vault openbao minio seaweedfs ceph garage influxdb neo4j
  arangodb couchdb couchbase dgraph rethinkdb mssql sqlserver oracledb db2 firebird questdb tidb tikv yugabyte yugabytedb ravendb qdrant
  weaviate milvus chromadb meilisearch typesense manticore manticoresearch immudb eventstore surrealdb foundationdb aerospike hbase
  namenode datanode mosquitto emqx hivemq openldap 389ds beanstalkd rqlite libsql vespa marqo jetstream`);
const queues = words('redis redismod valkey keydb dragonfly dragonflydb garnet nats hazelcast infinispan ignite');
const memories = words('memcached pushgateway varnish');
const poolers = words('pgbouncer pgcat pgpool proxysql odyssey twemproxy mcrouter');
const views = words(
  'kibana adminer phpmyadmin kafdrop akhq cmak mailhog mailcatcher mailpit swagger gotenberg imgproxy redisinsight',
);
const keepers =
  words(`prometheus grafana loki tempo mimir thanos alertmanager victoriametrics jenkins gitea gitlab forgejo nexus sonarqube
  nextcloud wordpress artifactory graylog netdata`);
const agents = words(
  'promtail fluentd fluentbit filebeat metricbeat packetbeat auditbeat alloy vector telegraf datadog falco otelcol collector logspout agent',
);
const proxies = words('nginx caddy traefik haproxy envoy openresty apisix kong swag tengine');
const engines = words('flink ksqldb jobmanager taskmanager statefun storm');

/** Of the keepers, those whose files are people's work: without a mount they lie in the container or a volume without a name. */
const peoples = words('jenkins gitea gitlab forgejo nexus sonarqube nextcloud wordpress artifactory');

/** True for a product that writes people's work, whether or not a directory is mounted for it. */
export const keepsWork = (product: Product | undefined): boolean =>
  product?.kind === 'keeper' && peoples.has(product.name);

/** Beside the name of a product these tell something that serves it, not the product. */
const serves =
  /^(exporter|ui|web|admin|express|commander|insight|insights|backup|backups|client|console|dashboard|dashboards|proxy|operator|connect|rest|manager|migrate|migration|migrations|init|tools|toolbox|cli|api|app|worker|consumer|producer|service|zabbix|metrics|monitor|viewer|explorer|browser|gateway|bridge|registry|mc|sync|adapter|webhook|benchmark|test|tests|seed|setup|php|django|rails|wildfly|tomcat)$/;

const cut = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^\d/.test(word));

interface ImageName {
  /** Words of the last part of the name, without those that are numbers. */
  readonly name: readonly string[];
  readonly tag: readonly string[];
  /** A variable that nobody set stands in the name. */
  readonly unset: boolean;
}

/** An image reference taken apart; a registry with a port, a tag and a digest are told from the name. */
export const imageName = (image: string): ImageName => {
  const plain = image.replace(/@.*$/, '');
  const last = plain.split('/').at(-1) ?? '';
  const [, name = '', tag = ''] = /^([^:]*)(?::(.*))?$/.exec(last) ?? [];
  const whole = plain.slice(0, plain.length - (tag === '' ? 0 : tag.length + 1));
  return { name: cut(name.replace(/\$\w+/g, '')), tag: cut(tag.replace(/\$\w+/g, '')), unset: /\$/.test(whole) };
};

const kindOfWords = (given: readonly string[]): { readonly kind: ProductKind; readonly name: string } | undefined => {
  const joined = given.join('-');
  const hit = (set: ReadonlySet<string>) => given.find((word) => set.has(word));
  const found = (kind: ProductKind, name: string | undefined) => (name === undefined ? undefined : { kind, name });
  if (/(^|-)cadvisor(-|$)/.test(joined)) return { kind: 'node-metrics', name: 'cadvisor' };
  if (/node-exporter|nodeexporter|dcgm-exporter|windows-exporter/.test(joined)) return { kind: 'agent', name: joined };
  if (
    /(mongo-express|kafka-ui|schema-registry|kafka-rest|kafka-connect|opensearch-dashboards|redis-commander|blackbox-exporter|statsd-exporter|oauth2-proxy)/.test(
      joined,
    ) ||
    given.at(-1) === 'exporter'
  )
    return given.includes('connect') ? undefined : { kind: 'view', name: joined };
  if (/fluent-bit/.test(joined)) return { kind: 'agent', name: 'fluent-bit' };
  if (/azure-sql-edge/.test(joined)) return { kind: 'store', name: 'azure-sql-edge' };
  if (/(^|-)oracle-(xe|free|database)(-|$)|^oracle-/.test(joined)) return { kind: 'store', name: 'oracle' };
  const first =
    found('pooler', hit(poolers)) ??
    found('memory', hit(memories)) ??
    found('view', hit(views)) ??
    found('stream-engine', hit(engines));
  if (first) return first;
  if (given.some((word) => serves.test(word)) && !/^(mysql|mssql|clickhouse|mariadb)-server/.test(joined)) {
    return given.some((word) => /^(collector|otelcol)$/.test(word))
      ? { kind: 'agent', name: joined }
      : found(
          'proxy',
          given.find((word) => word === 'envoy' || word === 'traefik'),
        );
  }
  return (
    found('store', hit(stores)) ??
    found('cache-or-queue', hit(queues)) ??
    found('agent', hit(agents)) ??
    found('keeper', hit(keepers)) ??
    found('proxy', hit(proxies))
  );
};

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

const keyNames: readonly (readonly [RegExp, ProductKind, string])[] = [
  [/^KAFKA_(CFG_)?(ADVERTISED_LISTENERS|PROCESS_ROLES|BROKER_ID|NODE_ID|LISTENERS|LOG_DIRS)$/, 'store', 'kafka'],
  [/^(MSSQL_)?SA_PASSWORD$|^MSSQL_PID$/, 'store', 'mssql'],
  [/^(POSTGRES_INITDB_ARGS|PGDATA)$/, 'store', 'postgres'],
  [/^(MYSQL|MARIADB)_(RANDOM_)?ROOT_PASSWORD(_FILE)?$/, 'store', 'mysql'],
  [/^MONGO_INITDB_/, 'store', 'mongodb'],
  [/^RABBITMQ_(ERLANG_COOKIE|DEFAULT_VHOST|NODENAME)$/, 'store', 'rabbitmq'],
  [/^CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT$/, 'store', 'clickhouse'],
  [/^ZOO(KEEPER)?_(MY_ID|CLIENT_PORT|TICK_TIME|SERVERS)$/, 'store', 'zookeeper'],
  [/^(OPENSEARCH_INITIAL_ADMIN_PASSWORD|OPENSEARCH_JAVA_OPTS|ES_JAVA_OPTS)$/, 'store', 'elasticsearch'],
  [
    /^(CASSANDRA_CLUSTER_NAME|ETCD_INITIAL_CLUSTER|INFLUXDB_DB|DOCKER_INFLUXDB_INIT_MODE|NEO4J_AUTH|MINIO_ROOT_USER)$/,
    'store',
    'a store',
  ],
  [/^ENVOY_(ADMIN_)?(PORT|ADDR|UID)$/, 'proxy', 'envoy'],
];

/** True for a name of an environment variable that tells a product. */
export const relevantKey = (key: string): boolean => keyNames.some(([pattern]) => pattern.test(key));

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

/** The product that an image, a data path, a key name or a health check tells; the image first. */
export const productOf = (service: Service): Product | undefined => {
  const named = service.images.flatMap((at) => {
    const { name, tag, unset } = imageName(at.value);
    const byName = kindOfWords(name);
    if (byName) return [{ ...byName, sign: { value: `image ${at.value}`, path: at.path } }];
    const byTag = unset ? kindOfWords(tag) : undefined;
    return byTag ? [{ ...byTag, sign: { value: `image tag ${tag.join('-')}`, path: at.path } }] : [];
  });
  const store = named.find(({ kind }) => kind === 'store' || kind === 'cache-or-queue');
  if (store) return store;
  const [first] = named;
  if (first && first.kind !== 'keeper' && first.kind !== 'proxy' && first.kind !== 'agent') return first;
  const data = dataMount(service);
  if (data) return { kind: 'store', ...data };
  if (first) return first;
  // An application that waits for a store may carry its client and its password too: only keys and checks of the server count.
  for (const [pattern, kind, name] of healthWords) {
    const sign = service.health.find(({ value }) => pattern.test(value));
    if (sign) return { kind, name, sign: { value: `health check ${sign.value}`, path: sign.path } };
  }
  for (const [pattern, kind, name] of keyNames) {
    const sign = service.keys.find(({ value }) => pattern.test(value));
    if (sign) return { kind, name, sign: { value: `key ${sign.value}`, path: sign.path } };
  }
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
