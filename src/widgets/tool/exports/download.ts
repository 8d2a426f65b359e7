/** Hands text, or bytes, to the visitor as a file. Nothing leaves the page. */

export const downloadText = (fileName: string, mediaType: string, text: string | Uint8Array<ArrayBuffer>): void => {
  const type = typeof text === 'string' ? `${mediaType};charset=utf-8` : mediaType;
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after this turn; revoking at once loses the file in some browsers.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
