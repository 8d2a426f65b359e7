import type { ExportFile } from './export-acts.tsx';
import type { Act, Acts } from './useActs.ts';

interface Props {
  readonly files: readonly ExportFile[];
  readonly start: Acts['start'];
}

/** Downloads, copies and print. What came of it stands in the head of the result. */
export const Exports = ({ files, start }: Props) => {
  const button = (act: Act, file: ExportFile) => (
    <button key={`${act} ${file.label}`} type="button" onClick={() => start(act, file)}>
      {act === 'copy' ? 'Copy' : 'Download'} {file.label}
    </button>
  );
  return (
    <section class="tool-exports needs-script" aria-label="Take it with you">
      <p class="tool-actions">
        {files.map((file) => button('download', file))}
        {files.filter(({ binary }) => !binary).map((file) => button('copy', file))}
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
    </section>
  );
};
