/** Docker Compose: what `docker compose config` prints, or the file itself. */
import { unknownService, type Inventory, type Service } from '../inventory.ts';
import { child, entries, has, items, numberAt, text, textAt, texts, type At, type Node } from '../tree.ts';
import { cores, memoryMib } from '../units.ts';
import { expanded, mountOf } from './compose-mounts.ts';
import { portsOf } from './compose-ports.ts';
import { commandWords, criticalityIn, hostsIn } from './container.ts';

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

// Each brings a database to its newest shape and ends; what goes on with a server after it is no such command.
const migrates =
  /(^|[\s/])(manage\.py migrate|alembic( \S+)* upgrade|flyway( \S+)* migrate|(rake|rails) db:(migrate|prepare|setup)|prisma migrate deploy|knex migrate:latest|sequelize(-cli)? db:migrate|liquibase( \S+)* update|goose( \S+)* up|dbmate( \S+)* (up|migrate)|atlas migrate apply)(\s[^;&|]*)?$/;

const preparing = /(^|[-_.])(migrat(e|or|ion|ions)|seed|seeder|init|setup)([-_.]|$)/i;

/** By its name it prepares something; it listens nowhere, and Compose does not start it again once it has ended well. */
const prepares = (name: string, node: Node): boolean =>
  preparing.test(name) &&
  !has(node, 'ports') &&
  !has(node, 'expose') &&
  !/^(always|unless-stopped)$/.test(text(child(node, 'restart')) ?? '') &&
  /^(0|1)?$/.test(text(child(node, 'deploy', 'replicas')) ?? '');

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
  const labels = labelsOf(node);
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
  const beside = /^service:(.+)$/.exec(text(child(node, 'network_mode')) ?? '')?.[1];
  const runsAsJob = /-job$/.test(text(global) ?? '');
  const words = commandWords(node, 'command', 'entrypoint');
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
    ports: portsOf(node, labels, env),
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
    ...(prepares(name, node) && {
      runsOnce: {
        value: 'its name says that it prepares something, and nothing starts it again',
        path: child(node, 'restart').path,
      },
    }),
    ...(migration && { runsOnce: { value: 'its command migrates a database and ends', path: migration.path } }),
    ...(runsAsJob && { runsOnce: { value: 'deploy.mode is a job', path: global.path } }),
    needs: [
      ...['links', 'volumes_from'].flatMap((key) =>
        texts(child(node, key)).map(({ value, path }) => ({ value: value.split(':')[0] ?? value, path })),
      ),
      ...(beside === undefined ? [] : [{ value: beside, path: child(node, 'network_mode').path }]),
      ...items(dependsOn).flatMap((one) => textAt(one) ?? []),
      ...entries(dependsOn).map(([needed, at]) => ({ value: needed, path: at.path })),
      ...hostsIn(env.map((one) => ({ ...one, value: expanded(one.value) }))),
    ],
    labels,
    ...criticalityIn(env),
    ...(replicas && { replicas }),
    ...(cpuCores !== undefined && { cpuCores: { value: cpuCores, path: cpu.path } }),
    ...(mib !== undefined && { memoryMib: { value: mib, path: memory.path } }),
  };
};

/**
 * @param doc a mapping with `services`
 * @param other the project where the file names none
 */
export const readCompose = (doc: Node, other?: string): Inventory => {
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
  const project = text(child(doc, 'name')) ?? other;
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
  const bare = all.filter(([, at]) => !['image', 'build', 'extends'].some((key) => has(at, key))).map(([name]) => name);
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
      ...(bare.length > 0
        ? [
            `${bare.join(', ')}: neither image nor build, so this file adds to another one. Give both as one: docker compose -f FILE -f FILE config --format json.`,
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
