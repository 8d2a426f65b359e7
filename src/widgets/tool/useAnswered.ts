import { useLayoutEffect } from 'preact/hooks';

/**
 * Shows what the page held back (held.css) once the tool stands as the address, or this browser, asked.
 * @param answered false while the tool still shows what was built
 */
export const useAnswered = (answered: boolean): void =>
  useLayoutEffect(() => {
    if (answered) delete document.documentElement.dataset['asked'];
  }, [answered]);
