/** First pages that VitePress, VuePress and Starlight lay out from fields: a hero with its line and links, and what it is good for. */
import type { Fields } from '../source.ts';
import { block, type Line } from './lines.ts';
import { isRecord, said } from './literals.ts';

/** Fields of the hero of VuePress, which has no field of its own. */
const ofPress = /^(?:heroText|tagline|action(?:s|Text|Link))$/;

const isPress = (fields: Fields): boolean => fields['home'] === true && fields['hero'] === undefined;

const heroIn = (fields: Fields): Fields | undefined => {
  const { hero, heroText, tagline, actions, actionText, actionLink } = fields;
  if (isRecord(hero)) return hero;
  if (!isPress(fields)) return undefined;
  const [name, text] = [said(heroText) ?? said(fields['title']), said(tagline)];
  const action = said(actionText) === undefined ? [] : [{ text: actionText, link: actionLink }];
  return { ...(name && { name }), ...(text && { text }), actions: Array.isArray(actions) ? actions : action };
};

const list = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** What the hero calls the site. */
export const homeTitle = (fields: Fields): string | undefined => {
  const hero = heroIn(fields);
  return said(hero?.['name']) ?? said(hero?.['title']);
};

/** True for a field that {@link homeLines} reads. */
export const isOfHome = (name: string, fields: Fields): boolean =>
  (name === 'hero' && heroIn(fields) !== undefined) ||
  (isPress(fields) && (name === 'home' || ofPress.test(name))) ||
  (name === 'features' && heroIn(fields) !== undefined && list(fields[name]).length > 0);

const linked = (words: string, address: string | undefined): string =>
  address === undefined ? words : `[${words}](${address})`;

/** What the fields show, as text in front of that of the page. */
export const homeLines = (fields: Fields, lineOf: (field: string) => number): Line[] => {
  const hero = heroIn(fields);
  if (hero === undefined) return [];
  const at = lineOf(isRecord(fields['hero']) ? 'hero' : 'home');
  const words = ['text', 'tagline'].flatMap((name) => said(hero[name]) ?? []);
  const links = list(hero['actions']).flatMap((one) => {
    const text = said(one['text']);
    return text === undefined ? [] : [`- ${linked(text, said(one['link']))}`];
  });
  const cards = list(fields['features']).flatMap((one) => {
    const details = said(one['details']);
    const body = details === undefined ? [] : [{ text: details.replace(/\s+/g, ' '), at: lineOf('features') }];
    return [
      ...block('card', linked(said(one['title']) ?? '', said(one['link'])), body, lineOf('features')),
      { text: '', at },
    ];
  });
  const text = [...words.flatMap((one) => [one.replace(/\s+/g, ' '), '']), ...links, ...(links.length > 0 ? [''] : [])];
  return [
    ...text.map((one) => ({ text: one, at })),
    ...(cards.length > 0 ? [...block('cards', '', cards.slice(0, -1), lineOf('features')), { text: '', at }] : []),
  ];
};
