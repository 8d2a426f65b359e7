/** Volumes of Compose, short or long, with the defaults of their variables. */
import type { Mount } from '../inventory.ts';
import { child, text, textAt, trueAt, type Node } from '../tree.ts';

const variable = /\$(?:\{([A-Za-z_]\w*)(?::?([-+?])((?:[^{}]|\{[^{}]*\})*))?\}|([A-Za-z_]\w*))/g;

/** A text with the defaults of its variables; what has none stays `$NAME`. */
export const expanded = (given: string): string =>
  given.replace(variable, (_all, name: string | undefined, sign: string | undefined, fallback: string, bare: string) =>
    sign === '-' ? fallback : `$${name ?? bare}`,
  );

const projectPath = /^(\.|~|\/|\$|[A-Za-z]:\\)/;

/**
 * A mount of Compose, in its short or long form.
 * @param external names of volumes that are made elsewhere
 */
export const mountOf = (node: Node, external: ReadonlySet<string>): Mount | undefined => {
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
