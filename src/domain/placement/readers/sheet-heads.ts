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
const otherHeads: Readonly<Partial<Record<Field, string>>> = {
  name: `
    service service_name application application_name app app_name microservice component workload vm
    vm_name virtual_machine servicename anwendung anwendungsname verfahren applikation dienst bezeichnung
    fachverfahren`,
  host: `
    hostname host_name server_name servername server computer_name computername instance_name resource_name
    display_name displayname titel title objekttitel rechnername host machine asset_name identifier`,
  owner: `
    owned_by team managed_by owned_by_name owner_team owning_team owner_name service_owner application_owner
    it_application_owner verantwortlich eigentümer zuständig verantwortlicher verantwortliche
    systemverantwortlich fachverantwortlich`,
  owner_group: `
    support_group support_group_name assignment_group assignment_group_name managed_by_group group_in_charge
    technician_in_charge kontaktzuweisung ansprechpartner`,
  criticality: 'busines_criticality business_criticality kritikalität',
  lifecycle: `
    powerstate power_state instance_state operational_status install_status life_cycle_stage
    life_cycle_stage_status status cmdb_status lebenszyklus`,
  state: 'stateful persistent zustandsbehaftet',
  type: 'type class sys_class_name types ci_type resource_type typ objekttyp',
  system: `
    os os_name os_type operating_system operating_system_name os_according_to_the_configuration_file
    os_according_to_the_vmware_tools guest_os platform betriebssystem`,
  machine: 'instance_type vm_size machine_type',
  stack: `
    stack tech_stack technology technologies technologie software product produkt middleware
    installed_software primary_application`,
  role: 'funktion rolle zweck verwendungszweck function role purpose server_role server_type role_function usage',
  description: `
    description short_description purpose_description beschreibung annotation notes comment comments
    bemerkung kommentar`,
  template: 'template',
  tags: 'tags',
  replicas: 'instances instance_count instanzen',
  cpu_cores: 'cpu vcpu vcpus cpu_count cpus kerne cpu_kerne',
  memory_mib: `
    memory memory_mb ram ram_mb memory_gb memory_gib ram_gb ram_gib mem_mb mem_mib mem_gb mem_gib
    arbeitsspeicher arbeitsspeicher_mb arbeitsspeicher_gb`,
  created: 'sys_created_on created_at creation_timestamp created_on angelegt_am erstellt_am',
  schedule: 'zeitplan',
  depends_on: 'dependencies dependson abhängigkeiten',
};

/** What each head tells. */
export const heads: Readonly<Record<string, Field>> = Object.fromEntries([
  ...templateHeads.map((head) => [head, head]),
  ...Object.entries(otherHeads).flatMap(([field, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((head) => [head, field]),
  ),
]) as Record<string, Field>;

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
