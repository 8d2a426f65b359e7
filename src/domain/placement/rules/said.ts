/** What a table says that a row is, in the words of people: `Kafka broker`, `DNS server`, `Print server`. */
import { cut, kindOfWords } from './product-words.ts';
import type { ProductKind } from '../types.ts';
import { application, namesSeveral, storeOfType } from './type-words.ts';

/** A pattern that finds any of these as whole words; each line holds phrases of one matter, parted by upright strokes. */
const anyOf = (...matters: readonly string[]): RegExp => new RegExp(`\\b(?:${matters.join('|')})\\b`);

/** Kinds by what people call them, the more certain first. */
const phrases: readonly (readonly [ProductKind, RegExp])[] = [
  [
    'runner',
    anyOf(
      '(?:ci|build|git(?:lab|hub|ea)|forgejo|actions|drone|jenkins|buildkite|teamcity|bamboo|azure pipelines)[ _-](?:runner|agent|slave|node)s?',
    ),
  ],
  [
    'store',
    anyOf(
      // Files.
      'nfs|samba|smb|cifs|file ?server|file share|filer|dateiserver|netapp|truenas|nas|san|isilon',
      'gluster(?:fs)?',
      // Data.
      'hana (?:database|db)|hdfs|hadoop|splunk(?! (?:universal )?forwarder)',
    ),
  ],
  [
    'beneath',
    anyOf(
      // Names and addresses.
      '(?:core)?dns|name ?server|bind ?9|unbound|powerdns|dnsmasq|pi-?hole|adguard|infoblox|dhcp',
      // Time.
      'ntp|chrony|time ?server|zeitserver',
      // What machines start and are set up from.
      'pxe|tftp|netboot|cobbler|foreman|red hat satellite|maas',
      // Who may enter.
      'active directory|ad ds|domain ?controller|dom(?:ä|ae)nencontroller|open ?ldap|ldap server|389ds',
      'freeipa|kerberos|kdc|directory (?:server|service)|verzeichnisdienst|(?:free)?radius|tacacs',
      '(?:root|enterprise) ca|certificate authority',
      // Machines of machines.
      'vcenter|proxmox|hyper-?v|esxi?|hypervisor|ovirt',
      // Backups.
      'veeam|bacula|bareos|commvault|net ?backup|back-?up (?:server|director|host)',
      // Settings of machines.
      'puppet|salt master|chef server',
      // Watch over machines, and their logs.
      'zabbix|nagios|icinga|check ?mk|prtg|centreon|librenms|r?syslog(?:-ng)?',
      // Ways in, out and between.
      '(?:open)?vpn|wireguard|ipsec|strongswan|bastion|jump (?:host|server|box)|squid',
      '(?:forward|outbound) proxy|keepalived|lvs|vrrp|firewall',
    ),
  ],
  [
    'bought',
    anyOf(
      // Mail and documents.
      '(?:microsoft|ms) exchange|exchange (?:server|20[0-9]{2})|share ?point',
      // SAP.
      'sap|s/4 ?hana|netweaver',
      // Desktops.
      'citrix|xenapp|remote desktop|terminal ?server|session host|rdsh',
      // Services of Windows.
      'sccm|mecm|wsus|ad ?cs|ad ?fs|ssrs|ssis|ssas|power bi report server|print ?server|druckserver',
      // Business.
      'dynamics (?:nav|crm|ax)|navision|skype for business|lync|biztalk|e-business suite|peoplesoft|siebel',
      'jd edwards',
    ),
  ],
  [
    'sessions',
    anyOf(
      // Games.
      'game ?servers?|minecraft|valheim|factorio|unreal',
      // Calls.
      'asterisk|freeswitch|freepbx|pbx|telefonanlage|voip|kamailio|opensips|sip (?:server|proxy|gateway)',
      'teamspeak|mumble|coturn|turn server|jitsi|janus|mediasoup|livekit',
      // Processes that know each other.
      'distributed erlang|erlang cluster',
    ),
  ],
  ['proxy', anyOf('load ?balancer|lastverteiler|reverse ?proxy|api gateway|haproxy|traefik')],
  ['view', anyOf('keycloak')],
  [
    'keeper',
    anyOf(
      'harbor|confluence|jira|bitbucket|teamcity|drupal|redmine|mediawiki|moodle|mattermost|owncloud',
      'jupyter(?:hub)?|mlflow|home assistant|(?:s|vs|pro)?ftpd?',
    ),
  ],
];

/** What stands behind these is what it uses, whom it serves or where it runs. */
const beyond = /\s(?:for|with|using|uses|via|behind|against|to|on|of|from|by|in|für|mit|auf|von|zu|über)\s|[(:–]/i;

/** Last words of what serves or uses a product. */
const user =
  /\b(?:jobs?|plugin|integration|interface|connector|adapter|schnittstelle|clients?|portal|websites?|applications?|anwendung|api|frontend|backend|library|sync|reports?|team|users?|consumers?|producers?|migration)$/i;

/** Words beside the name of a product that tell nothing of what it is. */
const fillers = new Set(
  [
    // Who makes it, and in which edition.
    'apache hashicorp oracle microsoft ms ibm sonatype jfrog atlassian isc hadoop hdfs',
    'ce ee enterprise edition community',
    // That it runs.
    'server servers service dienst cluster node nodes host instance virtual environment',
    'broker brokers controller repository manager db database relay resolver authoritative gateway collector boot director backup',
    // Which of several it is.
    'master primary secondary replica internal external prod production dev test staging stage uat new old main',
    'and und',
  ]
    .join(' ')
    .split(' '),
);
const isFiller = (word: string): boolean => fillers.has(word) || /^[a-z]$/.test(word);

/** What follows the words for a server, such as its place, takes nothing away from them. */
const serves = /(?:server|controller|host|box)$/;
const servesNext = /^[\s_-]*(?:server|controller|host|dedicated server)\b/;

/** Names of products that are words of everyday, so that a name alone proves nothing. */
const everyday =
  /^(?:vault|consul|artemis|galera|garnet|nexus|storm|ignite|garage|firebird|pulsar|vector|agent|collector|alloy|tempo|mimir|patroni|spilo|citus|vespa)$/;

type Said = { readonly kind: ProductKind; readonly name: string } | undefined;

const phraseIn = (text: string): Said => {
  for (const [kind, pattern] of phrases) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [name] = found;
    const rest = text.slice(found.index + name.length);
    const isWhole =
      (kind !== 'beneath' && kind !== 'sessions') ||
      serves.test(name) ||
      servesNext.test(rest) ||
      cut(rest.replace(new RegExp(pattern, 'g'), '')).every(isFiller);
    if (isWhole) return { kind, name };
  }
  return undefined;
};

/**
 * What a cell that describes a row says that it is: a product or a kind of them. What is used, served or stood on does
 * not count: `portal with Redis`, `Jenkins job` and `billing of VPN` say nothing.
 */
export const kindSaid = (text: string): Said => {
  const plain = (text.split(beyond)[0] ?? '').trim();
  if (plain.length > 60 || user.test(plain)) return undefined;
  const called = phraseIn(plain.toLowerCase());
  if (called) return called;
  const words = cut(plain.replaceAll('_', '-'));
  const found = kindOfWords(words);
  // What asks the web for pages and what stands before others are called the same.
  if (!found || found.kind === 'proxy') return undefined;
  const others = words.filter((word) => word !== found.name && !isFiller(word));
  return everyday.test(found.name)
    ? found.kind !== 'agent' && words.length > 1 && others.length === 0
      ? found
      : undefined
    : others.length <= 1
      ? found
      : undefined;
};

/** True for a role that names a store or a cache: by a word for one, or by a product that it says. */
export const isStoreInWords = (role: string): boolean =>
  storeOfType(role) !== undefined && (kindOfWords(cut(role)) === undefined || kindSaid(role) !== undefined);

/** What a name says that is one of a product, with a number or a word for where it runs: `kafka-2`, `prod-gitlab`, `DNS`. */
export const kindOfName = (name: string): Said => {
  const plain = cut(name.replace(/\d+/g, '-')).join(' ');
  const called = phraseIn(plain);
  if (called && cut(plain.replaceAll(called.name, '')).every(isFiller)) return called;
  const words = cut(plain).filter((word) => !isFiller(word));
  const found = words.length === 1 ? kindOfWords(words) : undefined;
  return (found?.kind === 'store' || found?.kind === 'keeper') && !everyday.test(found.name) ? found : undefined;
};

/** Kinds that an application is built with or uses. */
const parts: ReadonlySet<ProductKind> = new Set([
  ...(['store', 'cache-or-queue', 'memory', 'pooler', 'stream-engine', 'proxy'] as const),
]);
const server =
  /\b(?:server|share|brokers?|cluster|nodes?|instance|controller|namenode|rac|hana|balancer|gateway|reverse proxy)\b/i;

/**
 * True when what a row is built with is all of it: `Jenkins`, `Kafka broker`, `PostgreSQL` of `postgres-01`. `PostgreSQL`
 * of `shop` is what the shop uses.
 */
export const isAllItIs = (stack: string, role: string, name: string): boolean => {
  if (namesSeveral(stack) || application.test(role)) return false;
  const said = kindSaid(stack);
  if (!said) return false;
  return (
    !parts.has(said.kind) ||
    role !== '' ||
    server.test(stack.replace(/sql server/i, '')) ||
    kindOfName(name) !== undefined ||
    name.toLowerCase().includes(said.name) ||
    cut(name).some((word) => word.length > 3 && said.name.startsWith(word)) ||
    /(?:^|[-_. ])(?:db|database|datenbank)[-_]?\d*$/i.test(name)
  );
};
