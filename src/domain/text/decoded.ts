/** An address without its escapes; as it is written, where its percent signs are none or spell no text. */
export const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};
