/** An inventory as text that a link, a file or this browser can hold, and back; what comes back is checked anew. */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { unknownService, type Format, type Mount, type Service } from '../inventory.ts';
import type { At } from '../tree.ts';
import { productKinds, type Criticality, type Shape } from '../types.ts';

/** Most services that are taken out of a text. */
export const mostServices = 5000;
const longestText = 1000;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const shortText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.slice(0, longestText) : undefined;

const textAt = (value: unknown): At<string> | undefined => {
  if (!isFields(value)) return undefined;
  const [said, path] = [shortText(value['value']), shortText(value['path'])];
  return said === undefined || path === undefined ? undefined : { value: said, path };
};
const numberAt = (value: unknown): At<number> | undefined => {
  if (!isFields(value)) return undefined;
  const [said, path] = [value['value'], shortText(value['path'])];
  return typeof said === 'number' && Number.isFinite(said) && said >= 0 && path !== undefined
    ? { value: said, path }
    : undefined;
};
const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (value: unknown): At<Value> | undefined => {
    const at = textAt(value);
    const found = values.find((one) => one === at?.value);
    return at && found !== undefined ? { value: found, path: at.path } : undefined;
  };
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, 500) : []);

const formats: readonly Format[] = ['kubernetes', 'compose', 'ecs', 'sheet', 'backstage'];
const shapes: readonly Shape[] = ['Deployment', 'StatefulSet', 'DaemonSet', 'CronJob', 'Job', 'HTTPRoute'];
const criticalities: readonly Criticality[] = ['highest', 'high', 'medium', 'low', 'lowest'];
const mountKinds: readonly Mount['kind'][] = ['volume', 'claim', 'host', 'scratch', 'config'];

const many = [
  'images',
  'words',
  'keys',
  'health',
  'published',
  'devices',
  'accelerators',
  'capabilities',
  'prepared',
  'fastNetwork',
  'hostTies',
  'boundTo',
  'profiles',
  'hints',
  'needs',
] as const;
const single = [
  'built',
  'balanced',
  'runsOnce',
  'perMachine',
  'schedule',
  'fargate',
  'lifecycle',
  'type',
  'owner',
  'created',
  'unclearDate',
] as const;
const numbers = ['replicas', 'cpuCores', 'memoryMib'] as const;
const given = {
  state: ['none', 'rebuildable', 'durable'],
  demand: ['steady', 'variable', 'spiky'],
  latency: ['tolerant', 'interactive', 'per-packet'],
  hardware: ['any', 'accelerator', 'tuned-network'],
  isolation: ['shared-nodes', 'own-nodes', 'own-machines'],
} as const;

const mountOf = (value: unknown): Mount | undefined => {
  if (!isFields(value)) return undefined;
  const kind = mountKinds.find((one) => one === value['kind']);
  const [source, target, path] = ['source', 'target', 'path'].map((key) => shortText(value[key]));
  if (!kind || source === undefined || target === undefined || path === undefined) return undefined;
  return {
    kind,
    source,
    target,
    readOnly: value['readOnly'] === true,
    path,
    ...(value['external'] === true && { external: true }),
    ...(value['own'] === true && { own: true }),
  };
};

const saidOf = (value: unknown): Service['said'] => {
  const at = textAt(value);
  if (!at || !isFields(value)) return undefined;
  const kind = productKinds.find((one) => one === value['kind']);
  const name = shortText(value['name']);
  return kind && name !== undefined ? { ...at, kind, name } : undefined;
};

const present = <Value>(pairs: readonly (readonly [string, Value | undefined])[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(pairs.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

const serviceOf = (value: unknown): Service | undefined => {
  if (!isFields(value)) return undefined;
  const name = shortText(value['name'])?.slice(0, 300);
  const format = formats.find((one) => one === value['format']);
  if (!name || !format) return undefined;
  const scales = value['scales'];
  const [least, most, at] = isFields(scales) ? [scales['least'], scales['most'], shortText(scales['path'])] : [];
  const path = shortText(value['path']) ?? '';
  const traits = isFields(value['given']) ? value['given'] : {};
  return {
    ...unknownService(name, format, path),
    ...present([['scope', shortText(value['scope'])]]),
    mountsPath: shortText(value['mountsPath']) ?? path,
    described: value['described'] === true,
    ...(value['isResource'] === true && { isResource: true }),
    ...Object.fromEntries(many.map((key) => [key, list(value[key]).flatMap((one) => textAt(one) ?? [])])),
    ...present(single.map((key) => [key, textAt(value[key])] as const)),
    ...present(numbers.map((key) => [key, numberAt(value[key])] as const)),
    ports: list(value['ports']).flatMap((one) => shortText(one) ?? []),
    mounts: list(value['mounts']).flatMap((one) => mountOf(one) ?? []),
    labels: list(value['labels']).flatMap((one) => {
      const label = textAt(one);
      const key = isFields(one) ? shortText(one['key']) : undefined;
      return label && key !== undefined ? [{ ...label, key }] : [];
    }),
    ...present([['said', saidOf(value['said'])]]),
    ...present([['onCluster', oneOf(shapes)(value['onCluster'])]]),
    ...present([['criticality', oneOf(criticalities)(value['criticality'])]]),
    ...(typeof least === 'number' &&
      typeof most === 'number' &&
      typeof at === 'string' && { scales: { least, most, path: at } }),
    given: Object.fromEntries(
      (Object.keys(given) as (keyof typeof given)[]).flatMap((trait) => {
        const said = oneOf<string>(given[trait])(traits[trait]);
        return said ? [[trait, said]] : [];
      }),
    ),
  };
};

/** Services out of anything that JSON can hold; what is none is passed over. Names that stand twice count once. */
export const servicesOf = (value: unknown): readonly Service[] => {
  const byName = new Map<string, Service>();
  for (const one of Array.isArray(value) ? value.slice(0, mostServices) : []) {
    const service = serviceOf(one);
    if (service && !byName.has(service.name)) byName.set(service.name, service);
  }
  return [...byName.values()];
};

/** A service without its empty fields. */
const slim = (service: Service): Fields =>
  Object.fromEntries(
    Object.entries(service).filter(
      ([, value]) => value !== false && !(typeof value === 'object' && Object.keys(value as object).length === 0),
    ),
  );

/** Services as JSON without empty fields, which is what files and this browser keep. */
export const estateJson = (services: readonly Service[]): string => JSON.stringify(services.map(slim));

const toLetters = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};
const ofLetters = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));

/** Begins letters that are packed; those of links from before are JSON, whose first letter is another. */
const packedSign = 'z';

/** Longest packed text that is read: what a few letters unpack to has to fit into memory. */
const longestPacked = 20_000;

/** Services as letters that a link can carry, a fifth to a tenth of their JSON. */
export const estateText = (services: readonly Service[]): string =>
  packedSign + toLetters(deflateSync(strToU8(estateJson(services)), { level: 9 }));

/** Services of such letters; none where the text is no estate. Never throws. */
export const readEstate = (text: string): readonly Service[] => {
  try {
    const isPacked = text.startsWith(packedSign);
    if (isPacked && text.length > longestPacked) return [];
    const bytes = isPacked ? inflateSync(ofLetters(text.slice(packedSign.length))) : ofLetters(text);
    return servicesOf(JSON.parse(strFromU8(bytes)));
  } catch {
    return [];
  }
};
