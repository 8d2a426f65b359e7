/** One cell of a table of services, changed by itself. */
import { namedOnly, type PlanService } from '../services.ts';
import { columns, type Column } from './columns.ts';

/** What a cell says; nothing where it is empty, null where it cannot be read. */
const said = (column: Column, cell: string): Partial<PlanService> | null => {
  const reading = cell === '' ? { value: {} } : column.read(cell);
  return 'value' in reading ? reading.value : null;
};

/** The service as its cells say it, with another text in one of them. Null where the text cannot be read. */
export const withCell = (service: PlanService, column: Column, cell: string): PlanService | null => {
  const changed = said(column, cell);
  const others = columns.filter((one) => one !== column).map((one) => said(one, one.write(service)));
  return (
    changed &&
    others.reduce<PlanService>((all, one) => ({ ...all, ...one }), { ...namedOnly(service.name), ...changed })
  );
};
