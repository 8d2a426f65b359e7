/** What the name of a service tells where nothing else tells a product. */
import { bareName, type Service } from '../inventory.ts';
import type { At } from '../tree.ts';
import { cut, kindOfWords } from './product-words.ts';

const databaseName = /(^|[-_.])(db|database|datastore)$/i;

/** What the name of a service or of its image says of a store, where nothing else tells a product. */
export const namedStore = (service: Service): At<string> | undefined => {
  const [image] = service.images;
  const last = image?.value.replace(/@.*$/, '').split('/').at(-1)?.replace(/:.*$/, '') ?? '';
  if (image && databaseName.test(last)) return { value: `image ${image.value}`, path: image.path };
  if (databaseName.test(bareName(service))) return { value: service.name, path: service.path };
  const own = service.built && !image ? kindOfWords(cut(bareName(service))) : undefined;
  return own?.kind === 'store' || own?.kind === 'cache-or-queue'
    ? { value: service.name, path: service.path }
    : undefined;
};

const runner =
  /(^|[/_\s-])(((git(lab|hub|ea)|forgejo|actions?|act|ci|build|drone|woodpecker|bitbucket|circleci)([/_\s-][a-z]+)?[/_\s-](runner|agent))|((jenkins|buildkite|azp|azure-pipelines|teamcity|bamboo|inbound|jnlp)([/_\s-][a-z]+)?[/_\s-](agent|slave)))s?([:_\s-]|\d|$)/i;

/** True for a runner of builds, by its image, its type or its name: it fetches its jobs, and no one calls it. */
export const isRunner = (service: Service): boolean =>
  [...service.images.map(({ value }) => value), service.type?.value ?? '', bareName(service)].some((one) =>
    runner.test(one),
  );

const frontName = /(^|[-_])(proxy|ingress|edge-router|load-?balancer|nginx|traefik|caddy|haproxy)$/i;

/** True for a port of a machine at which browsers ask. */
const webPort = /(^|:)(80|443)(:|$)/;

/** A front by its name: an image that tells nothing, at the ports of the web, before other services. */
export const namedFront = (service: Service): At<string> | undefined => {
  const [image] = service.images;
  const last =
    image?.value
      .split('/')
      .at(-1)
      ?.replace(/[:@].*$/, '') ?? '';
  const own = bareName(service);
  const name = [own, last].find((one) => frontName.test(one));
  return name !== undefined && service.published.some(({ value }) => webPort.test(value))
    ? { value: name, path: name === own || !image ? service.path : image.path }
    : undefined;
};
