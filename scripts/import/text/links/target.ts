/** Where an address of the old site may lead. */
import { isPageFile } from '../../paths.ts';

export type Target =
  | {
      readonly kind: 'page';
      readonly path: string;
      readonly hash: string;
      /** True for the only page of a name, which the old site had at another address. */
      readonly isMeant?: true;
    }
  | { readonly kind: 'folder'; readonly path: string; readonly hash: string }
  | { readonly kind: 'file'; readonly path: string; readonly hash: string }
  | { readonly kind: 'elsewhere'; readonly url: string; readonly isOldSite?: boolean }
  | { readonly kind: 'here'; readonly hash: string }
  | { readonly kind: 'nowhere'; readonly why: string; readonly nearest: string | undefined };

/** Why a path leads nowhere that begins above the folder which is brought in. */
export const leadsOut = 'it leads out of the folder';

/** Why one leads nowhere that begins above the old site, of which nobody said where it stands. */
export const leadsAbove = 'it leads to what stands beside the old site';

/** Finds where an address leads that stands in a page. */
export type Resolve = (url: string, from: string) => Target;

export const isPicture = (path: string): boolean => /\.(png|jpe?g|webp|avif|gif|svg)$/i.test(path);

/** True for what a page of this site may show from beside it. */
export const isShown = (path: string): boolean => isPicture(path) && !isPageFile(path);
