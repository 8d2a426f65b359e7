/** A button with its name and what a press does, for controls that only script can offer. */
export const button = (name: string, press: (self: HTMLButtonElement) => void): HTMLButtonElement => {
  const element = document.createElement('button');
  element.textContent = name;
  element.addEventListener('click', () => press(element));
  return element;
};
