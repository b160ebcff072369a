import { part } from './dom.ts';

const names = ['conversation', 'portfolio'] as const;
type Name = (typeof names)[number];

export type Tabs = Readonly<{ show(name: Name): void }>;

const tabOf = (name: Name) => part(`tab-${name}`, HTMLButtonElement);

/** The two views; arrow keys go from tab to tab (WAI-ARIA, tabs pattern). */
export function tabs(onShow: (name: Name) => void): Tabs {
  const show = (name: Name) => {
    for (const each of names) {
      const isShown = each === name;
      tabOf(each).setAttribute('aria-selected', String(isShown));
      tabOf(each).tabIndex = isShown ? 0 : -1;
      part(each, HTMLElement).hidden = !isShown;
    }
    onShow(name);
  };
  for (const name of names) {
    tabOf(name).addEventListener('click', () => show(name));
    tabOf(name).addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
      const other = names.find((each) => each !== name) ?? name;
      show(other);
      tabOf(other).focus();
    });
  }
  return { show };
}
