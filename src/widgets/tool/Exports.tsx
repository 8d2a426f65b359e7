import { ActsOutcome } from './ActsOutcome.tsx';
import { Changing } from './Changing.tsx';
import type { ExportFile } from './export-acts.ts';
import { comeNear, useActs, type Act } from './useActs.ts';

interface Props {
  readonly files: readonly ExportFile[];
}

/** Downloads, copies and print. Where the clipboard is refused, the text is shown to be copied by hand. */
export const Exports = ({ files }: Props) => {
  const { said, start, ...rest } = useActs();
  const button = (act: Act, file: ExportFile) => (
    <button key={`${act} ${file.label}`} type="button" onClick={() => start(act, file)}>
      {act === 'copy' ? 'Copy' : 'Download'} {file.label}
    </button>
  );
  return (
    <section
      class="tool-exports needs-script"
      aria-label="Take it with you"
      onPointerEnter={comeNear}
      onFocusIn={comeNear}
    >
      <p class="tool-actions">
        {files.map((file) => button('download', file))}
        {files.filter(({ binary }) => !binary).map((file) => button('copy', file))}
        <button type="button" onClick={() => print()}>
          Print
        </button>
      </p>
      <p role="status">
        <Changing text={said} />
      </p>
      <ActsOutcome {...rest} />
    </section>
  );
};
