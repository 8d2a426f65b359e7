/** What is wrong with an address of a link or of a picture, and what to write instead. */
import { withoutMarkdown } from '../../links/relative-links.ts';

/** The scheme of an address as a browser finds it, in lower case: through the line breaks and blanks that it drops. */
const schemeOf = (address: string): string | undefined =>
  /^[\0- ]*([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\t\n\r]/g, ''))?.[1]?.toLowerCase();

/** True for an address of another site without a scheme; browsers read a backslash as a slash. */
const isForeign = (address: string): boolean => /^[\0- ]*[\\/]{2}/.test(address.replace(/[\t\n\r]/g, ''));

/** An address on one line, and not longer than a message can bear. */
const shown = (address: string): string => JSON.stringify(address.length > 80 ? `${address.slice(0, 79)}…` : address);

const linkSchemes = ['http', 'https', 'mailto', 'tel'];

/** What is wrong with the address of a link. */
export const linkProblem = (address: string): string[] => {
  if (address.trim() === '') return ['a link has no address. Write one between its brackets, or its words alone.'];
  if (address === '#') return ['a link to # leads nowhere. Write the anchor behind it, or its words alone.'];
  const scheme = schemeOf(address);
  if (scheme !== undefined && !linkSchemes.includes(scheme)) {
    return [
      `a link to ${shown(address)} is refused: ${scheme}: is not one of ${linkSchemes.join(', ')}. Write the address of a page.`,
    ];
  }
  return isForeign(address)
    ? [`a link to ${shown(address)} leads to another site. Write it in full, beginning with https://.`]
    : [];
};

/** What is wrong with the address of a picture. */
export const imageProblem = (address: string): string[] =>
  schemeOf(address) !== undefined || isForeign(address)
    ? [
        `the image ${shown(address)} does not come from this site, and no page loads anything from elsewhere. ` +
          'Save it beside the text and write ![what it shows](./picture.png).',
      ]
    : [];

/** True for an address that is to be found from where the text stands, and not from the root of the site. */
const isBeside = (address: string): boolean =>
  address !== '' && !/^[\0- ]*[/\\#?]/.test(address) && schemeOf(address) === undefined;

/** The address of a picture from the root of the site, once it lies in public/assets/. */
const asAsset = (address: string): string =>
  isBeside(address) ? `/assets/${address.split('/').at(-1) ?? ''}` : address;

/** A picture of which nobody is told who does not see it. */
export const withoutWords = (address: string): string =>
  `image ${address} has no alternative text. Write what it shows, ![like this](${address}), ` +
  `or <img src="${asAsset(address)}" alt="" /> when it is decoration${isBeside(address) ? ' and lies in public/assets/' : ''}.`;

/**
 * What is wrong with an address in a tag of HTML, which nobody reads as one of a file beside the text. A link such as
 * `../page/` leads from page to page, which browsers follow.
 */
export const besideProblem = (tag: string, name: string, address: string): string[] => {
  if (!isBeside(address)) return [];
  if (name !== 'href')
    return [
      `a picture in <${tag}> is not found beside the text. Write ![what it shows](${address}), or put it into public/assets/ ` +
        `and write ${asAsset(address)}.`,
    ];
  return withoutMarkdown(address) !== undefined
    ? [
        `a link in <${tag}> does not lead from file to file. Write [its words](${address}), or an address from the root, such as /wiki/.`,
      ]
    : [];
};
