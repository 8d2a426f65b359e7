import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../place.fixture.ts';
import { place } from '../place.ts';
import { kindSaid } from './said.ts';

const placed = (head: string, cells: string, name = 'srv-17') => {
  const { services } = place(read(`name,${head},owner\n${name},${cells},ops\nother,${cells.replace(/[^,]/g, '')},ops`));
  const found = services.find((one) => one.name === name);
  assert.ok(found);
  return found;
};

const asAnEngineerWouldSay: Readonly<Record<string, readonly string[]>> = {
  'keep-off beneath-the-cluster': [
    ...['BIND9 DNS server', 'Domain controller', 'NTP', 'ISC DHCP server', 'FreeIPA', 'OpenVPN gateway', 'Veeam'],
    ...['Keepalived / LVS', 'Zabbix server', 'DNS server Hamburg', 'Verzeichnisdienst', 'PXE / TFTP boot server'],
  ],
  'keep-off machine-product': [
    ...['Microsoft Exchange Server 2019', 'SharePoint 2019', 'SAP S/4HANA', 'Citrix Virtual Apps', 'Print server'],
  ],
  'keep-off bound-identity': [
    'FlexLM license server',
    'Postfix mail relay',
    'Windows KMS host',
    'COBOL on z/OS',
    'HSM',
  ],
  'keep-off local-device': ['Video recorder with Coral USB', 'PLC / SCADA gateway'],
  'keep-off known-store': [
    ...[
      'Apache Kafka broker',
      'ZooKeeper',
      'etcd',
      'HashiCorp Vault',
      'NetApp filer',
      'SAP HANA database',
      'NFS server',
    ],
    ...['Oracle Database 19c RAC', 'Microsoft SQL Server', 'Splunk indexer', 'Mosquitto MQTT broker'],
  ],
  'on-kubernetes keeps-nothing': ['GitLab Runner', 'Jenkins agent', 'Memcached', 'Varnish cache', 'Keycloak'],
  'on-kubernetes front-proxy': ['HAProxy load balancer', 'nginx reverse proxy', 'Kong API gateway', 'Lastverteiler'],
  'on-kubernetes one-per-machine': ['node_exporter', 'Filebeat'],
  'depends writes-files': ['GitLab CE', 'Jenkins', 'Sonatype Nexus Repository', 'Jira Data Center', 'SFTP gateway'],
  'depends live-sessions': ['Game server', 'Asterisk PBX', 'Erlang cluster', 'Minecraft server EU'],
  'depends accelerator': ['GPU batch job', 'ffmpeg transcoding with NVENC'],
  'depends prepared-nodes': ['Windows service', 'Matching engine with kernel bypass'],
  'depends stream-engine': ['Flink job manager'],
  'depends not-enough-known': [
    ...[
      'web server',
      'VPN billing',
      'Jenkins job',
      'Kafka consumer',
      'SAP interface',
      'insurance agent',
      'UI of the PBX',
    ],
    ...[
      'currency exchange',
      'payments for game servers',
      'DNS management UI',
      'reads from the mainframe',
      'no GPU needed',
    ],
    ...['Oracle WebLogic', 'Tomcat', 'Vault of documents', 'backup reports', 'Active Directory sync job', 'chat'],
  ],
};

for (const [wanted, roles] of Object.entries(asAnEngineerWouldSay))
  test(`${wanted} follows from what a role says`, () => {
    for (const role of roles)
      for (const head of ['role', 'description']) {
        const { placement, matches } = placed(head, role);
        assert.equal(`${placement} ${matches[0]?.rule}`, wanted, `${head} ${role}`);
      }
  });

test('what an application is built with is not what it is', () => {
  for (const [role, stack, name] of [
    ['web application', 'PostgreSQL', 'shop'],
    ['', 'Kafka', 'orders'],
    ['backend', '"Java, Kafka"', 'orders'],
    ['backend', 'Kafka', 'orders'],
    ['', 'nginx', 'website'],
    ['portal', 'GitLab', 'docs'],
  ] as const)
    assert.equal(placed('role,technology', `${role},${stack}`, name).matches[0]?.rule, 'not-enough-known', stack);
  for (const [stack, name] of [
    ['Apache Kafka broker', 'srv-3'],
    ['PostgreSQL', 'postgres-01'],
    ['RabbitMQ', 'rabbit'],
    ['MySQL', 'orders-db'],
    ['Active Directory', 'dc01'],
  ] as const)
    assert.equal(placed('technology', stack, name).placement, 'keep-off', stack);
});

test('a name tells a product only where nothing else tells, and then it is inferred', () => {
  const [fact] = placed('environment', 'prod', 'kafka-2').decides;
  assert.deepEqual([fact?.how, fact?.fact], ['inferred', 'its name is “kafka-2”']);
  for (const [name, side] of [
    ['DNS', 'keep-off'],
    ['proxmox-3', 'keep-off'],
    ['NAS (2)', 'keep-off'],
    ['Minecraft server', 'depends'],
    ['haproxy-01', 'on-kubernetes'],
  ] as const)
    assert.deepEqual(
      [placed('environment', 'prod', name).placement, placed('environment', 'prod', name).decides[0]?.how],
      [side, 'inferred'],
      name,
    );
  for (const name of [
    'vpn-billing',
    'sap-connector',
    'traefik-docs',
    'vault',
    'nexus',
    'orders-kafka-consumer',
    'agent-1',
    'redis-ui',
  ])
    assert.equal(placed('environment', 'prod', name).placement, 'depends', name);
  assert.equal(placed('role', 'reporting', 'kafka-2').placement, 'depends');
});

test('a cell says what stands before words for use and service', () => {
  assert.equal(kindSaid('Redis for sessions')?.kind, 'cache-or-queue');
  for (const text of ['portal with Redis', 'Jenkins integration', 'library for Kafka', '', 'x'.repeat(200)])
    assert.equal(kindSaid(text), undefined, text);
});
