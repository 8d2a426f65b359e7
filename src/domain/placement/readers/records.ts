/** Lists of records in JSON: what clouds and configuration databases answer. A record is read like the row of a table. */
import type { Inventory } from '../inventory.ts';
import { child, entries, has, items, text, type Node } from '../tree.ts';
import type { DateOrder } from '../units.ts';
import { heads, normal } from './sheet-heads.ts';
import { namesServices, readTable, unreadNote, type TableRecord } from './sheet.ts';
import type { Cell } from './table-service.ts';

/** What a kind of record calls its fields, and what it is where no field of it says so. */
interface Shape {
  readonly sign: readonly string[];
  /** Field of ours, and the fields of theirs in which it stands, the best first. */
  readonly fields: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly type?: string;
  /** Field that says more of the type. */
  readonly engine?: string;
}

const tagName = ['Tags', 'Name'];
const shapes: readonly Shape[] = [
  {
    sign: ['InstanceId', 'InstanceType'],
    fields: {
      name: [tagName, ['InstanceId']],
      os: [['PlatformDetails'], ['Platform']],
      instance_type: [['InstanceType']],
      status: [['State', 'Name']],
    },
    type: 'EC2 instance',
  },
  {
    sign: ['DBInstanceIdentifier'],
    fields: { name: [['DBInstanceIdentifier']], status: [['DBInstanceStatus']], created: [['InstanceCreateTime']] },
    type: 'RDS',
    engine: 'Engine',
  },
  {
    sign: ['DBClusterIdentifier'],
    fields: { name: [['DBClusterIdentifier']], status: [['Status']], created: [['ClusterCreateTime']] },
    type: 'RDS',
    engine: 'Engine',
  },
  {
    sign: ['CacheClusterId'],
    fields: { name: [['CacheClusterId']], status: [['CacheClusterStatus']], created: [['CacheClusterCreateTime']] },
    type: 'ElastiCache',
    engine: 'Engine',
  },
  { sign: ['FunctionName'], fields: { name: [['FunctionName']] }, type: 'Lambda function' },
  {
    sign: ['resourceType', 'resourceId'],
    fields: { name: [['resourceName'], ['tags', 'Name'], ['resourceId']], type: [['resourceType']] },
  },
  {
    sign: ['resourceGroup', 'type'],
    fields: {
      name: [['name']],
      type: [['type']],
      os: [
        ['storageProfile', 'osDisk', 'osType'],
        ['properties', 'storageProfile', 'osDisk', 'osType'],
      ],
      vm_size: [
        ['hardwareProfile', 'vmSize'],
        ['properties', 'hardwareProfile', 'vmSize'],
      ],
    },
  },
  { sign: ['ResourceType', 'Arn'], fields: { name: [['Arn']], type: [['ResourceType']] } },
];

/** `[{ Key, Value }]` and `{ key: value }` alike. */
const tagsOf = (record: Node): readonly (readonly [string, Node])[] =>
  ['Tags', 'TagList', 'tags', 'labels'].flatMap((field) => {
    const node = child(record, field);
    const listed = items(node).flatMap((one): (readonly [string, Node])[] => {
      const key = text(child(one, 'Key')) ?? text(child(one, 'key'));
      return key === undefined ? [] : [[key, child(one, has(one, 'Value') ? 'Value' : 'value')]];
    });
    return [...listed, ...entries(node)];
  });

/** A value, or what a reference to another record shows: `{ display_value }` of ServiceNow, `{ name }`, `{ label }`. */
const shown = (node: Node): string | undefined =>
  text(node) ??
  ['display_value', 'displayValue', 'name', 'label', 'value'].map((key) => text(child(node, key))).find(Boolean);

/** The head that a key stands for: `machineType` is `machine_type` where nothing is called as it stands. */
const headOf = (key: string): string => {
  const parted = key.replace(/([a-z])([A-Z])/g, '$1_$2');
  return heads[normal(key)] === undefined && heads[normal(parted)] !== undefined ? parted : key;
};

const cellOf = (head: string, node: Node): Cell[] => {
  const value = shown(node);
  return value === undefined || value === '' ? [] : [{ head, value, path: node.path }];
};

const cellsOf = (record: Node): readonly Cell[] => {
  const shape = shapes.find(({ sign }) => sign.every((key) => has(record, key)));
  const tags = tagsOf(record);
  const labels = tags.flatMap(([key, node]) =>
    cellOf('tags', node).map((cell) => ({ ...cell, value: JSON.stringify({ [key]: cell.value }) })),
  );
  if (!shape)
    return [
      ...entries(record).flatMap(([key, node]) =>
        key === 'tags' || key === 'labels' ? [] : cellOf(headOf(key), node),
      ),
      ...labels,
    ];
  const at = (keys: readonly string[]): Node | undefined =>
    keys.at(-1) === 'Name' && /^tags$/i.test(keys[0] ?? '')
      ? tags.find(([key]) => key === 'Name')?.[1]
      : child(record, ...keys);
  const engine = shape.engine === undefined ? record : child(record, shape.engine);
  return [
    ...Object.entries(shape.fields).flatMap(([head, ways]) =>
      ways.flatMap((keys) => cellOf(head, at(keys) ?? { value: undefined, path: '' })).slice(0, 1),
    ),
    ...(shape.type === undefined
      ? []
      : [{ head: 'type', value: `${shape.type} ${text(engine) ?? ''}`.trim(), path: engine.path }]),
    ...vcpuOf(record),
    ...labels,
  ];
};

/** Virtual processors of a machine: cores by the threads of each. */
const vcpuOf = (record: Node): readonly Cell[] => {
  const options = child(record, 'CpuOptions');
  const [cores, threads] = ['CoreCount', 'ThreadsPerCore'].map((key) => Number(text(child(options, key))));
  const count = (cores ?? Number.NaN) * (threads ?? Number.NaN);
  return Number.isFinite(count) ? [{ head: 'vcpu', value: String(count), path: options.path }] : [];
};

const listKeys = ['Reservations', 'Instances', 'DBInstances', 'DBClusters', 'CacheClusters', 'Functions'];
const wrappers = [
  ...listKeys,
  'configurationItems',
  'Resources',
  'result',
  'results',
  'records',
  'data',
  'value',
  'Results',
];

const isRecord = (node: Node): boolean =>
  shapes.some(({ sign }) => sign.every((key) => has(node, key))) ||
  (entries(node).length > 1 && namesServices(cellsOf(node).map(({ head }) => head)) && cellsOf(node).length > 1);

/** A record that AWS Config answers as text. */
const unfolded = (node: Node): Node => {
  if (typeof node.value !== 'string' || !node.value.startsWith('{')) return node;
  try {
    return { value: JSON.parse(node.value), path: node.path };
  } catch {
    return node;
  }
};

/**
 * Records of a document: of a list that it holds, or the document itself where it stands in a list; none where it holds none.
 * @param isListed true for a document that is one of a list
 */
export const recordsIn = (doc: Node, isListed: boolean): readonly Node[] => {
  const held = wrappers.flatMap((key) => items(child(doc, key)).map(unfolded));
  const inner = held.flatMap((one) => (has(one, 'Instances') ? items(child(one, 'Instances')) : [one]));
  const records = inner.filter(isRecord);
  if (records.length > 0) return records;
  return isListed && isRecord(doc) ? [doc] : [];
};

/** The field of a record in which a path lies. */
const fieldIn = ({ path }: Node, inside: string): string => /^\.?([\w$-]+)/.exec(inside.slice(path.length))?.[1] ?? '';

/** @param records as `recordsIn` finds them */
export const readRecords = (records: readonly Node[], order?: DateOrder): Inventory => {
  const read = records.map((record) => ({ record, cells: cellsOf(record) }));
  const heads = [...new Set(read.flatMap(({ cells }) => cells.map(({ head }) => head)))];
  const labels = (cells: readonly Cell[]) => cells.filter(({ head }) => head === 'tags');
  const all = heads.filter((head) => head !== 'tags');
  const used = new Set(read.flatMap(({ record, cells }) => cells.map(({ path }) => fieldIn(record, path))));
  const passed = [...new Set(records.flatMap((record) => entries(record).map(([key]) => key)))].filter(
    (key) => !used.has(key) && !all.includes(key),
  );
  const rows = read.map(({ record, cells }): TableRecord => ({
    called: record.path,
    cells: [
      ...all.map((head) => cells.find((cell) => cell.head === head) ?? { head, value: '', path: record.path }),
      ...labels(cells),
    ],
  }));
  const table = readTable(all, rows, order);
  return { services: table.services, notes: [...unreadNote('Fields', [...table.unread, ...passed]), ...table.notes] };
};
