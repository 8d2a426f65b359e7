/** Docker Compose: what `docker compose config` prints, or the file itself. */
import { unknownService, type Inventory, type Mount, type Service } from '../inventory.ts';
import { child, entries, has, items, numberAt, text, textAt, texts, trueAt, type At, type Node } from '../tree.ts';
import { cores, hostOf, memoryMib, readCriticality } from '../units.ts';

const variable = /\$(?:\{([A-Za-z_]\w*)(?::?([-+?])((?:[^{}]|\{[^{}]*\})*))?\}|([A-Za-z_]\w*))/g;

/** A text with the defaults of its variables; what has none stays `$NAME`. */
export const expanded = (given: string): string =>
  given.replace(variable, (_all, name: string | undefined, sign: string | undefined, fallback: string, bare: string) =>
    sign === '-' ? fallback : `$${name ?? bare}`,
  );

const projectPath = /^(\.|~|\/|\$|[A-Za-z]:\\)/;

const mountOf = (node: Node, external: ReadonlySet<string>): Mount | undefined => {
  const short = textAt(node);
  if (short) {
    const [first = '', second, mode = ''] = expanded(short.value).split(/:(?!\\)/);
    const target = second ?? first;
    const isHost = second !== undefined && projectPath.test(first);
    return {
      kind: isHost ? 'host' : second === undefined ? 'scratch' : 'volume',
      source: second === undefined ? '' : first,
      target,
      readOnly: mode.split(',').includes('ro'),
      path: node.path,
      ...(external.has(first) && { external: true }),
    };
  }
  const target = text(child(node, 'target'));
  if (target === undefined) return undefined;
  const source = expanded(text(child(node, 'source')) ?? '');
  const type = text(child(node, 'type'));
  const kind =
    type === 'bind'
      ? 'host'
      : type === 'volume' && source !== ''
        ? 'volume'
        : type === 'cluster'
          ? 'volume'
          : 'scratch';
  return {
    kind: type === 'image' ? 'config' : kind,
    source,
    target,
    readOnly: trueAt(child(node, 'read_only')) !== undefined || type === 'image',
    path: node.path,
    ...(external.has(source) && { external: true }),
  };
};

/** Names and, for the two kinds that the reader takes in, values of an environment in either spelling. */
const environment = (
  node: Node,
): readonly { readonly key: string; readonly value: string; readonly path: string }[] => {
  const kept = (key: string, value: string, path: string) => ({
    key,
    value: /_ADDR$/.test(key) || key === 'OTEL_RESOURCE_ATTRIBUTES' ? value : '',
    path,
  });
  const listed = items(node).flatMap((item) => {
    const [, key, value = ''] = /^([^=]+)=?(.*)$/s.exec(text(item) ?? '') ?? [];
    return key === undefined ? [] : [kept(key, value, item.path)];
  });
  return [...listed, ...entries(node).map(([key, at]) => kept(key, text(at) ?? '', at.path))];
};

const commandWords = (node: Node): readonly At<string>[] =>
  ['command', 'entrypoint'].flatMap((key) =>
    texts(child(node, key)).flatMap(({ value, path }) =>
      value.split(/\s+/).map((word) => ({ value: word, path: path.replace(/\[\d+\]$/, '') })),
    ),
  );

// Each brings a database to its newest shape and ends; what goes on with a server after it is no such command.
const migrates =
  /(^|[\s/])(manage\.py migrate|alembic( \S+)* upgrade|flyway( \S+)* migrate|(rake|rails) db:(migrate|prepare|setup)|prisma migrate deploy|knex migrate:latest|sequelize(-cli)? db:migrate|liquibase( \S+)* update|goose( \S+)* up|dbmate( \S+)* (up|migrate)|atlas migrate apply)(\s[^;&|]*)?$/;

const labelsOf = (node: Node) =>
  ['labels', 'deploy.labels'].flatMap((key) => {
    const at = child(node, ...key.split('.'));
    const listed = items(at).flatMap((item) => {
      const [, name, value = ''] = /^([^=]+)=?(.*)$/s.exec(text(item) ?? '') ?? [];
      return name === undefined ? [] : [{ key: name, value, path: item.path }];
    });
    return [
      ...listed,
      ...entries(at).map(([name, value]) => ({ key: name, value: text(value) ?? '', path: value.path })),
    ];
  });

const acceleratorsOf = (node: Node): readonly At<string>[] => {
  const reserved = items(child(node, 'deploy', 'resources', 'reservations', 'devices'))
    .filter(
      (one) =>
        texts(child(one, 'capabilities')).some(({ value }) => /gpu|tpu/i.test(value)) ||
        /nvidia|amd|gpu/i.test(text(child(one, 'driver')) ?? ''),
    )
    .map(({ path }) => ({ value: 'a reserved graphics card', path }));
  const gpus = child(node, 'gpus');
  const runtime = child(node, 'runtime');
  return [
    ...reserved,
    ...(gpus.value === undefined ? [] : [{ value: 'gpus', path: gpus.path }]),
    ...(text(runtime) === 'nvidia' ? [{ value: 'runtime nvidia', path: runtime.path }] : []),
  ];
};

const hostTies = (node: Node): readonly At<string>[] => {
  const tie = (key: string, value: string) => {
    const at = child(node, key);
    return text(at) === value
      ? [{ value: key === value || value === 'true' ? key : `${key} ${value}`, path: at.path }]
      : [];
  };
  return [...tie('network_mode', 'host'), ...tie('pid', 'host'), ...tie('ipc', 'host'), ...tie('privileged', 'true')];
};

const serviceOf = (name: string, node: Node, external: ReadonlySet<string>): Service => {
  const env = environment(child(node, 'environment'));
  const otel = env.find(({ key }) => key === 'OTEL_RESOURCE_ATTRIBUTES');
  const said = /(?:^|,)\s*service\.criticality=([^,]+)/.exec(otel?.value ?? '')?.[1];
  const criticality = readCriticality(said ?? '');
  const image = textAt(child(node, 'image'));
  const build = child(node, 'build');
  const dependsOn = child(node, 'depends_on');
  const global = child(node, 'deploy', 'mode');
  const mac = child(node, 'mac_address');
  const replicas = numberAt(child(node, 'deploy', 'replicas')) ?? numberAt(child(node, 'scale'));
  const cpu = child(node, 'deploy', 'resources', 'reservations', 'cpus');
  const memory = child(node, 'deploy', 'resources', 'reservations', 'memory');
  const cpuCores = cores(text(cpu) ?? '');
  const mib = memoryMib(text(memory) ?? '', true);
  const runsAsJob = /-job$/.test(text(global) ?? '');
  const words = commandWords(node);
  const migration = migrates.test(words.map(({ value }) => value).join(' ')) ? words[0] : undefined;
  const health = texts(child(node, 'healthcheck', 'test')).flatMap(({ value, path }) =>
    value.split(/\s+/).map((word) => ({ value: word, path })),
  );
  const deviceNodes = items(child(node, 'devices'));
  return {
    ...unknownService(name, 'compose', node.path),
    described: true,
    images: image ? [{ value: expanded(image.value), path: image.path }] : [],
    ...(build.value !== undefined && build.value !== null && { built: { value: 'built here', path: build.path } }),
    mounts: items(child(node, 'volumes')).flatMap((one) => mountOf(one, external) ?? []),
    mountsPath: child(node, 'volumes').path,
    words,
    keys: env.map(({ key, path }) => ({ value: key, path })),
    health,
    published: items(child(node, 'ports')).map((one) => ({
      value: expanded(text(one) ?? text(child(one, 'published')) ?? text(child(one, 'target')) ?? ''),
      path: one.path,
    })),
    listens: has(node, 'ports') || has(node, 'expose'),
    devices: deviceNodes.flatMap((one) => {
      const given = textAt(one) ?? textAt(child(one, 'source'));
      return given ? [{ value: expanded(given.value).split(':')[0] ?? '', path: one.path }] : [];
    }),
    accelerators: acceleratorsOf(node),
    capabilities: texts(child(node, 'cap_add')),
    hostTies: hostTies(node),
    boundTo: text(mac) ? [{ value: 'a fixed hardware address', path: mac.path }] : [],
    profiles: texts(child(node, 'profiles')),
    ...(text(global) === 'global' && { perMachine: { value: 'deploy.mode global', path: global.path } }),
    ...(migration && { runsOnce: { value: 'its command migrates a database and ends', path: migration.path } }),
    ...(runsAsJob && { runsOnce: { value: 'deploy.mode is a job', path: global.path } }),
    needs: [
      ...items(dependsOn).flatMap((one) => textAt(one) ?? []),
      ...entries(dependsOn).map(([needed, at]) => ({ value: needed, path: at.path })),
      ...env.flatMap(({ key, value, path }) => {
        const host = /_ADDR$/.test(key) ? hostOf(expanded(value)) : undefined;
        return host === undefined ? [] : [{ value: host, path }];
      }),
    ],
    labels: labelsOf(node),
    ...(criticality && otel && { criticality: { value: criticality, path: otel.path } }),
    ...(replicas && { replicas }),
    ...(cpuCores !== undefined && { cpuCores: { value: cpuCores, path: cpu.path } }),
    ...(mib !== undefined && { memoryMib: { value: mib, path: memory.path } }),
  };
};

/** @param doc a mapping with `services` */
export const readCompose = (doc: Node): Inventory => {
  const external = new Set(
    entries(child(doc, 'volumes'))
      .filter(([, at]) => has(at, 'external') && child(at, 'external').value !== false)
      .map(([name]) => name),
  );
  const all = entries(child(doc, 'services')).filter(([, at]) => at.value !== null && typeof at.value === 'object');
  const once = new Map<string, string>();
  for (const [, at] of all)
    for (const [needed, on] of entries(child(at, 'depends_on')))
      if (text(child(on, 'condition')) === 'service_completed_successfully')
        once.set(needed, child(on, 'condition').path);
  const project = text(child(doc, 'name'));
  const services = all.map(([name, at]): Service => {
    const service = serviceOf(name, at, external);
    const path = once.get(name);
    return {
      ...service,
      ...(project && { scope: project }),
      ...(path !== undefined && { runsOnce: { value: 'something waits until it has ended', path } }),
    };
  });
  const extended = all.filter(([, at]) => has(at, 'extends')).map(([name]) => name);
  const unnamed = services.filter(({ images }) => images.some(({ value }) => value.includes('$'))).length;
  return {
    services,
    notes: [
      ...(has(doc, 'include')
        ? ['The file includes other files, which were not read. Give what docker compose config prints.']
        : []),
      ...(extended.length > 0
        ? [
            `${extended.join(', ')}: extends another service, which was not followed. Give what docker compose config prints.`,
          ]
        : []),
      ...(unnamed > 0
        ? [
            `${unnamed} of ${services.length} images hold variables that the file does not set. docker compose config --format json puts them in.`,
          ]
        : []),
    ],
  };
};
