/** Inventories that are too long for a link: kept in this browser, and named in the address by their fingerprint. */
import type { Service } from '../../domain/placement/inventory.ts';
import { estateJson, estateText, readEstate, servicesOf } from '../../domain/placement/kept/estate.ts';
import { keptSign, longestEstate } from '../../domain/placement/kept/state.ts';
import { fingerprint } from '../../domain/text/fingerprint.ts';
import { openKept, type Refusal } from '../store.ts';

const entry = (id: string) =>
  openKept<{ readonly services: readonly unknown[] }>(`workload-placement:estate:${id}`, ({ services }) =>
    Array.isArray(services) ? { services } : null,
  );

// What this tab read, where the browser keeps nothing; and so that a thousand services are checked once.
const inTab = new Map<string, readonly Service[]>();

/** The value that stands for an inventory: itself, or the name under which it is kept, with why it could not be kept. */
export const keepEstate = (services: readonly Service[]): { readonly estate: string; readonly trouble: Refusal } => {
  const text = estateText(services);
  if (text.length <= longestEstate) return { estate: text, trouble: null };
  const json = estateJson(services);
  const estate = keptSign + fingerprint(json);
  inTab.set(estate, services);
  return { estate, trouble: entry(estate.slice(1)).write({ services: JSON.parse(json) as unknown[] }) };
};

/** The services that a value stands for; null where it names what this browser does not have, as a link from elsewhere may. */
export const estateOf = (estate: string): readonly Service[] | null => {
  const known = inTab.get(estate);
  if (known) return known;
  const kept = estate.startsWith(keptSign) ? entry(estate.slice(1)).read().value?.services : undefined;
  const services = estate.startsWith(keptSign) ? (kept ? servicesOf(kept) : null) : readEstate(estate);
  if (services) inTab.set(estate, services);
  return services;
};
