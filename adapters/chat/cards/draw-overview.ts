import { count } from '../../../src/answers/words.ts';
import type { Overview } from '../../../src/conversation/overview.ts';
import { asking } from '../../../src/conversation/reply.ts';
import type { AdaptiveCard, CardElement, ContainerStyle } from './adaptive-card.ts';
import { drawActions } from './draw-actions.ts';
import { drawTable } from './draw-table.ts';
import { type Part, packCards } from './pack-cards.ts';
import { words } from './text-block.ts';

const most = { expiries: 20, requests: 5 };

const nothingYet = 'No supplier is on file yet. Send a certificate or report to begin.';

/** The portfolio as cards: levels per area, what ends next, and what to ask for. */
export function drawOverview(overview: Overview): AdaptiveCard[] {
  const { asOf, registered, suppliers, expiries, askNext } = overview;
  const title = `${count(registered, 'supplier')} as of ${asOf}`;
  return packCards(title, [
    [words(title, { style: 'heading', weight: 'bolder', size: 'large' })],
    ...(suppliers.length > 0 ? supplierParts(overview) : [[words(nothingYet)]]),
    ...(expiries.length > 0 ? expiryParts(expiries) : []),
    ...(askNext.length > 0 ? requestParts(askNext) : []),
  ]);
}

/** Colour behind the level of a cell; the level itself stands in it. */
const cellStyles: Readonly<Record<string, ContainerStyle>> = {
  E0: 'attention',
  E1: 'warning',
  E2: 'accent',
  E3: 'good',
  E4: 'good',
};

function supplierParts({ suppliers, registered }: Overview): Part[] {
  const areas = suppliers[0]?.areas ?? [];
  const legend = areas.map(({ area, label }) => `${area}: ${label}`).join(' · ');
  const table = drawTable(
    {
      columns: ['supplier', ...areas.map(({ area }) => area), 'open'],
      rows: suppliers.map((one) => [
        one.tier === 'critical' ? `${one.name} (critical)` : one.name,
        ...one.areas.map(({ level }) => (level === 'unknown' ? '?' : level)),
        String(one.open),
      ]),
      all: registered,
    },
    {
      widths: [4, ...areas.map(() => 1), 1],
      styleOf: (cell, column) =>
        column > 0 && column <= areas.length ? cellStyles[cell] : undefined,
    },
  );
  return [
    ...table.map((element) => [element]),
    [
      words(`${legend} · open: must-haves without proof · ?: unknown`, {
        isSubtle: true,
        size: 'small',
      }),
    ],
  ];
}

function expiryParts(expiries: Overview['expiries']): Part[] {
  const [table, ...rest] = drawTable({
    columns: ['on', 'in days', 'what', 'supplier'],
    rows: expiries
      .slice(0, most.expiries)
      .map((one) => [one.on, String(one.days), one.what, one.supplier]),
    all: expiries.length,
  });
  return [[heading('What ends next'), ...(table ? [table] : [])], ...rest.map((one) => [one])];
}

function requestParts(askNext: Overview['askNext']): Part[] {
  const shown = askNext.slice(0, most.requests);
  const [first = [], ...more] = drawActions(
    shown.map((one) => asking(`${one.supplier}: ${one.what}`, one.question)),
  );
  return [[heading('What to ask for next'), ...first], ...more];
}

function heading(text: string): CardElement {
  return words(text, { style: 'heading', weight: 'bolder', spacing: 'large' });
}
