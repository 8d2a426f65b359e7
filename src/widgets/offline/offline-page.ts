import { words } from '../../words/words.ts';
/** The buttons that keep the handbook on this device. What keeps it loads when it is asked for, or when a copy is there. */
const box = document.querySelector<HTMLElement>('[data-offline]');

const day = (iso: string): string =>
  new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

const start = (parts: {
  box: HTMLElement;
  keepButton: HTMLButtonElement;
  offButton: HTMLButtonElement;
  says: HTMLElement;
}): void => {
  const { keepButton, offButton, says } = parts;
  const base = parts.box.dataset['offline'] ?? '/';
  const load = () => import('./keep.ts');

  const show = (copy: { day: string; files: number; bytes: number } | null): void => {
    keepButton.textContent = copy ? words.renewCopy : words.keepOnDevice;
    offButton.hidden = copy === null;
    says.textContent = copy ? words.deviceKeeps(day(copy.day), copy.files, copy.bytes / 1e6) : '';
  };

  const during = async (act: () => Promise<void>): Promise<void> => {
    keepButton.disabled = offButton.disabled = true;
    try {
      await act();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      says.textContent = words.didNotWork(why);
    } finally {
      keepButton.disabled = offButton.disabled = false;
    }
  };

  keepButton.addEventListener('click', () =>
    during(async () => {
      says.textContent = words.fetchingFiles;
      const { keep } = await load();
      show(await keep(base, (done, of) => (says.textContent = words.filesHere(done, of))));
    }),
  );
  offButton.addEventListener('click', () =>
    during(async () => {
      const { takeOff } = await load();
      await takeOff(base);
      show(null);
      says.textContent = words.copyIsOff;
    }).then(() => keepButton.focus()),
  );
  void navigator.serviceWorker.getRegistration(base).then(async (registration) => {
    if (registration) show(await (await load()).keptCopy(base));
  });
};

const [keepButton, offButton] = box?.querySelectorAll('button') ?? [];
const says = box?.querySelector<HTMLElement>('[role=status]');
if (box && keepButton && offButton && says) {
  if ('serviceWorker' in navigator) start({ box, keepButton, offButton, says });
  else {
    keepButton.disabled = true;
    says.textContent = words.noCopies;
  }
}
