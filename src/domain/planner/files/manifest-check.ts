/** What the checks of manifests share: the forms of names and addresses, and the collector of problems. */

export type Tree = Readonly<Record<string, unknown>>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isWhole = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

export const label = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
export const serviceLabel = /^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/;
export const hostname = /^(?:\*\.)?[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?)*$/;

/** What an IPv4 address is not, or null: an address of the old side must be one that other machines reach. */
export const addressProblem = (address: string): string | null => {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1) ?? [];
  if (parts.length !== 4 || parts.some((part) => Number(part) > 255 || String(Number(part)) !== part))
    return 'is no IPv4 address';
  const [first = 0, second = 0] = parts.map(Number);
  if (first === 0 || first === 127) return 'reaches only the machine itself';
  if (first === 169 && second === 254) return 'is an address that no router passes on';
  return first >= 224 ? 'is a multicast or reserved address' : null;
};

/** Collects problems, each with its path. */
export class Check {
  readonly problems: string[] = [];

  say(path: string, what: string): void {
    this.problems.push(`${path} ${what}.`);
  }

  /** The fields of a tree that holds what it must and nothing that it may not; null when it is none. */
  fields(value: unknown, path: string, needed: readonly string[], allowed: readonly string[] = []): Tree | null {
    if (!isTree(value)) {
      this.say(path, value === undefined ? 'is missing' : 'is not a map');
      return null;
    }
    for (const key of needed) if (!Object.hasOwn(value, key)) this.say(`${path}.${key}`, 'is missing');
    for (const key of Object.keys(value))
      if (!needed.includes(key) && !allowed.includes(key)) this.say(`${path}.${key}`, 'is no field of it');
    return value;
  }

  list(value: unknown, path: string, least = 1, most = Infinity): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.say(path, value === undefined ? 'is missing' : 'is not a list');
      return [];
    }
    if (value.length < least || value.length > most) this.say(path, `holds ${value.length}, not ${least} to ${most}`);
    return value;
  }

  text(value: unknown, path: string, form: RegExp, what: string): void {
    if (typeof value !== 'string' || !form.test(value))
      this.say(path, `is ${JSON.stringify(value)}, which is no ${what}`);
  }

  port(value: unknown, path: string): void {
    if (!isWhole(value, 1, 65_535))
      this.say(
        path,
        value === undefined ? 'is missing: a Service is reached at a port' : 'is not a port from 1 to 65535',
      );
  }
}
