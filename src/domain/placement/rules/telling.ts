/** What of a service may be kept at all: the words and names that a rule looks for, and nothing else of a command. */
import type { Service } from '../inventory.ts';
import { relevantKey } from './key-names.ts';

/** Words of commands that tell how a service takes its work. */
export const consumes =
  /(^|[-_./])(worker|workers|consumer|consumers|taskworker|celery|sidekiq|resque|rq|dramatiq|faust|subscriber)([-_./]|$)/i;
export const schedules = /(^|[-_./])(scheduler|beat|cron|clock|dag-processor|triggerer)([-_./]|$)/i;
export const answersRequests =
  /^(web|server|serve|api-?server|runserver|gunicorn|uvicorn|puma|rails|http-server|webserver|api)$/i;
const serverWord = /^-?-(server|dev|data-dir)$/;

/** Labels that may name an owner or how much a service matters. */
const telling =
  /(^|[./_-])(owner|owned-?by|team|squad|tier|criticality|maintainer|department|managed-?by|contact|part-of)$/i;

/** Short words only, without what stands behind an equals sign: a longer one may be a secret. */
const wordOf = (word: string): string | undefined => {
  const plain = word.replace(/=.*$/s, '').split('/').at(-1) ?? '';
  return plain.length <= 40 && [consumes, schedules, answersRequests, serverWord].some((one) => one.test(plain))
    ? plain
    : undefined;
};

const healthWord =
  /^(pg_isready|mysqladmin|mariadb-admin|mongosh|mongo|kafka-[a-z-]+(\.sh)?|rabbitmq-diagnostics|rabbitmqctl|cqlsh|nodetool|sqlcmd|etcdctl|redis-cli|valkey-cli|healthcheck\.sh)$/;

/** The same service without anything that no rule reads. */
export const onlyTelling = (service: Service): Service => ({
  ...service,
  words: service.words.flatMap(({ value, path }) => {
    const word = wordOf(value);
    return word === undefined ? [] : [{ value: word, path }];
  }),
  health: service.health.flatMap(({ value, path }) => {
    const word = value.split('/').at(-1) ?? '';
    return healthWord.test(word) ? [{ value: word, path }] : [];
  }),
  keys: service.keys.filter(({ value }) => relevantKey(value)),
  labels: service.labels.filter(({ key, value }) => telling.test(key) && value.length <= 120),
});
