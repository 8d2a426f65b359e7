import { fragmentId } from '../../domain/site/fragment.ts';

/** Marks, in the contents of a page, the part that is being read. */
export const followContents = (contents: Element): void => {
  const links = new Map(
    [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].map((link) => [fragmentId(link.hash), link]),
  );
  const seen = new Set<string>();
  const mark = (): void => {
    const id = [...links.keys()].find((key) => seen.has(key));
    if (!id) return;
    for (const [key, link] of links) {
      if (key === id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target.id);
        else seen.delete(target.id);
      }
      mark();
    },
    { rootMargin: '0px 0px -60% 0px' },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  }
};
