import type { ComponentChildren } from 'preact';

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Classes of the table, the usual one when left out. */
  readonly class?: string;
  /** The rows. */
  readonly children: ComponentChildren;
}

/** A table of a plan, in a box that scrolls where the window is narrow. */
export const PlanTable = ({ caption, columns, class: name = 'stacks', children }: Props) => (
  <div class="table-scroll" role="region" aria-label={caption} tabIndex={0}>
    <table class={name}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </div>
);

/** A day in a cell of the table. */
export const Day = ({ on }: { readonly on: string }) => <time dateTime={on}>{on}</time>;
