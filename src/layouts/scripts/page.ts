import { setUpSearchTrigger } from '../../widgets/search/trigger.ts';
import { skipBoxesThatDoNotScroll } from './scrolling-boxes.ts';
import { setUpThemeSwitch } from './theme-switch.ts';

const themeSwitch = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
if (themeSwitch) setUpThemeSwitch(themeSwitch);
setUpSearchTrigger();
skipBoxesThatDoNotScroll();
