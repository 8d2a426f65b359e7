/** What the columns of a table are called, and the values that some of them take. */
import type { GivenTrait } from '../inventory.ts';

/** Heads of our own template, in order. */
export const templateHeads = [
  'name',
  'owner',
  'criticality',
  'lifecycle',
  'image',
  'state',
  'demand',
  'latency',
  'hardware',
  'isolation',
  'replicas',
  'cpu_cores',
  'memory_mib',
  'created',
  'schedule',
  'depends_on',
] as const;

/**
 * What a column tells. `host` is a name where no other column is one; `owner_group` an owner where no other is named;
 * `system` is the operating system, `machine` the kind of machine that a cloud rents out.
 */
export type Field =
  | (typeof templateHeads)[number]
  | 'type'
  | 'host'
  | 'owner_group'
  | 'system'
  | 'machine'
  | 'tags'
  | 'role'
  | 'description'
  | 'template'
  | 'stack';

/** Other heads for the same, as letters and figures joined by `_`, in the languages of the interface. */
export const heads: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(templateHeads.map((head) => [head, head])),
  service: 'name',
  service_name: 'name',
  application: 'name',
  application_name: 'name',
  app: 'name',
  app_name: 'name',
  microservice: 'name',
  component: 'name',
  workload: 'name',
  vm: 'name',
  vm_name: 'name',
  virtual_machine: 'name',
  hostname: 'host',
  host_name: 'host',
  server_name: 'host',
  servername: 'host',
  server: 'host',
  computer_name: 'host',
  computername: 'host',
  instance_name: 'host',
  resource_name: 'host',
  display_name: 'host',
  displayname: 'host',
  titel: 'host',
  title: 'host',
  objekttitel: 'host',
  rechnername: 'host',
  servicename: 'name',
  host: 'host',
  machine: 'host',
  asset_name: 'host',
  owned_by: 'owner',
  team: 'owner',
  managed_by: 'owner',
  support_group: 'owner_group',
  support_group_name: 'owner_group',
  assignment_group: 'owner_group',
  assignment_group_name: 'owner_group',
  managed_by_group: 'owner_group',
  group_in_charge: 'owner_group',
  technician_in_charge: 'owner_group',
  kontaktzuweisung: 'owner_group',
  ansprechpartner: 'owner_group',
  os: 'system',
  os_name: 'system',
  os_type: 'system',
  operating_system: 'system',
  operating_system_name: 'system',
  os_according_to_the_configuration_file: 'system',
  os_according_to_the_vmware_tools: 'system',
  guest_os: 'system',
  platform: 'system',
  betriebssystem: 'system',
  tags: 'tags',
  template: 'template',
  stack: 'stack',
  tech_stack: 'stack',
  technology: 'stack',
  technologies: 'stack',
  technologie: 'stack',
  software: 'stack',
  product: 'stack',
  produkt: 'stack',
  middleware: 'stack',
  installed_software: 'stack',
  primary_application: 'stack',
  funktion: 'role',
  rolle: 'role',
  zweck: 'role',
  verwendungszweck: 'role',
  function: 'role',
  role: 'role',
  purpose: 'role',
  server_role: 'role',
  server_type: 'role',
  role_function: 'role',
  usage: 'role',
  description: 'description',
  short_description: 'description',
  purpose_description: 'description',
  beschreibung: 'description',
  annotation: 'description',
  notes: 'description',
  comment: 'description',
  comments: 'description',
  bemerkung: 'description',
  kommentar: 'description',
  powerstate: 'lifecycle',
  power_state: 'lifecycle',
  instance_state: 'lifecycle',
  identifier: 'host',
  instance_type: 'machine',
  vm_size: 'machine',
  machine_type: 'machine',
  busines_criticality: 'criticality',
  business_criticality: 'criticality',
  operational_status: 'lifecycle',
  install_status: 'lifecycle',
  life_cycle_stage: 'lifecycle',
  life_cycle_stage_status: 'lifecycle',
  status: 'lifecycle',
  cmdb_status: 'lifecycle',
  sys_created_on: 'created',
  created_at: 'created',
  creation_timestamp: 'created',
  created_on: 'created',
  owned_by_name: 'owner',
  owner_team: 'owner',
  owning_team: 'owner',
  owner_name: 'owner',
  service_owner: 'owner',
  application_owner: 'owner',
  it_application_owner: 'owner',
  dependencies: 'depends_on',
  dependson: 'depends_on',
  cpu: 'cpu_cores',
  vcpu: 'cpu_cores',
  vcpus: 'cpu_cores',
  cpu_count: 'cpu_cores',
  cpus: 'cpu_cores',
  memory: 'memory_mib',
  memory_mb: 'memory_mib',
  ram: 'memory_mib',
  ram_mb: 'memory_mib',
  memory_gb: 'memory_mib',
  memory_gib: 'memory_mib',
  ram_gb: 'memory_mib',
  ram_gib: 'memory_mib',
  mem_mb: 'memory_mib',
  mem_mib: 'memory_mib',
  mem_gb: 'memory_mib',
  mem_gib: 'memory_mib',
  stateful: 'state',
  persistent: 'state',
  type: 'type',
  class: 'type',
  sys_class_name: 'type',
  types: 'type',
  ci_type: 'type',
  resource_type: 'type',
  instances: 'replicas',
  instance_count: 'replicas',
  anwendung: 'name',
  anwendungsname: 'name',
  verfahren: 'name',
  applikation: 'name',
  dienst: 'name',
  bezeichnung: 'name',
  fachverfahren: 'name',
  verantwortlich: 'owner',
  eigentümer: 'owner',
  zuständig: 'owner',
  verantwortlicher: 'owner',
  verantwortliche: 'owner',
  systemverantwortlich: 'owner',
  fachverantwortlich: 'owner',
  kritikalität: 'criticality',
  lebenszyklus: 'lifecycle',
  typ: 'type',
  objekttyp: 'type',
  instanzen: 'replicas',
  kerne: 'cpu_cores',
  cpu_kerne: 'cpu_cores',
  arbeitsspeicher: 'memory_mib',
  arbeitsspeicher_mb: 'memory_mib',
  arbeitsspeicher_gb: 'memory_mib',
  angelegt_am: 'created',
  erstellt_am: 'created',
  zeitplan: 'schedule',
  zustandsbehaftet: 'state',
  abhängigkeiten: 'depends_on',
};

/** A head as letters and figures joined by `_`. */
export const normal = (head: string): string =>
  head
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');

/** Values of the columns that take words, the words of the handbook first. */
export const traitValues: Readonly<Record<GivenTrait, readonly string[]>> = {
  state: ['none', 'rebuildable', 'durable'],
  demand: ['steady', 'variable', 'spiky'],
  latency: ['tolerant', 'interactive', 'per-packet'],
  hardware: ['any', 'accelerator', 'tuned-network'],
  isolation: ['shared-nodes', 'own-nodes', 'own-machines'],
};

/** What others call the same. */
const sameAs: Readonly<Record<GivenTrait, Readonly<Record<string, string>>>> = {
  state: {
    ...{ stateless: 'none', no: 'none', nein: 'none', false: 'none' },
    ...{ stateful: 'durable', persistent: 'durable', yes: 'durable', ja: 'durable', true: 'durable' },
  },
  demand: {},
  latency: {},
  hardware: { gpu: 'accelerator', gpus: 'accelerator', none: 'any' },
  isolation: {},
};

export const isTrait = (field: string): field is GivenTrait => Object.hasOwn(traitValues, field);

/** The value of such a column; undefined for a word that says nothing certain, which stays unknown. */
export const traitOf = (trait: GivenTrait, given: string): string | undefined => {
  const word = given.toLowerCase();
  const same = sameAs[trait];
  return traitValues[trait].includes(word) ? word : Object.hasOwn(same, word) ? same[word] : undefined;
};
