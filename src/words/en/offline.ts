/** A copy on the device, and the site as one page. */
import { counted, number } from './grammar.ts';

export const takeAlong = 'Take it along';
export const onOnePageHtml = (open: string, close: string): string =>
  `${open}Everything on one page${close}, to print or to save as a PDF.`;
export const offlineAbout = (hasTools: boolean): string =>
  `A copy on this device works without a network: pages${hasTools ? ', search and tools' : ' and search'}. It stays here, says of which day it is, and can be taken off again.`;
export const keepOnDevice = 'Keep this handbook on this device';
export const takeOffDevice = 'Take it off this device';
export const renewCopy = 'Renew the copy now';
export const deviceKeeps = (day: string, files: number, megabytes: number): string =>
  `This device keeps the copy of ${day}: ${counted(files, 'file', 'files')}, ${megabytes.toFixed(1)} MB. It is renewed while you read with a network.`;
export const didNotWork = (why: string): string =>
  `That did not work: ${why} Nothing is lost; try again when the network is back.`;
export const fetchingFiles = 'Fetching the list of files.';
export const filesHere = (done: number, of: number): string =>
  `${number(done)} of ${counted(of, 'file', 'files')} are here.`;
export const copyIsOff = 'The copy is off this device.';
export const noCopies = 'This browser keeps copies only of sites that come by https, and not in every private window.';
export const workerFailed = 'The worker did not start.';
export const noCopyOffered = 'This site offers no copy.';
export const bookTitle = (name: string): string => `${name}, whole`;
export const bookLead = (hasTools: boolean): string =>
  `Everything on one page, to print, to save and to read without a network.${hasTools ? ' Tools show their worked example.' : ''}`;
export const bookPrintsHtml = (open: string, close: string): string =>
  `Your browser prints it or makes a PDF of it: links within the book work there too. Pages as they change stand ${open}in the handbook itself${close}.`;
export const notesOfBook = 'Notes on claims';
export const contents = 'Contents';
export const bookForAll = 'All text, with headings in order; each drawing has its numbers in a table or in words.';
