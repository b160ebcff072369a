import { createRequire } from 'node:module';
import type * as Library from 'adaptivecards';
import { JSDOM } from 'jsdom';
import { eagerHtml } from './eager-markdown.ts';

const window = new JSDOM('<!doctype html><body></body>').window;

/**
 * The library looks for a browser around it, and for HTMLElement before anything else. Without
 * `window`, since other tests of the same process ask there whether they run in a browser.
 */
for (const name of Object.getOwnPropertyNames(window)) {
  if (name !== 'window' && !(name in globalThis))
    Object.assign(globalThis, { [name]: Reflect.get(window, name) });
}

/** Its main file is a module that Node does not take for one. */
const library: typeof Library = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
);

type Drawn = Readonly<{
  innerHTML: string;
  textContent: string;
  querySelectorAll(selectors: string): Iterable<Drawn>;
}>;

/** What the library of the web page makes of a card, and what it has to object. */
export type Rendered = Readonly<{ element: Drawn; objections: readonly string[] }>;

library.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = eagerHtml(text);
  result.didProcess = true;
};

/** Parses, validates and draws a card; its texts are read as the most obliging client would. */
export function renderCard(card: object): Rendered {
  const context = new library.SerializationContext(library.Versions.v1_5);
  const parsed = new library.AdaptiveCard();
  parsed.parse(card, context);
  const results = parsed.validateProperties();
  const objections = [
    ...Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message),
    ...results.validationEvents.map(({ message }) => message),
  ];
  const element: Drawn | undefined = parsed.render();
  if (!element) throw new Error('The library drew nothing.');
  return { element, objections };
}
