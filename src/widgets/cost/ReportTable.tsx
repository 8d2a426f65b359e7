import type { Cell, ReportTable as Table } from '../../domain/cost/report/report.ts';
import { Changing } from '../tool/Changing.tsx';

const isMillions = (cell: Cell): boolean => typeof cell === 'object' && cell.value >= 1e6;

/** A table of the report: every figure carries its value. */
export const ReportTable = ({ table }: { readonly table: Table }) => (
  <div class="table-scroll" role="region" aria-label={table.caption} tabIndex={0}>
    <table class={table.rows.some(({ cells }) => cells.some(isMillions)) ? 'stacks wide' : 'stacks'}>
      <caption>
        <Changing text={table.caption} />
      </caption>
      <thead>
        <tr>
          {table.columns.map((column, index) => (
            <th
              key={column}
              scope="col"
              data-number={table.rows.some(({ cells }) => typeof cells[index - 1] === 'object') || undefined}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr
            key={row.id}
            id={table.id === 'inputs' ? `used-${row.id}` : undefined}
            data-row={row.id}
            class={row.total ? 'cost-total' : undefined}
          >
            <th scope="row">{row.head}</th>
            {row.cells.map((cell, index) =>
              typeof cell === 'string' ? (
                <td key={index} class="small" data-label={table.columns[index + 1]}>
                  {cell !== '' && <Changing text={cell} />}
                </td>
              ) : (
                <td key={index} data-number data-label={table.columns[index + 1]}>
                  <data key={cell.text} value={String(Number(cell.value.toFixed(4)))}>
                    {cell.text}
                  </data>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
