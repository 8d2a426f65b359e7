/** What bytes show of the way in which a text is written. */
export interface WrittenText {
  /** Without the mark that it may begin with. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

const marked = ([first, second]: Uint8Array): WrittenText['encoding'] | undefined => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
};

/**
 * A text in the way of writing that its bytes show: UTF-8, UTF-16 behind its mark, else that of Windows. Spreadsheets save
 * tables in all three.
 */
export const writtenText = (bytes: Uint8Array): WrittenText => {
  const encoding = marked(bytes) ?? 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes), encoding };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
};

/** The same, where only the text is asked for. */
export const textOf = (bytes: Uint8Array): string => writtenText(bytes).text;
