/** Switches off the key that opens the search without Ctrl: whoever speaks to a machine or slips may open it unmeant. */
import { useState } from 'preact/hooks';
import { openKept } from '../../store.ts';
import { slashOpens } from '../shortcuts.ts';
import { words } from '../../../words/words.ts';

const kept = openKept('search-slash', ({ isOff }) => (typeof isOff === 'boolean' ? { isOff } : null));

export const SlashSwitch = ({ id }: { readonly id: string }) => {
  const [isOn, setIsOn] = useState(slashOpens);
  const [trouble, setTrouble] = useState<string | null>(null);
  return (
    <p class="search-hint search-keys" data-screen-only>
      <label>
        <input
          id={id}
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget: { checked } }) => {
            setIsOn(checked);
            setTrouble(kept.write({ isOff: !checked }));
          }}
        />
        {words.slashOpensSearch}
      </label>{' '}
      {trouble && <span role="alert">{trouble}</span>}
    </p>
  );
};
