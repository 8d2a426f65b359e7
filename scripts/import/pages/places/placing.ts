/** What is known of where pages stand. */
import type { Finding, FolderSettings } from '../../source.ts';
import type { WikiAddresses } from './wiki-addresses.ts';

export interface Placement {
  /** Paths below the section of the import, by the path of the source. */
  readonly pages: ReadonlyMap<string, string>;
  /** Settings of folders, by their path below the section. */
  readonly sections: ReadonlyMap<string, FolderSettings>;
  readonly orders: ReadonlyMap<string, number>;
  readonly labels: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** The same while it grows. */
export interface Placing {
  readonly addresses: WikiAddresses;
  readonly sections: Map<string, FolderSettings>;
  readonly orders: Map<string, number>;
  readonly labels: Map<string, string>;
}
