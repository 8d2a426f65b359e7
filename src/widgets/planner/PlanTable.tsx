import type { ComponentChildren } from 'preact';

interface Props {
  readonly caption: string;
  /** What the box that scrolls is called; the caption, when left out. */
  readonly label?: string;
  readonly columns: readonly string[];
  readonly class?: string;
  /** The rows. */
  readonly children: ComponentChildren;
}

/** A table of a plan, in a box that scrolls where the window is narrow. */
export const PlanTable = ({ caption, label = caption, columns, class: name = '', children }: Props) => (
  <div class="table-scroll" role="region" aria-label={label} tabIndex={0}>
    <table class={`stacks ${name}`.trim()}>
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
