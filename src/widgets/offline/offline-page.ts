/** The buttons that keep the handbook on this device. What keeps it loads when it is asked for, or when a copy is there. */
const box = document.querySelector<HTMLElement>('[data-offline]');

const day = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));

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
    keepButton.textContent = copy ? 'Renew the copy now' : 'Keep this handbook on this device';
    offButton.hidden = copy === null;
    says.textContent = copy
      ? `This device keeps the copy of ${day(copy.day)}: ${copy.files} files, ${(copy.bytes / 1e6).toFixed(1)} MB. It is renewed while you read with a network.`
      : '';
  };

  const during = async (act: () => Promise<void>): Promise<void> => {
    keepButton.disabled = offButton.disabled = true;
    try {
      await act();
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      says.textContent = `That did not work: ${why} Nothing is lost; try again when the network is back.`;
    } finally {
      keepButton.disabled = offButton.disabled = false;
    }
  };

  keepButton.addEventListener('click', () =>
    during(async () => {
      says.textContent = 'Fetching the list of files.';
      const { keep } = await load();
      show(await keep(base, (done, of) => (says.textContent = `${done} of ${of} files are here.`)));
    }),
  );
  offButton.addEventListener('click', () =>
    during(async () => {
      const { takeOff } = await load();
      await takeOff(base);
      show(null);
      says.textContent = 'The copy is off this device.';
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
    says.textContent = 'This browser keeps copies only of sites that come by https, and not in every private window.';
  }
}
