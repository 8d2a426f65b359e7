/**
 * What Vite wraps around each `import()`, in a tenth of its size, because every page has it: asks at once for the files
 * that the module needs. Sheets are not among them; a module that needs one asks for it by its address.
 */
import type { Plugin } from 'vite';

/** @param base path of the site, with a slash at both ends */
export const preloadHelper = (base: string): Plugin => ({
  name: 'preload-helper',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper')
      ? `export const __vitePreload = (load, files = []) => {
          for (const file of files) {
            const link = document.createElement('link');
            link.rel = 'modulepreload';
            link.href = ${JSON.stringify(base)} + file;
            document.head.append(link);
          }
          return load();
        };`
      : undefined,
});
