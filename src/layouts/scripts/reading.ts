/** What script adds to a reading page. Each part is whole without the others. */
import { copyAnchors, offerCodeTools } from './copy.ts';
import { followContents } from './follow-contents.ts';
import { openPanels } from './panel-marks.ts';

const contents = document.querySelector('.toc');
if (contents) followContents(contents);
copyAnchors();
document.querySelectorAll<HTMLElement>('.code-tools').forEach(offerCodeTools);
openPanels();
