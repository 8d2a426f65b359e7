/** Ports of a service of Compose, with what the file says of their protocols. */
import { innerPort } from '../ports.ts';
import { child, items, text, texts, type Node } from '../tree.ts';
import { expanded } from './compose-mounts.ts';

/** The port inside, with its protocol, of a short or a long entry. */
const portOf = (node: Node): readonly string[] => {
  const short = text(node);
  if (short !== undefined) return [innerPort(expanded(short))];
  const target = text(child(node, 'target'));
  const protocol = text(child(node, 'app_protocol')) ?? text(child(node, 'protocol'));
  return target === undefined ? [] : [protocol === undefined ? target : `${target}/${protocol}`];
};

/** Routers of requests that find their services by labels or by variables: Traefik, nginx-proxy, caddy-docker-proxy. */
const routed = /^(traefik\.http\..*|caddy([._].*)?|VIRTUAL_(HOST|PORT))$/;

/**
 * @param labels of the service
 * @param keys names of its environment variables
 */
export const portsOf = (
  node: Node,
  labels: readonly { readonly key: string }[],
  keys: readonly { readonly key: string }[],
): readonly string[] => {
  const listed = ['ports', 'expose'].flatMap((key) => items(child(node, key)).flatMap(portOf));
  const asked = new Set(
    texts(child(node, 'healthcheck', 'test')).flatMap(({ value }) =>
      [...value.matchAll(/\bhttps?:\/\/[^/\s:]+:(\d+)/g)].flatMap(([, port]) => port ?? []),
    ),
  );
  const spoken = listed.map((port) => (asked.has(port.replace(/\/tcp$/i, '')) ? `${parseInt(port)}/http` : port));
  return [...labels, ...keys].some(({ key }) => routed.test(key)) ? [...spoken, '/http'] : spoken;
};
