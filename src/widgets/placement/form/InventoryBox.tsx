import { useRef, useState } from 'preact/hooks';
import { Changing } from '../../tool/Changing.tsx';
import type { Inventory } from './useInventory.ts';

interface Props {
  readonly inventory: Inventory;
  /** Leads back to the example; undefined while that is on screen. */
  readonly onExample?: (() => void) | undefined;
}

/** Takes an inventory as a text or as files, and says what came of it. */
export const InventoryBox = ({ inventory: { said, busy, take }, onExample }: Props) => {
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const read = async (files: readonly File[]): Promise<void> => {
    const isTaken = await take((taking, values) => taking.takeInventory(files, box.current?.value ?? '', values));
    if (isTaken) setText('');
  };
  return (
    <div class="place-box needs-script">
      <label for="place-text">Paste an inventory</label>
      <textarea
        id="place-text"
        ref={box}
        rows={7}
        spellcheck={false}
        value={text}
        aria-describedby="place-privacy"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p id="place-privacy" class="small">
        It is read on this device and nothing is sent. Values of environment variables are not kept, but for{' '}
        <code>*_ADDR</code> and <code>OTEL_RESOURCE_ATTRIBUTES</code>; of commands and labels only the words that a rule
        looks for.
      </p>
      <p class="tool-actions needs-script">
        <button type="button" class="primary" disabled={busy} onClick={() => void read([])}>
          Place these
        </button>
        <label class="button tool-file">
          Choose files
          <input
            type="file"
            multiple
            onChange={(event) => {
              const { files } = event.currentTarget;
              if (files && files.length > 0) void read([...files]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        {onExample && (
          <button type="button" onClick={onExample}>
            Back to the example
          </button>
        )}
      </p>
      <div role="status" class={said.trouble ? 'place-said place-trouble' : 'place-said'}>
        {said.lines.map((line) => (
          <Changing key={line} as="p" text={line} />
        ))}
      </div>
    </div>
  );
};
