/** What a service writes that outlives it, and what only looks like it. */
import type { Mount, Service } from '../inventory.ts';

/** Clocks, names, certificates and sockets of the machine: mounted often, kept never. */
const borrowed =
  /^\/(etc\/(localtime|timezone|hosts|hostname|passwd|group|resolv\.conf|machine-id|((ssl|pki|ca-certificates)(\/.*)?))|usr\/(local\/)?share\/ca-certificates|tmp\/\.X11-unix|dev\/log)\/?$/;
const isSocket = (path: string): boolean => /\.sock$/.test(path);

/** Places that the file system's standard gives to what can be lost, and memory that programs share. */
const passing = /^\/(tmp|run|dev\/shm|var\/(run|tmp|cache))(\/|$)/;
/** What a build or an interpreter puts there, and can put there again. */
const rebuilt =
  /\/(node_modules|vendor|\.venv|venv|\.cache|__pycache__|\.next|\.nuxt|\.turbo|\.npm|\.pnpm-store|\.yarn|\.m2|\.gradle|\.cargo|go\/pkg|code\/target|app\/target)(\/|$)/;

const configFile =
  /\.(ya?ml|json|conf|cfg|cnf|toml|ini|properties|xml|env|sh|sql|crt|pem|key|cert|htpasswd|tmpl|template|lua|js|py|php|acl|rules|hcl|config|lic|txt|jar|css|ico|png|svg|woff2?)$/i;
/** Programs of the image, which are given and not written. */
const programs = /^\/(usr\/(local\/)?)?s?bin(\/|$)/;

/** System directories of a machine, which agents watch. */
export const watched =
  /^\/($|proc(\/|$)|sys(\/|$)|dev(\/|$)|run(\/|$)|boot|etc\/|var\/(run|log|lib\/(docker|containers|containerd|kubelet))(\/|$))/;
const watchedTarget = /^\/(host\w*|rootfs|hostfs)(\/|$)/;

/** True for a mount of what the machine has, such as its clock or a socket. */
export const isBorrowed = ({ source, target }: Mount): boolean =>
  borrowed.test(target) || borrowed.test(source) || isSocket(target) || isSocket(source);

/** True for the socket by which containers of the machine are read and started. */
export const isEngineSocket = ({ source, target }: Mount): boolean =>
  /(docker|containerd|podman|crio)\.sock$/.test(source) || /(docker|containerd|podman|crio)\.sock$/.test(target);

/** True for a mount that shows a directory of the machine's own system. */
export const watchesMachine = ({ kind, source, target }: Mount): boolean =>
  kind === 'host' &&
  (watched.test(source) || (source.startsWith('$') && (watched.test(target) || watchedTarget.test(target))));

/** True for a single file that is set rather than written, and for a directory of settings. */
const isSetting = ({ kind, source, target }: Mount): boolean =>
  kind === 'config' ||
  (kind === 'host' && (configFile.test(target) || configFile.test(source) || programs.test(target)));

/** A directory below /etc or of certificates, which holds settings most likely; the mount still lets the service write there. */
export const maybeSetting = ({ target }: Mount): boolean =>
  /^\/(usr\/local\/)?etc(\/|$)|\/(conf|config|conf\.d|etc|certs?|pki|ssl|tls|initdb\.d|docker-entrypoint-initdb\.d)\/?$/.test(
    target,
  );

/** True for a mount whose files may go, because they are set or made again. */
export const isPassing = ({ kind, target }: Mount): boolean =>
  kind === 'scratch' || kind === 'config' || passing.test(target) || rebuilt.test(`${target}/`);

/** Mounts that the service may write and that stay when it goes. */
export const keeps = (service: Service): readonly Mount[] =>
  service.mounts.filter((mount) => !mount.readOnly && !isPassing(mount) && !isBorrowed(mount) && !isSetting(mount));

/** True when what is mounted is the source of an image that is built in the same file. */
export const isSource = (service: Service, { kind, source, target }: Mount): boolean =>
  kind === 'host' &&
  service.built !== undefined &&
  /^\.{1,2}(\/|$)/.test(source) &&
  /^\/(app|code|src|srv|work\w*|usr\/src|var\/www|home|opt|go|project)(\/|$)/.test(target);

/** A mount in words; the path of a machine may tell more than it should, so only its end is shown. */
export const mountWords = ({ kind, source, target, own }: Mount): string => {
  const from = source === '' ? '' : `${source}:`;
  const what = {
    volume: 'volume',
    claim: own ? 'claim of each replica' : 'claim',
    host: 'directory of the machine',
    scratch: 'directory that ends with the service',
    config: 'settings',
  };
  return `${what[kind]} ${from}${target}`;
};

/** By what a named volume is one: within its project, or everywhere where it was made outside of one. */
export const volumeKey = ({ scope }: Service, { source, external }: Mount): string =>
  external || scope === undefined ? source : `${scope}/${source}`;

/** Named volumes, by their keys, with the services that write them. */
export const writersOf = (services: readonly Service[]): ReadonlyMap<string, readonly string[]> => {
  const writers = new Map<string, string[]>();
  for (const service of services)
    for (const key of new Set(
      keeps(service).flatMap((one) => (one.kind === 'volume' ? [volumeKey(service, one)] : [])),
    ))
      writers.set(key, [...(writers.get(key) ?? []), service.name]);
  return writers;
};
