/** Amazon ECS: answers of describe-services and describe-task-definition, in one file or several. */
import { unknownService, type Inventory, type Mount, type Service } from '../inventory.ts';
import { child, has, items, numberAt, text, textAt, texts, trueAt, type At, type Node } from '../tree.ts';
import { ownerName, readCriticality, readDay } from '../units.ts';
import { commandWords, servicesIn, variablesIn } from './container.ts';

const familyOf = (arn: string): string => /(?:task-definition\/)?([^/:]+)(?::\d+)?$/.exec(arn)?.[1] ?? arn;

const mountKind = (volume: Node): Mount['kind'] => {
  if (text(child(volume, 'host', 'sourcePath'))) return 'host';
  if (has(volume, 'efsVolumeConfiguration') || has(volume, 'fsxWindowsFileServerVolumeConfiguration')) return 'volume';
  if (text(child(volume, 'dockerVolumeConfiguration', 'scope')) === 'shared') return 'volume';
  return trueAt(child(volume, 'configuredAtLaunch')) ? 'volume' : 'scratch';
};

const tagsOf = (...nodes: readonly Node[]) =>
  nodes.flatMap((node) =>
    items(child(node, 'tags')).map((one) => ({
      key: text(child(one, 'key')) ?? '',
      value: text(child(one, 'value')) ?? '',
      path: one.path,
    })),
  );

const mountsOf = (definition: Node, containers: readonly Node[]): readonly Mount[] => {
  const volumes = new Map(items(child(definition, 'volumes')).map((one) => [text(child(one, 'name')) ?? '', one]));
  return containers.flatMap((container) =>
    items(child(container, 'mountPoints')).flatMap((mount): Mount[] => {
      const volume = volumes.get(text(child(mount, 'sourceVolume')) ?? '');
      if (!volume) return [];
      return [
        {
          kind: mountKind(volume),
          source: text(child(volume, 'host', 'sourcePath')) ?? text(child(volume, 'name')) ?? '',
          target: text(child(mount, 'containerPath')) ?? '',
          readOnly: trueAt(child(mount, 'readOnly')) !== undefined,
          path: mount.path,
          ...(trueAt(child(volume, 'configuredAtLaunch')) && { own: true }),
        },
      ];
    }),
  );
};

const portsOf = (container: Node): readonly string[] =>
  items(child(container, 'portMappings')).flatMap((port) => {
    const inner = text(child(port, 'containerPort'));
    return inner === undefined
      ? []
      : [`${inner}/${text(child(port, 'appProtocol')) ?? text(child(port, 'protocol')) ?? 'tcp'}`];
  });

const publishedBy = (container: Node): readonly At<string>[] =>
  items(child(container, 'portMappings'))
    .filter((port) => has(port, 'hostPort'))
    .map((port) => ({ value: text(child(port, 'hostPort')) ?? '', path: port.path }));

const acceleratorsOf = (container: Node): readonly At<string>[] =>
  items(child(container, 'resourceRequirements'))
    .filter((need) => /GPU|InferenceAccelerator/.test(text(child(need, 'type')) ?? ''))
    .map(({ path }) => ({ value: 'a graphics card', path }));

const hostTies = (definition: Node, containers: readonly Node[]): readonly At<string>[] => [
  ...['networkMode', 'pidMode'].flatMap((key) => {
    const at = child(definition, key);
    return text(at) === 'host' ? [{ value: `${key} host`, path: at.path }] : [];
  }),
  ...containers.flatMap((one) => {
    const at = trueAt(child(one, 'privileged'));
    return at ? [{ value: 'privileged', path: at.path }] : [];
  }),
];

/** What the task may take, or its first container where the task has no bounds. */
const sizeOf = (definition: Node, container: Node): Pick<Service, 'cpuCores' | 'memoryMib'> => {
  const cpu = numberAt(child(definition, 'cpu')) ?? numberAt(child(container, 'cpu'));
  const memory =
    numberAt(child(definition, 'memory')) ??
    numberAt(child(container, 'memoryReservation')) ??
    numberAt(child(container, 'memory'));
  return {
    ...(cpu && cpu.value > 0 && { cpuCores: { value: cpu.value / 1024, path: cpu.path } }),
    ...(memory && memory.value > 0 && { memoryMib: memory }),
  };
};

const definitionFacts = (definition: Node): Partial<Service> => {
  const containers = items(child(definition, 'containerDefinitions'));
  const environments = containers.map((one) => child(one, 'environment'));
  return {
    described: containers.length > 0,
    images: containers.flatMap((one) => textAt(child(one, 'image')) ?? []),
    mounts: mountsOf(definition, containers),
    mountsPath: child(definition, 'volumes').path,
    words: containers.flatMap((one) => commandWords(one, 'command', 'entryPoint')),
    keys: environments.flatMap(items).flatMap((pair) => textAt(child(pair, 'name')) ?? []),
    needs: servicesIn(environments.flatMap(variablesIn)),
    ports: containers.flatMap(portsOf),
    published: containers.flatMap(publishedBy),
    devices: containers.flatMap((one) =>
      items(child(one, 'linuxParameters', 'devices')).flatMap((device) => textAt(child(device, 'hostPath')) ?? []),
    ),
    accelerators: containers.flatMap(acceleratorsOf),
    capabilities: containers.flatMap((one) => texts(child(one, 'linuxParameters', 'capabilities', 'add'))),
    hostTies: hostTies(definition, containers),
    ...sizeOf(definition, containers[0] ?? definition),
  };
};

const fargateAt = (service: Node | undefined, definition: Node | undefined): At<string> | undefined => {
  const launch = service && child(service, 'launchType');
  if (launch && text(launch)) return text(launch) === 'FARGATE' ? { value: 'FARGATE', path: launch.path } : undefined;
  const provider = service && items(child(service, 'capacityProviderStrategy'))[0];
  if (provider) {
    const at = child(provider, 'capacityProvider');
    return /^FARGATE/.test(text(at) ?? '') ? { value: 'FARGATE', path: at.path } : undefined;
  }
  // A definition alone may also be made to run elsewhere; only one that can run nowhere else says it.
  const compatible = definition ? texts(child(definition, 'requiresCompatibilities')) : [];
  return compatible.length === 1 && compatible[0]?.value === 'FARGATE' ? compatible[0] : undefined;
};

const serviceOf = (name: string, service: Node | undefined, definition: Node | undefined): Service => {
  const path = (service ?? definition)?.path ?? '';
  const tags = tagsOf(...[service, definition].filter((one) => one !== undefined));
  const tagged = (pattern: RegExp) => tags.find(({ key, value }) => pattern.test(key) && value !== '');
  const owner = tagged(/^(owner|team|owned[-_]?by|squad)$/i);
  const said = tagged(/^(criticality|business[-_]?criticality)$/i);
  const criticality = said && readCriticality(said.value);
  const created = service && textAt(child(service, 'createdAt'));
  const day = created && readDay(created.value);
  const strategy = service && child(service, 'schedulingStrategy');
  const balancers = service ? items(child(service, 'loadBalancers')) : [];
  const balanced = balancers.find((one) => has(one, 'targetGroupArn'));
  const known = definition ? definitionFacts(definition) : {};
  // What a target group speaks is not in these files, but the port that it asks is, also without a definition.
  const ports = known.described
    ? (known.ports ?? [])
    : balancers.flatMap((one) => text(child(one, 'containerPort')) ?? []);
  const replicas = service && numberAt(child(service, 'desiredCount'));
  const cluster = service && text(child(service, 'clusterArn'))?.split('/').at(-1);
  const fargate = fargateAt(service, definition);
  return {
    ...unknownService(name, 'ecs', path),
    ...known,
    ports,
    ...(cluster && { scope: cluster }),
    ...(strategy &&
      text(strategy) === 'DAEMON' && { perMachine: { value: 'schedulingStrategy DAEMON', path: strategy.path } }),
    ...(balanced && { balanced: { value: 'a target group', path: balanced.path } }),
    ...(fargate && { fargate }),
    ...(replicas && { replicas }),
    ...(created && day && day !== 'unclear' && { created: { value: day, path: created.path } }),
    ...(owner && { owner: { value: ownerName(owner.value), path: owner.path } }),
    ...(criticality && { criticality: { value: criticality, path: said.path } }),
    labels: tags,
  };
};

/** Services and definitions of all documents together; a definition without a service is told by itself. */
export const readEcs = (docs: readonly Node[]): Inventory => {
  const services = docs.flatMap((doc) => {
    const listed = items(child(doc, 'services'));
    return listed.length > 0 ? listed : has(doc, 'serviceName') ? [doc] : [];
  });
  const definitions = docs.flatMap((doc) => [
    ...items(child(doc, 'taskDefinitions')),
    ...(has(doc, 'taskDefinition', 'family') ? [child(doc, 'taskDefinition')] : []),
    ...(has(doc, 'containerDefinitions') ? [doc] : []),
  ]);
  const newest = new Map<string, Node>();
  const revision = (node: Node) => numberAt(child(node, 'revision'))?.value ?? 0;
  for (const one of definitions) {
    const family = text(child(one, 'family')) ?? '';
    const known = newest.get(family);
    if (!known || revision(known) < revision(one)) newest.set(family, one);
  }
  const definitionOf = (arn: string): Node | undefined => {
    const [, wanted] = /:(\d+)$/.exec(arn) ?? [];
    const family = familyOf(arn);
    return (
      definitions.find((one) => text(child(one, 'family')) === family && String(revision(one)) === wanted) ??
      newest.get(family)
    );
  };
  const arnOf = (service: Node) =>
    text(child(service, 'taskDefinition')) ?? text(child(service, 'serviceName')) ?? 'service';
  const families = services.map((one) => familyOf(arnOf(one)));
  const told = services.map((one, index) => {
    const family = families[index] ?? '';
    const shared = families.filter((other) => other === family).length > 1;
    const name = shared ? `${family} (${text(child(one, 'serviceName')) ?? index + 1})` : family;
    return serviceOf(name, one, definitionOf(arnOf(one)));
  });
  const alone = [...newest].filter(([family]) => !families.includes(family));
  const missing = told.filter(({ described }) => !described).map(({ name }) => name);
  return {
    services: [...told, ...alone.map(([family, one]) => serviceOf(family || 'task', undefined, one))],
    notes: [
      ...(missing.length > 0
        ? [
            `No task definition in the file for ${missing.join(', ')}. Ask aws ecs describe-task-definition --task-definition for each.`,
          ]
        : []),
      ...(alone.length > 0 && services.length > 0
        ? [`Task definitions that no service of the file uses: ${alone.map(([family]) => family).join(', ')}.`]
        : []),
      ...(services.some((one) => !has(one, 'tags'))
        ? ['Some services have no tags. aws ecs describe-services gives them with --include TAGS only.']
        : []),
    ],
  };
};
