import { useEffect, useRef, useState } from 'preact/hooks';
import type { FoldedPicture, PictureProps } from './folded-pictures.tsx';

/** A picture that waits for its fold to be opened. Where its script does not come, the table beside it has the figures. */
export const LaterPicture = (props: PictureProps) => {
  const [Loaded, setLoaded] = useState<{ readonly picture: typeof FoldedPicture } | null>(null);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const fold = place.current?.closest('details');
    const load = () => {
      if (!fold?.open) return;
      import('./folded-pictures.tsx').then(
        (loaded) => setLoaded({ picture: loaded.FoldedPicture }),
        () => undefined,
      );
    };
    load();
    fold?.addEventListener('toggle', load);
    return () => fold?.removeEventListener('toggle', load);
  }, []);
  return Loaded === null ? <span ref={place} /> : <Loaded.picture {...props} />;
};
