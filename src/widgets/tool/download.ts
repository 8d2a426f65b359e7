/** Hands text to the visitor: as a file, or on the clipboard. Nothing leaves the page. */

export const downloadText = (fileName: string, mediaType: string, text: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after this turn; revoking at once loses the file in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/**
 * True when the text is on the clipboard. False when the browser refused, so that the caller can show the text.
 * The text may still be on its way: the clipboard is asked at once, because browsers allow that only right after a click.
 */
export const copyText = async (text: string | Promise<string>): Promise<boolean> => {
  try {
    const blob = Promise.resolve(text).then((ready) => new Blob([ready], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return false;
  }
};
