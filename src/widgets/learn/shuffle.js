// Stands in the page behind the options of a question and puts them into the order of this reader before they are seen.
// The order is that of src/domain/learn/option-order.ts, which a test holds it to.
{
  const list = document.currentScript.parentElement.querySelector('[data-options]');
  const { options: item, reader: key } = list.dataset;
  const hashOf = (text) => {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  };
  try {
    let kept = JSON.parse(localStorage.getItem(key));
    if (kept === null) {
      // One of 64 orders: enough that neighbours differ, and too few to know anybody by.
      kept = { shape: 1, order: String(crypto.getRandomValues(new Uint8Array(1))[0] % 64) };
      localStorage.setItem(key, JSON.stringify(kept));
    }
    const place = ({ dataset }) => hashOf(`${kept.order}/${item}/${dataset.key}`);
    if (typeof kept.order === 'string') list.append(...[...list.children].sort((a, b) => place(a) - place(b)));
  } catch {
    // Without storage the options keep the order that they were built in.
  }
}
