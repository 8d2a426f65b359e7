/** The files behind the samples, as text: YAML beside their descriptions, and code of ours that runs. */
const files: Record<string, string> = import.meta.glob(
  ['/content/samples/*', '!/content/samples/*.about.*', '/src/domain/migration/selection.ts'],
  { query: '?raw', import: 'default', eager: true },
);

/** Text of a sample's file; throws when the file is not there or is not one that may be shown. */
export const sampleFiles = (path: string): string => {
  const text = files[`/${path}`];
  if (text === undefined) {
    throw new Error(
      `No sample file ${path}. There are: ${Object.keys(files)
        .map((file) => file.slice(1))
        .join(', ')}.`,
    );
  }
  return text.trimEnd();
};
