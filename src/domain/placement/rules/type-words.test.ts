import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hasAccelerators,
  hasNoNodes,
  isBound,
  isBuiltOnWindows,
  isHost,
  isWhatItRuns,
  isWindows,
  runsNothing,
  storeOfType,
} from './type-words.ts';

test('types of catalogues, configuration databases and clouds tell stores, caches and what runs nothing', () => {
  const kinds = (...types: readonly string[]) =>
    types.map((type) => storeOfType(type) ?? (runsNothing(type) ? 'nothing' : 'open'));
  assert.deepEqual(
    new Set(
      kinds(
        ...['database', 'cmdb_ci_db_mysql_instance', 'Oracle Instance', 'MSSQL Server', 'SQL Server', 'rds:db'],
        ...['AWS::RDS::DBInstance', 'AWS::S3::Bucket', 's3-bucket', 'kafka-topic', 'sqs-queue', 'message-broker'],
        ...[
          'microsoft.sql/servers/databases',
          'microsoft.dbforpostgresql/flexibleservers',
          'Datenbank Oracle 19c',
          'Datenbankserver',
        ],
        ...['cmdb_ci_app_server_ibm_mq', 'elasticsearch-index', 'kafka cluster', 'RDS aurora-postgresql'],
      ),
    ),
    new Set(['store']),
  );
  assert.deepEqual(new Set(kinds('file server', 'NFS', 'Dateiserver')), new Set(['store']));
  assert.deepEqual(kinds('cache and queue', 'redis worker'), ['cache-or-queue', 'open']);
  assert.deepEqual(kinds('microsoft.cache/redis', 'ElastiCache redis', 'redis-cache'), Array(3).fill('cache-or-queue'));
  assert.deepEqual(
    new Set(
      kinds(
        ...['library', 'documentation', 'mobile-app', 'terraform-module', 'helm-chart', 'docker-image', 'Template'],
        ...['cmdb_ci_printer', 'IP Switch', 'ESX Server', 'Network Firewall', 'kubernetes-cluster', 'ecs:cluster'],
        ...['microsoft.network/virtualnetworks', 'microsoft.compute/disks', 'AWS::EC2::Subnet', 'rds:snapshot'],
      ),
    ),
    new Set(['nothing']),
  );
  assert.deepEqual(
    new Set(
      kinds(
        ...['service', 'website', 'Linux Server', 'cmdb_ci_appl', 'Business Application', 'Tomcat', 'EC2 instance'],
        ...['data-pipeline', 'ml-model', 'db-migration', 'Lambda function', 'microsoft.web/sites', 'ecs:service'],
        ...['Virtueller Server', 'microsoft.compute/virtualmachines', 'Application Server', 'Web Server', ''],
      ),
    ),
    new Set(['open']),
  );
});

test('systems and machines are told by whole words', () => {
  for (const one of [
    'AIX 7.2',
    'Solaris 11',
    'HP-UX',
    'IBM i 7.4',
    'z/OS',
    'VMware ESXi 7.0.3',
    'macOS 14',
    'FreeBSD',
    'Microsoft Windows 10 (64-bit)',
  ])
    assert.equal(hasNoNodes(one), true, one);
  for (const one of ['Linux Red Hat', 'Ubuntu', 'Windows Server 2019', 'Oracle Linux 8', 'Linux/UNIX', 'Debian 12'])
    assert.equal(hasNoNodes(one), false, one);
  for (const one of ['.NET 4.8 / IIS', 'VB6', '.NET Framework']) assert.equal(isBuiltOnWindows(one), true, one);
  for (const one of ['.NET 8', 'Java 17', 'ASP.NET Core']) assert.equal(isBuiltOnWindows(one), false, one);
  for (const one of ['Windows 2016 Standard', 'windows', 'Microsoft Windows Server 2019 (64-bit)', 'Win2019'])
    assert.equal(isWindows(one), true, one);
  for (const one of ['Darwin', 'Linux', 'Rewind OS']) assert.equal(isWindows(one), false, one);
  for (const one of ['p3.2xlarge', 'g5.xlarge', 'trn1.32xlarge', 'Standard_NC6s_v3', 'a2-highgpu-1g', 'g2-standard-4'])
    assert.equal(hasAccelerators(one), true, one);
  for (const one of ['m5.xlarge', 't3.large', 'Standard_D4s_v5', 'n2-standard-8', 'r6g.large', 'im4gn.large'])
    assert.equal(hasAccelerators(one), false, one);
  assert.deepEqual(['cmdb_ci_lb_bigip', 'Mainframe LPAR', 'Virtual appliance', 'appliances team'].map(isBound), [
    ...[true, true, true, false],
  ]);
});

test('a role tells what carries others, and what runs on a machine that is no application', () => {
  for (const role of ['container host', 'control plane', 'forensic workstation', 'Hypervisor'])
    assert.equal(isHost(role), true, role);
  // What is a device as a type is a service as a role.
  for (const role of ['documentation', 'DNS', 'web cluster', 'print server']) assert.equal(isHost(role), false, role);
  assert.equal(isWhatItRuns('Solr', 'search engine'), true);
  for (const [stack, role] of [
    ['PostgreSQL', 'web application'],
    ['PostgreSQL', ''],
    ['Java, Spring, PostgreSQL', 'billing'],
    ['Ruby on Rails', 'search'],
  ] as const)
    assert.equal(isWhatItRuns(stack, role), false, `${stack} of ${role}`);
});
