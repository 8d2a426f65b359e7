/**
 * Style sheets of what is fetched on demand. An import of a sheet would put it on every page that may load the script.
 */
const loaded = new Map<string, Promise<void>>();

/** Adds a sheet once and waits until it applies; one that fails costs its looks only. */
export const addStyles = (href: string): Promise<void> => {
  const known = loaded.get(href);
  if (known) return known;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const applied = new Promise<void>((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
  });
  loaded.set(href, applied);
  document.head.append(link);
  return applied;
};
