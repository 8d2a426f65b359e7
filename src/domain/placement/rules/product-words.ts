/** Products by the words of their names: what an image's name tells of what runs in it. */
import type { At } from '../tree.ts';
import type { ProductKind } from '../types.ts';

export interface Product {
  readonly kind: ProductKind;
  readonly name: string;
  /** The sign by which it was recognised. */
  readonly sign: At<string>;
  /** True where words of a table tell it, which say nothing of what is mounted. */
  readonly isSaid?: true;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const stores =
  words(`postgres postgresql postgis pgvector timescaledb timescale spilo patroni cloudnativepg citus mysql mysqld mariadb
  percona galera mongo mongodb mongod cassandra scylla scylladb cockroach cockroachdb clickhouse elasticsearch opensearch solr kafka
  redpanda pulsar bookkeeper rabbitmq activemq artemis zookeeper etcd consul vault openbao minio seaweedfs ceph garage influxdb neo4j
  arangodb couchdb couchbase dgraph rethinkdb mssql sqlserver oracledb db2 firebird questdb tidb tikv yugabyte yugabytedb ravendb qdrant
  weaviate milvus chromadb meilisearch typesense manticore manticoresearch immudb eventstore surrealdb foundationdb aerospike hbase
  namenode datanode mosquitto emqx hivemq openldap 389ds beanstalkd rqlite libsql vespa marqo jetstream dynamodb azurite`);
const queues = words('redis redismod valkey keydb dragonfly dragonflydb garnet nats hazelcast infinispan ignite');
const memories = words('memcached pushgateway varnish');
const poolers = words('pgbouncer pgcat pgpool supavisor proxysql odyssey twemproxy mcrouter');
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

/** Of the keepers, those that draw what others keep: where nothing of their own lies, both sides can be asked at once. */
const lookers = words('grafana');

/** True for a product that collects data of its own, which cannot be split between two sides. */
export const collects = (product: Product | undefined): boolean =>
  product?.kind === 'keeper' && !lookers.has(product.name);

/** Beside the name of a product these tell something that serves it, not the product. */
const serves =
  /^(exporter|ui|web|admin|express|commander|insight|insights|backup|backups|client|console|dashboard|dashboards|proxy|operator|connect|rest|manager|migrate|migration|migrations|init|tools|toolbox|cli|api|app|worker|consumer|producer|service|zabbix|metrics|monitor|viewer|explorer|browser|gateway|bridge|registry|mc|sync|adapter|webhook|benchmark|test|tests|seed|setup|runner|etl|importer|loader|processor|indexer|reader|writer|cdc|php|django|rails|wildfly|tomcat)$/;

/** The words of a name in small letters, without those that begin with a figure. */
export const cut = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !/^\d/.test(word));

interface ImageName {
  /** Words of the last part of the name, without those that are numbers. */
  readonly name: readonly string[];
  readonly tag: readonly string[];
  /** A variable that nobody set, or a blank to fill in, stands in the name; one in the registry before it does no harm. */
  readonly unset: boolean;
}

/** An image reference taken apart; a registry with a port, a tag and a digest are told from the name. */
export const imageName = (image: string): ImageName => {
  const plain = image.replace(/@.*$/, '');
  const last = plain.split('/').at(-1) ?? '';
  const [, name = '', tag = ''] = /^([^:]*)(?::(.*))?$/.exec(last) ?? [];
  return { name: cut(name.replace(/\$\w+/g, '')), tag: cut(tag.replace(/\$\w+/g, '')), unset: /[$<{]/.test(name) };
};

/** What a product of these words is, and by which of them; undefined where none tells. */
export const kindOfWords = (
  given: readonly string[],
): { readonly kind: ProductKind; readonly name: string } | undefined => {
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
  if (
    /(^|-)oracle-(xe|free|database)(-|$)|^oracle-(?!weblogic|forms|linux|java|jdk|http|soa|tuxedo|coherence|ebs|apex)/.test(
      joined,
    )
  )
    return { kind: 'store', name: 'oracle' };
  if (/(^|-)(ibm|websphere)-mq(-|$)/.test(joined)) return { kind: 'store', name: 'ibm-mq' };
  if (/(^|-)sql-server(-|$)/.test(joined)) return { kind: 'store', name: 'sqlserver' };
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
