/** Offers what is nearest to an address that does not exist. Without it the page is whole as it stands. */
import { askedName, nearestPaths, type KnownPath } from '../../domain/site/nearest-path.ts';
import { words } from '../../words/words.ts';

const place = document.querySelector('#nearest-pages');
const searchLink = document.querySelector<HTMLAnchorElement>('[data-asked-search]');
const base = import.meta.env.BASE_URL.replace(/\/$/, '');
const asked = location.pathname.startsWith(`${base}/`) ? location.pathname.slice(base.length) : location.pathname;
const name = askedName(asked).join(' ');
// The page itself may be opened by its own address; then nothing is missing.
const isMissing = name !== '' && name !== '404';

/** What follows the offers is held back until they stand, so that they push nothing down. */
const settle = (): void => document.querySelector('[data-pending]')?.removeAttribute('data-pending');

const knownPaths = async (): Promise<readonly KnownPath[]> => {
  const response = await fetch(`${base}/api/paths.json`);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return ((await response.json()) as { items: readonly KnownPath[] }).items;
};

const offer = ({ path, title }: KnownPath): HTMLLIElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = base + path;
  link.textContent = title;
  const address = document.createElement('code');
  address.textContent = path;
  item.append(link, ' ', address);
  return item;
};

const offerNearest = async (box: Element): Promise<void> => {
  const known = await knownPaths().catch(() => undefined);
  if (!known) {
    box.append(words.addressesNotLoaded);
    return;
  }
  const nearest = nearestPaths(asked, known);
  if (nearest.length === 0) {
    box.append(words.noAddressNear);
    return;
  }
  const heading = document.createElement('h2');
  heading.textContent = words.nearestAddresses;
  const list = document.createElement('ul');
  list.append(...nearest.map(offer));
  box.append(heading, list);
};

if (isMissing && searchLink) {
  searchLink.search = new URLSearchParams({ q: name }).toString();
  searchLink.textContent = words.searchEveryPageFor(name);
}
if (isMissing && place) void offerNearest(place).finally(settle);
else settle();
