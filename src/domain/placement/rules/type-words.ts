/** What a type, a class or an operating system tells, as catalogues, configuration databases and lists of clouds write them. */
import { cut, kindOfWords } from './product-words.ts';
import type { ProductKind } from '../types.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Types of what holds data for others, whoever runs it. */
const stores = words(
  `database databases datenbank datenbanken datenbankserver datastore db dbs rds aurora dbinstance dbcluster dynamodb docdb documentdb cosmosdb
  dbforpostgresql dbformysql dbformariadb redshift bigquery bigtable spanner firestore cloudsql blob sqs sns kinesis
  pubsub eventhub servicebus broker brokers bucket buckets topic storageaccounts keyvault
  secretsmanager nfs samba fileserver dateiserver`,
);

/** Roles of what people use, which may name the store that it uses. */
export const application =
  /\b(?:app|application|anwendung|web|website|api|service|portal|worker|indexer|backend|frontend)s?\b/i;

/** True for a cell that names several things. */
export const namesSeveral = (text: string): boolean => /[,;+&|\n]/.test(text);

/**
 * True when what something is built with says what it is: one product that keeps data, of what is no application by its
 * role. `Solr` of a search engine is what runs there; `PostgreSQL` of a shop is what the shop uses.
 */
export const isWhatItRuns = (stack: string, role: string): boolean =>
  role !== '' &&
  !application.test(role) &&
  !namesSeveral(stack) &&
  cut(stack).length <= 2 &&
  storeOfType(stack) !== undefined;

/** Beside such a word these tell something that serves it. */
const besideStore =
  /^(migration|migrations|backup|sicherung|client|proxy|exporter|job|library|driver|tool|tools|subnet|snapshot|snapshots|workers?)$/;

/** Types that end with these run nothing of their own: devices, parts of machines and networks, what carries others, code. */
const carriers = words(
  `printer drucker scanner switch router firewall ups pdu rack monitor phone smartphone laptop notebook workstation desktop nic
  disk disks snapshot snapshots image images networkinterface networkinterfaces virtualnetworks vpc subnet subnets securitygroup
  networksecuritygroups publicipaddresses routetable volume volumes partition filesystem gear datacenter
  esx esxi hypervisor vcenter cluster clusters managedclusters
  certificate secret role dns zone library libraries sdk documentation template module modules package packages chart charts
  terraform mobile-app android ios cli control-plane container-host`,
);

const isServing = (given: readonly string[]): boolean => given.some((word) => besideStore.test(word));

/** What kind of store a type names: `cmdb_ci_db_mysql_instance`, `Oracle Instance`, `microsoft.cache/redis`, `s3-bucket`. */
export const storeOfType = (type: string): Extract<ProductKind, 'store' | 'cache-or-queue'> | undefined => {
  const given = cut(type);
  if (isServing(given)) return undefined;
  if (given.some((word) => stores.has(word)) || /file (?:server|share)/i.test(type)) return 'store';
  const kind = kindOfWords(given)?.kind;
  if (given.includes('cache') && kind !== 'memory') return 'cache-or-queue';
  return kind === 'store' || kind === 'cache-or-queue' ? kind : undefined;
};

/** True for a type of what runs nothing of its own: `cmdb_ci_printer`, `ESX Server`, `kubernetes-cluster`, `library`. */
export const runsNothing = (type: string): boolean => {
  if (storeOfType(type) !== undefined) return false;
  if (/^microsoft\.network\//i.test(type) || isHost(type)) return true;
  if (/\bdns server$|\bdata center$/i.test(type)) return false;
  const given = cut(type);
  const last = given.filter((word) => !/^(server|host|device|machine|hardware)$/.test(word)).at(-1) ?? '';
  const two = given.slice(-2);
  return carriers.has(last) || carriers.has(two.join('-')) || carriers.has(two.join(''));
};

/** True for a role of what carries others or is sat at; of the other types, some are services as roles: `DNS`, `documentation`. */
export const isHost = (role: string): boolean =>
  /(?:^|\s)(?:control plane|container host|hypervisor|workstation)$|^(?:router|switch|access point|printer|scanner|desktop|laptop|ups)$|^(?:kubernetes|k8s|k3s|rke2?|openshift|docker|swarm|nomad)[ -](?:control[ -]plane|master|worker|node|host|server|manager)s?$/i.test(
    role,
  );

/**
 * True for what is bound to one machine or one address: bought or built as it is, licensed by its host, or trusted by the
 * address from which it sends.
 */
export const isBound = (type: string): boolean =>
  /(?:^|[\s_(-])(?:mainframe|appliance|z\/?os|as\/?400|ibm i|big-?ip|netscaler|licen[cs]e (?:server|manager)|lizenzserver|flex(?:lm|net)|hasp|kms host|hsm|hardware security module|(?:e?mail|smtp)[ -]?(?:relay|gateway|server)|mailserver|postfix|exim|sendmail)(?:[\s_),-]|$)/i.test(
    type,
  );

/** What of a machine is named in words: a device, accelerators, a network past the kernel. */
export const deviceNamed = (text: string): string | undefined =>
  /\b(?:usb(?! stick)|dongle|serial port|rs-?(?:232|485)|gpio|plc|scada)\b/i.exec(text)?.[0];
export const namesAccelerators = (text: string): boolean =>
  /\b(?:gpus?|cuda|nvenc|rocm|tpus?|tensorrt|grafikkarten?)\b/i.test(text);
export const namesBypass = (text: string): boolean =>
  /\b(?:kernel[- ]bypass|dpdk|sr-?iov|huge ?pages|infiniband|rdma)\b/i.test(text);

const clouds = words('azure aws cloud google gcp serverless');

/** True for a function that a cloud runs: `Lambda function`, `AWS::Lambda::Function`, `functionapp`, `Azure Functions`. */
export const isCloudFunction = (type: string): boolean => {
  const given = cut(type);
  const last = given.at(-1) ?? '';
  return (
    /^(?:lambda|functionapps?|cloudfunctions?)$/.test(last) ||
    (/^functions?$/.test(last) && given.some((word) => clouds.has(word) || /^(?:lambda|cloudfunctions)$/.test(word)))
  );
};

/** True for an operating system that no node of a cluster has; of Windows, nodes have the editions for servers only. */
export const hasNoNodes = (system: string): boolean =>
  /(?:^|\W)(?:aix|solaris|sunos|hp-?ux|z\/?os|z\/?vm|ibm i|i5\/os|os\/400|openvms|tru64|nonstop|bs2000|freebsd|openbsd|windows (?:xp|vista|[78]|1[01])|mac ?os(?: x)?|os x|esxi?)(?:\W|$)/i.test(
    system,
  );

/** True for Windows, whose containers run on nodes of Windows only. */
export const isWindows = (system: string): boolean => /(?:^|\W)(?:microsoft )?win(?:dows)?(?:\W|\d|$)/i.test(system);

/** True for what is built on what runs on Windows only: its web server, its older frameworks and languages. */
export const isBuiltOnWindows = (stack: string): boolean =>
  /(?:^|\W)(?:iis|windows (?:service|dienst)|\.net framework|\.net [1-4](?:\.\d)*|vb ?6|vbscript|classic asp)(?:\W|$)/i.test(
    stack,
  );

/** True for a kind of virtual machine that a cloud rents with accelerators: `p3.2xlarge`, `Standard_NC6s_v3`, `a2-highgpu-1g`. */
export const hasAccelerators = (machine: string): boolean =>
  /^(?:(?:p|g|trn|inf|dl)\d[a-z]*\.\w|standard_n[cdgv]\d|(?:a[2-4]|g2|g4)-)/i.test(machine);

/** Words for what stands still, and may have ended or not. */
export const isStopped = (value: string): boolean =>
  /^(stopped|exited|dead|offline|powered ?off|(vm )?deallocated|suspended|shut ?down|ausgeschaltet)$/i.test(
    value.trim(),
  );

/** Words for whether something runs, which others call its state. */
export const isRunState = (value: string): boolean =>
  isStopped(value) ||
  /^(running|active|inactive|up|down|online|powered ?on|started|paused|restarting)$/i.test(value.trim());

/** Words for what has ended or is about to. */
export const isEnd = (value: string): boolean =>
  /^(deprecated|retired|retire|decommissioned|decommissioning|end[- ]of[- ](life|support)|eol|sunset|sunsetting|disposed|terminated|archiviert|ausgemustert|switched off|abgeschaltet|stillgelegt|abgekündigt|außer betrieb)$/i.test(
    value.trim(),
  );
