/** Props that have a value: to a component one that is undefined is not one that is left out. */
export const known = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
