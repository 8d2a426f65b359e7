// Stands in the page behind a tool, so that it runs even when no other script arrives. It decides whether the address or
// this browser asks the tool for something else than the example, and says so when nobody answers in time.
{
  const { dataset } = document.documentElement;
  const form = document.querySelector('.tool form');
  const list = document.querySelector('[data-asked-list]');
  const asleep = () => document.querySelector('astro-island[ssr] .tool');
  const inTime = (late) => setTimeout(late, 5000);

  let query = location.search;
  const named = (name) => form.elements.namedItem(name);
  if (![...new URLSearchParams(query).keys()].some(named)) {
    try {
      query = JSON.parse(localStorage.getItem(dataset.keeps)).current ?? '';
    } catch {
      query = '';
    }
  }
  if (query === '') delete dataset.asked;
  else dataset.asked = '';

  const inWords = ([name, value]) => {
    const found = named(name);
    const fields = found.tagName ? [found] : [...found];
    const choices = found.options ?? fields;
    const chosen = value.split(',').map((one) => [...choices].find((choice) => choice.value === one));
    const label =
      fields[0].type === 'radio' ? fields[0].closest('fieldset').querySelector('legend') : fields[0].labels[0];
    const says = chosen.every(Boolean)
      ? chosen.map((one) => one.text ?? one.labels[0]?.textContent ?? value).join(', ')
      : value;
    return fields[0].type === 'checkbox' || !label
      ? says
      : `${label.textContent.trim().replace(/([^?])$/, '$1:')} ${says}`;
  };
  const tellAsked = () => {
    if (dataset.asked !== '') return;
    dataset.asked = 'late';
    for (const pair of [...new URLSearchParams(query)].slice(0, 40)) {
      if (!named(pair[0]) || pair[0] === 'v') continue;
      list.append(Object.assign(document.createElement('li'), { textContent: inWords(pair).slice(0, 120) }));
    }
  };
  if (query !== '') inTime(tellAsked);
  // Figures that are typed before the script is there stay in their fields.
  form.addEventListener('input', () => inTime(() => asleep() && (dataset.asked = 'typed')), { once: true });
  addEventListener('click', ({ target }) => target.closest('[data-reload]') && location.reload());
}
