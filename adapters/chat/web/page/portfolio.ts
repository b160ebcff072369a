import type { Level } from '../../../../src/criteria/criterion.ts';
import type { PortfolioView } from '../portfolio-view.ts';
import { button, element, part } from './dom.ts';
import { drawExpiries } from './draw-expiries.ts';
import { read, wordsOf } from './server.ts';

type Ask = (question: string) => void;

/** Draws the portfolio anew. */
export async function showPortfolio(ask: Ask): Promise<void> {
  const room = part('portfolio', HTMLElement);
  try {
    room.replaceChildren(...drawn(await read<PortfolioView>('/api/overview'), ask));
  } catch (error) {
    room.replaceChildren(element('p', { class: 'trouble', role: 'alert' }, wordsOf(error)));
  }
}

function drawn(view: PortfolioView, ask: Ask): HTMLElement[] {
  if (view.suppliers.length === 0) {
    return [element('p', { class: 'lead' }, 'No supplier is on file yet. Drop some evidence.')];
  }
  return [
    section('Suppliers', supplierTable(view, ask), legend(view)),
    section('What ends within a year', ...drawExpiries(view)),
    ...waiting(view, ask),
    section('What to ask for next', askNext(view, ask)),
  ];
}

function section(title: string, ...content: readonly HTMLElement[]): HTMLElement {
  return element('section', { class: 'block' }, element('h2', {}, title), ...content);
}

const levels = ['E0', 'E1', 'E2', 'E3', 'E4'];

/** Five steps, filled up to the level; the level stands beside it, so colour says nothing alone. */
function bar(level: Level, meaning: string): HTMLElement {
  const filled = levels.indexOf(level) + 1;
  const isOn = (at: number) => at < filled && 'on';
  const steps = levels.map((_, at) => element('i', { class: isOn(at) }));
  return element(
    'span',
    { class: `bar level-${level}`, title: meaning },
    element('span', { class: 'steps', 'aria-hidden': true }, ...steps),
    element('span', { class: 'level' }, level),
    element('span', { class: 'unseen' }, meaning.replace(level, '')),
  );
}

const column = (head: string, kind?: string) => element('th', { scope: 'col', class: kind }, head);

function supplierTable({ suppliers, levelNames, registered }: PortfolioView, ask: Ask) {
  const areas = suppliers[0]?.areas ?? [];
  const heads = [
    ...['Supplier', ...areas.map(({ label }) => label)].map((head) => column(head)),
    ...['Open must-haves', 'Evidence'].map((head) => column(head, 'number')),
  ];
  const rows = suppliers.map((supplier) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        button(supplier.name, () => ask(`How does ${supplier.name} stand?`), { class: 'name' }),
        ...(supplier.tier ? [element('span', { class: 'tier' }, supplier.tier)] : []),
      ),
      ...supplier.areas.map(({ level }) => element('td', {}, bar(level, levelNames[level]))),
      element('td', { class: 'number' }, `${supplier.open}`),
      element('td', { class: 'number' }, `${supplier.evidence}`),
    ),
  );
  const more = registered - suppliers.length;
  return element(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Levels of suppliers by area' },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...heads)),
      element('tbody', {}, ...rows),
    ),
    ...(more > 0 ? [element('p', { class: 'hint' }, `${more} more are registered.`)] : []),
  );
}

function legend({ levelNames }: PortfolioView): HTMLElement {
  const names = ['unknown', ...levels] as Level[];
  const items = names.map((level) => element('li', {}, bar(level, ''), levelNames[level]));
  return element('ul', { class: 'legend', 'aria-label': 'Levels' }, ...items);
}

function waiting({ openRequests }: PortfolioView, ask: Ask): HTMLElement[] {
  if (!openRequests) return [];
  const { number, overdue, first } = openRequests;
  const items = first.map(({ supplier, deadline, late }) =>
    element(
      'li',
      {},
      element('strong', {}, supplier),
      element('span', {}, `until ${deadline}${late ? ', late' : ''}`),
      button('Show', () => ask(`open requests of ${supplier}`)),
    ),
  );
  const title = `Waiting for papers: ${number}, ${overdue} late`;
  return [section(title, element('ol', { class: 'next' }, ...items))];
}

function askNext({ askNext: list }: PortfolioView, ask: Ask): HTMLElement {
  if (list.length === 0) return element('p', {}, 'Nothing is missing that counts.');
  const items = list.map(({ supplier, what, question }) =>
    element(
      'li',
      {},
      element('strong', {}, supplier),
      element('span', {}, what),
      button('Ask', () => ask(question), { 'aria-label': `Ask: ${question}`, title: question }),
    ),
  );
  return element('ol', { class: 'next' }, ...items);
}
