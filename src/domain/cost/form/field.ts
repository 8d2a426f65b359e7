/** A field of the form of the estimator as plain data. */
export interface CostField {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
  /** Empty as long as it is not set; the default shows as a hint. */
  readonly listed?: boolean;
  /** A choice instead of a figure. */
  readonly options?: readonly Option[];
  readonly about?: string;
  /** How well the default is known; "article" for rows of the table. */
  readonly standing?: string;
  /** Where the default was read, and how old it is: "seen on 20 July 2026, 4 months ago". Null where another provider has none. */
  readonly source?: { readonly id: string; readonly name: string; readonly seen: string } | null;
  /** What is said instead at other providers than the first, by their ids. */
  readonly clouds?: Readonly<Record<string, Pick<CostField, 'about' | 'standing' | 'source'>>>;
}

/** A choice; one that only one provider has names it. */
export type Option = readonly [value: string, name: string, cloud?: string];

export interface CostGroup {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly CostField[];
  /** The way in for which it stands open; without one it is always folded. Plain groups are never folded. */
  readonly open?: 'table' | 'nodes';
  readonly plain?: boolean;
  readonly note?: string;
}
