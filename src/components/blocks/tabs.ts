/**
 * Makes tabs of parts that stand below each other without script. The words of a tab are its name across the site: who
 * chose Linux once gets Linux in all of them.
 */
const kept = 'tabs';

const chosen = (): string[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(kept) ?? '[]');
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    return [];
  }
};

const keep = (name: string, others: readonly string[]): void => {
  try {
    const list = [name, ...chosen().filter((one) => one !== name && !others.includes(one))];
    localStorage.setItem(kept, JSON.stringify(list.slice(0, 40)));
  } catch {
    // A browser that keeps nothing shows the first tab again.
  }
};

interface Group {
  readonly parts: readonly HTMLElement[];
  readonly names: readonly string[];
  readonly select: (index: number, isAsked?: boolean) => void;
}
const groups: Group[] = [];
let count = 0;

for (const box of document.querySelectorAll<HTMLElement>('.tabs')) {
  const parts = [...box.querySelectorAll<HTMLElement>(':scope > .tab')];
  const names = parts.map((part) => part.ariaLabel ?? '');
  const list = document.createElement('div');
  list.role = 'tablist';
  list.className = 'tab-list';
  const select = (index: number, isAsked = false): void => {
    parts.forEach((part, at) => {
      const button = list.children[at] as HTMLButtonElement;
      button.ariaSelected = String(at === index);
      button.tabIndex = at === index ? 0 : -1;
      // Found by a search of the page, where the browser can.
      if (at === index) part.removeAttribute('hidden');
      else part.setAttribute('hidden', 'until-found');
    });
    if (!isAsked) return;
    const name = names[index] ?? '';
    keep(name, names);
    for (const group of groups)
      if (group.select !== select && group.names.includes(name)) group.select(group.names.indexOf(name));
  };
  parts.forEach((part, index) => {
    count += 1;
    const button = document.createElement('button');
    button.type = 'button';
    button.role = 'tab';
    button.id = `tab-${count}`;
    button.textContent = names[index] ?? '';
    part.id ||= `tab-part-${count}`;
    button.setAttribute('aria-controls', part.id);
    button.addEventListener('click', () => {
      // What another group above it shows may be shorter or longer; the button that was pressed stays where it is.
      const before = button.getBoundingClientRect().top;
      select(index, true);
      scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' });
    });
    part.role = 'tabpanel';
    part.setAttribute('aria-labelledby', button.id);
    part.addEventListener('beforematch', () => select(index));
    list.append(button);
  });
  list.addEventListener('keydown', (event) => {
    const at = [...list.children].indexOf(document.activeElement as Element);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: parts.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const index = (to + parts.length) % parts.length;
    select(index, true);
    (list.children[index] as HTMLElement).focus();
  });
  box.prepend(list);
  groups.push({ parts, names, select });
  const wanted = chosen().find((name) => names.includes(name));
  // What the address asks for counts before what was chosen elsewhere.
  const target = document.querySelector(':target');
  const asked = target ? parts.findIndex((part) => part.contains(target)) : -1;
  select(Math.max(0, asked >= 0 ? asked : wanted === undefined ? 0 : names.indexOf(wanted)));
}

addEventListener('hashchange', () => {
  const target = document.querySelector(':target');
  for (const { parts, select } of groups) {
    const index = parts.findIndex((part) => part.hasAttribute('hidden') && part.contains(target));
    if (index < 0) continue;
    select(index);
    target?.scrollIntoView();
  }
});
