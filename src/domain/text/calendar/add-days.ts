const MS_A_DAY = 86_400_000;

/** The day so many days later; earlier when negative. Days are YYYY-MM-DD. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_A_DAY).toISOString().slice(0, 10);
