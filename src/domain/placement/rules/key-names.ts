/** Names of environment variables that tell a product. Apart, because the worker that reads files needs them and nothing else. */
import type { ProductKind } from '../types.ts';

export const keyNames: readonly (readonly [RegExp, ProductKind, string])[] = [
  [/^KAFKA_(CFG_)?(ADVERTISED_LISTENERS|PROCESS_ROLES|BROKER_ID|NODE_ID|LISTENERS|LOG_DIRS)$/, 'store', 'kafka'],
  [/^(MSSQL_)?SA_PASSWORD$|^MSSQL_PID$/, 'store', 'mssql'],
  [/^(POSTGRES_INITDB_ARGS|PGDATA)$/, 'store', 'postgres'],
  [/^(MYSQL|MARIADB)_(RANDOM_)?ROOT_PASSWORD(_FILE)?$/, 'store', 'mysql'],
  [/^MONGO_INITDB_/, 'store', 'mongodb'],
  [/^RABBITMQ_(ERLANG_COOKIE|DEFAULT_VHOST|NODENAME)$/, 'store', 'rabbitmq'],
  [/^CLICKHOUSE_DEFAULT_ACCESS_MANAGEMENT$/, 'store', 'clickhouse'],
  [/^ZOO(KEEPER)?_(MY_ID|CLIENT_PORT|TICK_TIME|SERVERS)$/, 'store', 'zookeeper'],
  [/^(OPENSEARCH_INITIAL_ADMIN_PASSWORD|OPENSEARCH_JAVA_OPTS|ES_JAVA_OPTS)$/, 'store', 'elasticsearch'],
  [/^CASSANDRA_CLUSTER_NAME$/, 'store', 'cassandra'],
  [/^ETCD_INITIAL_CLUSTER$/, 'store', 'etcd'],
  [/^(INFLUXDB_DB|DOCKER_INFLUXDB_INIT_MODE)$/, 'store', 'influxdb'],
  [/^NEO4J_AUTH$/, 'store', 'neo4j'],
  [/^MINIO_ROOT_USER$/, 'store', 'minio'],
  [/^ENVOY_(ADMIN_)?(PORT|ADDR|UID)$/, 'proxy', 'envoy'],
];

/** True for a name of an environment variable that tells a product. */
export const relevantKey = (key: string): boolean => keyNames.some(([pattern]) => pattern.test(key));
