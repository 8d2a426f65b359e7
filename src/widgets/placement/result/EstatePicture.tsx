import type { PlacedRow } from '../../../domain/placement/outcome/view.ts';
import { sideNames } from '../../../domain/placement/words.ts';
import type { Placement } from '../../../domain/placement/types.ts';

/** Parts that are drawn by name on one side; the rest is a number. */
const most = 36;
const sides = Object.keys(sideNames) as Placement[];

/** Every service as a part on its side; its table stands below. */
export const EstatePicture = ({ rows }: { readonly rows: readonly PlacedRow[] }) => {
  const filled = sides
    .map((side) => ({ side, here: rows.filter(({ service }) => service.placement === side) }))
    .filter(({ here }) => here.length > 0);
  return (
    <figure class="place-picture" aria-label="Your services by side">
      {filled.map(({ side, here }) => (
        <section key={side} data-sign={side} aria-label={`${sideNames[side]}: ${here.length}`}>
          <p class="place-title">
            <span class="sign" data-sign={side}>
              {sideNames[side]}
            </span>{' '}
            <data value={here.length} key={here.length}>
              {here.length}
            </data>
          </p>
          <ul>
            {here.slice(0, most).map(({ service, number }) => (
              <li key={service.name}>
                <a href={`#service-${number}`}>{service.name}</a>
              </li>
            ))}
            {here.length > most && (
              <li key={here.length}>
                <span>and {here.length - most} more</span>
              </li>
            )}
          </ul>
        </section>
      ))}
    </figure>
  );
};
