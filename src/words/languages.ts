/** Languages that the interface speaks: each has its file beside this one. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
