/** Props that have a value: to a component one that is undefined is not one that is left out. */
export const known = (fields: object) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
