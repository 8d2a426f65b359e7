/** As many whole sentences from the start of a text as fit into so many letters, and always one. */
export const firstSentences = (text: string, most: number): string => {
  const sentences = text.match(/[^.!?]+(?:[.!?](?!\s+[A-Z"(]|$)[^.!?]*)*[.!?]*\s*/g) ?? [text];
  let kept = '';
  for (const sentence of sentences) {
    if (kept !== '' && (kept + sentence).trimEnd().length > most) break;
    kept += sentence;
  }
  return kept.trimEnd();
};
