/** What rules read out of a service, as facts with their paths. */
import type { Mount, Service } from '../inventory.ts';
import type { At } from '../tree.ts';
import type { Fact, Placement } from '../types.ts';
import { isSource, keeps, mountWords, volumeKey } from './mounts.ts';
import type { Product } from './product-words.ts';
import { familyOf, productOf } from './products.ts';
import { limitOf, numberLimit, type OwnLimits } from './rule-limits.ts';

/** A service with what is worked out of it once, and what a person answered. */
export interface Judged {
  readonly service: Service;
  readonly product: Product | undefined;
  readonly kept: ReturnType<typeof keeps>;
  /** Services that write the same named volume, this one among them. */
  readonly writers: ReadonlyMap<string, readonly string[]>;
  /** Answers by id of the question. */
  readonly answers: Readonly<Record<string, string>>;
  readonly limits: OwnLimits;
  /** Services of the inventory that are the same store or cache by image or data path, this one among them; 1 for any other. */
  readonly alike: number;
}

/** A fact that stands in the inventory, in its words or in others; none where nothing stands there. */
export const read = (at: At<string> | undefined, words = at?.value ?? ''): readonly Fact[] =>
  at ? [{ fact: words, path: at.path, how: 'read' }] : [];
/** The same for several. */
export const readAll = (all: readonly At<string>[], words = (value: string) => value): readonly Fact[] =>
  all.map(({ value, path }) => ({ fact: words(value), path, how: 'read' as const }));
/** A fact that follows by a rule. */
export const inferred = (rule: string, fact: string, path: string): Fact => ({ fact, path, how: 'inferred', rule });

/** What a person or a column said of what it keeps. */
export const saidState = ({ service, answers }: Judged): At<string> | undefined =>
  answers['state'] === undefined ? service.given.state : { value: answers['state'], path: 'answer' };
/** True where somebody said that it keeps nothing, or nothing that cannot be made again. */
export const keepsNothing = (judged: Judged): boolean => /^(none|rebuildable)$/.test(saidState(judged)?.value ?? '');
/** True where neither the file nor a person says what it keeps, so that no answer about machines settles its side. */
export const stateIsOpen = (judged: Judged): boolean => !judged.service.described && !keepsNothing(judged);

/** By what a product was recognised; from a name alone it only follows. */
export const signOf = (product: Product, { service }: Judged, rule: string): readonly Fact[] =>
  product.isSaid && product.sign.path === service.path
    ? [inferred(rule, `its name is ${product.sign.value}`, product.sign.path)]
    : read(product.sign);

/** The sign of a product where it is one of these kinds. */
export const saidKind = (judged: Judged, rule: string, kind: Product['kind']): readonly Fact[] =>
  judged.product?.kind === kind ? signOf(judged.product, judged, rule) : [];

/** What was said of its state, as a fact. */
export const stateFact = (judged: Judged): readonly Fact[] => {
  const said = saidState(judged);
  return said
    ? [{ fact: `state is ${said.value}`, path: said.path, how: judged.answers['state'] ? 'answered' : 'read' }]
    : [];
};

export const off = () => 'keep-off' as const;
export const on = () => 'on-kubernetes' as const;
export const depends = () => 'depends' as const;
/** True for a service that runs on the cluster already. */
export const there = ({ service }: Judged): boolean => service.onCluster !== undefined;
/** depends for what runs on the cluster already, keep-off for what does not. */
export const dependsThere = (judged: Judged): Placement => (there(judged) ? 'depends' : 'keep-off');

/** That nothing is mounted that it writes, where the inventory would say so. */
export const noMounts = ({ service }: Judged): readonly Fact[] =>
  service.described ? [{ fact: 'nothing that it writes is mounted', path: service.mountsPath, how: 'read' }] : [];
/** Every mount that stays when the service goes, with how many write it. */
export const keptFacts = ({ service, kept, writers }: Judged): readonly Fact[] =>
  kept.map((mount) => {
    const others = mount.kind === 'volume' ? (writers.get(volumeKey(service, mount))?.length ?? 0) : 0;
    return {
      fact: `${mountWords(mount)}${others > 1 ? `, written by ${others} services` : ''}`,
      path: mount.path,
      how: 'read' as const,
    };
  });

/** True for a profile that stands for helpers of developers. */
export const isHelper = ({ limits }: Judged, profile: string): boolean =>
  limitOf(limits, 'nothing-to-place').split(' ').includes(profile.toLowerCase());

/** True when so many services write a volume that it counts as kept. */
export const isShared = ({ service, limits, writers }: Judged, mount: Mount): boolean =>
  (writers.get(volumeKey(service, mount))?.length ?? 0) >= numberLimit(limits, 'writes-files');

export const localDevice =
  /^\/dev\/(tty|serial|bus\/usb|usb|video|snd|i2c|gpio|spidev|input|hidraw|lirc|ttyUSB|ttyACM|zigbee|zwave|mem|apex)|^(?:usb|dongle|serial port|rs-?\d+|gpio|plc|scada)$/i;
const graphicsDevice = /^\/dev\/(dri|nvidia|kfd|davinci)/i;
/** Devices of the machine that match, each place once. */
export const deviceFacts = ({ service }: Judged, pattern: RegExp): readonly Fact[] =>
  [
    ...service.devices,
    ...service.mounts
      .filter(({ source }) => source.startsWith('/dev/'))
      .map(({ source, path }) => ({ value: source, path })),
  ]
    .filter(
      ({ value }, index, all) => pattern.test(value) && all.findIndex((one) => one.path === all[index]?.path) === index,
    )
    .map(({ value, path }) => ({ fact: `device ${value}`, path, how: 'read' as const }));
/** Images whose base is Windows run on Windows nodes only. */
export const windowsImages = ({ service }: Judged): readonly Fact[] =>
  readAll(
    service.images.filter(({ value }) =>
      /(^|\/)windows(\/|[:@]|$)|windowsservercore|nanoserver|[:/-]servercore\b|[:-]ltsc20\d\d\b/i.test(value),
    ),
    (value) => `image ${value}, which runs on Windows nodes only`,
  );

export const otherDevice =
  /^\/dev\/(?!kmsg|null|zero|full|random|urandom|shm|fuse|console|log|pts|stdin|stdout|stderr|ptmx|tty$|dri|nvidia|kfd|davinci)./i;

/** Images that are built for accelerators, where the file has no field for one: orchestrators say whether one is given. */
const acceleratorImages = ({ service }: Judged): readonly Fact[] =>
  (service.format === 'sheet' || service.format === 'backstage') && !service.given.hardware
    ? readAll(
        service.images.filter(({ value }) => /(^|[/:_-])(cuda|rocm)([\d.:_-]|$)|[:_-]gpu([:_-]|$)/i.test(value)),
        (value) => `image ${value}, which is built for accelerators`,
      )
    : [];

/** All that asks for an accelerator: said, given, or by the image. */
export const acceleratorFacts = (judged: Judged): readonly Fact[] => {
  const said = judged.service.given.hardware;
  return [
    ...readAll(judged.service.accelerators),
    ...deviceFacts(judged, graphicsDevice),
    ...acceleratorImages(judged),
    ...(said?.value === 'accelerator' ? read(said, 'hardware is accelerator') : []),
  ];
};

/** It serves files of its own, and stands before nothing that the file names. */
export const isWebServer = ({ service }: Judged): boolean =>
  service.needs.length === 0 &&
  service.mounts.some(({ target }) =>
    /^\/(usr\/share\/nginx\/html|var\/www|srv|usr\/share\/caddy|usr\/local\/apache2\/htdocs)(\/|$)/.test(target),
  );

/** Every mount of a service that keeps nothing, for the rule that asks whether that is meant. */
export const mountFacts = (judged: Judged): readonly Fact[] => {
  const scratch = judged.service.mounts.filter(({ kind }) => kind === 'scratch');
  return scratch.length > 0
    ? scratch.map((mount) => ({ fact: mountWords(mount), path: mount.path, how: 'read' as const }))
    : noMounts(judged);
};

/** What a person answered, what is worked out once, and the service. */
export const judged = (
  service: Service,
  writers: Judged['writers'],
  answers: Judged['answers'],
  plain: ReadonlyMap<string, number>,
  limits: OwnLimits,
): Judged => {
  const product = productOf(service, plain);
  return {
    service,
    product,
    kept: keeps(service),
    writers,
    answers,
    limits,
    alike: (product && plain.get(familyOf(product.name))) ?? 1,
  };
};

/** True when every directory that it writes is source code that its image holds as well. */
export const onlySource = ({ service, kept }: Judged): boolean =>
  kept.length > 0 && kept.every((mount) => isSource(service, mount));
