/**
 * 16 letters that stand for a text: FNV-1a twice, 32 bits each from another seed. A name for what is kept, no secret.
 * Source: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export const fingerprint = (text: string): string =>
  [0x811c9dc5, 0x1000193]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
