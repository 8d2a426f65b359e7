import { setUpSearchTrigger } from '../../widgets/search/trigger.ts';
import { fetchAhead } from './ahead.ts';
import { markDue } from './due.ts';
import { skipBoxesThatDoNotScroll } from './scrolling-boxes.ts';
import { setUpThemeSwitch } from './theme-switch.ts';

const themeSwitch = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
if (themeSwitch) setUpThemeSwitch(themeSwitch);
setUpSearchTrigger();
markDue();
skipBoxesThatDoNotScroll();
// A module of the page runs before the page has loaded.
addEventListener('load', fetchAhead);

// Without it, marks and anchors are the links that they were built as.
const reading = (): void => void import('./reading.ts').catch(() => {});
if (document.querySelector('.toc, .columns .code-tools')) reading();
// Elsewhere it waits for a reader who comes near: a tool has enough to fetch. Some browsers tell of a pointer at rest as of
// one that moves; then it comes sooner.
else for (const near of ['pointermove', 'focusin']) addEventListener(near, reading, { once: true });
