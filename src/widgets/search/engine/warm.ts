/* Starts the search core as soon as the search is pointed at or opened, beside the script of the dialog. */
import { startCore } from './start.ts';

// A failure is told when something is asked: the core is started anew then.
startCore(import.meta.env.BASE_URL).catch(() => {});
