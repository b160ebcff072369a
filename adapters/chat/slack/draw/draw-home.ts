import type { types } from '@slack/bolt';
import { count } from '../../../../src/answers/words.ts';
import type { Overview } from '../../../../src/conversation/overview.ts';
import { type Action, asking } from '../../../../src/conversation/reply.ts';
import { actionIdPrefix, button, fitting } from './action-blocks.ts';
import { barLine } from './bar-pieces.ts';
import { type Block, context, type HomeView, plain } from './block.ts';
import { fitText } from './fit-text.ts';
import { limits } from './limits.ts';
import { lines, richText, run } from './rich-text.ts';
import { listPieces, textPieces } from './text-pieces.ts';

type Supplier = Overview['suppliers'][number];

/** Suppliers drawn with their levels and buttons; the next ones have one line each. */
const drawnSuppliers = 20;
const listedSuppliers = 100;
const shownExpiries = 15;
const maxName = 120;
const maxLine = 300;

/** The portfolio: what to do next, what ends next, then the suppliers, critical ones first. */
export function drawHome(overview: Overview): HomeView {
  const blocks =
    overview.registered === 0 && overview.suppliers.length === 0
      ? beginning()
      : [
          ...titleBlocks(overview),
          ...requestBlocks(overview),
          ...askBlocks(overview),
          ...expiryBlocks(overview),
          ...portfolioBlocks(overview),
        ];
  return { type: 'home', blocks: blocks.map(withOwnIds).slice(0, limits.viewBlocks) };
}

const header = (text: string): Block => ({ type: 'header', text: plain(text) });

function titleBlocks({ asOf, registered }: Overview): Block[] {
  return [
    header('Your suppliers'),
    context(`${count(registered, 'supplier')}, as of ${asOf}. Ask me anything in Messages.`),
  ];
}

/** Nobody is registered yet: how to begin. */
function beginning(): Block[] {
  return [
    header('Nothing is on file yet'),
    ...textPieces(firstSteps).map(({ block }) => block),
    ...buttons(asking('What can you do?', 'help')),
  ];
}

const firstSteps = [
  'I read what suppliers hand in and check it: what is proven, what is only claimed, what is missing.',
  '- Open Messages and drop a paper of a supplier: a certificate, an audit report, an SBOM.',
  '- Say whose it is, for example: for Kestrel Controls s.r.o.',
  '- Then ask: is Kestrel certified to IEC 62443-4-1?',
].join('\n');

function askBlocks({ askNext }: Overview): Block[] {
  const asks = askNext.flatMap(({ supplier, what, question }): Block[] => {
    const text = plain(fitText(`${shownName(supplier)}: ${what}`, maxLine));
    const [ask] = fitting([asking('Write the request', question)]);
    const accessory = ask && button(ask, '0');
    return [{ type: 'section', text, ...(accessory && { accessory }) }];
  });
  return asks.length === 0 ? [] : [header('Ask for next'), ...asks];
}

function requestBlocks({ openRequests }: Overview): Block[] {
  if (!openRequests) return [];
  const { number, overdue, first } = openRequests;
  const waiting = first.map(
    ({ supplier, deadline, late }) =>
      `${shownName(supplier)}: until ${deadline}${late ? ', late' : ''}`,
  );
  return [
    header('Waiting for papers'),
    context(`${count(number, 'open request')}, ${overdue} late.`),
    ...listPieces(waiting).map(({ block }) => block),
    ...buttons(asking('Open requests', 'open requests')),
  ];
}

function expiryBlocks({ expiries }: Overview): Block[] {
  if (expiries.length === 0) return [];
  const shown = expiries.slice(0, shownExpiries);
  const ends = shown.map(
    ({ on, days, what, supplier }) =>
      `${on}, ${days === 0 ? 'today' : `in ${count(days, 'day')}`}: ${fitText(what, maxName)} of ${shownName(supplier)}`,
  );
  const more = expiries.length - shown.length;
  return [
    header('Ends next'),
    ...listPieces(ends).map(({ block }) => block),
    ...(more > 0 ? [context(`And ${more} more; ask: what expires within a year?`)] : []),
  ];
}

function portfolioBlocks({ suppliers, registered }: Overview): Block[] {
  const drawn = suppliers.slice(0, drawnSuppliers);
  const listed = suppliers.slice(drawnSuppliers, listedSuppliers);
  const more = registered - drawn.length - listed.length;
  return [
    ...(drawn.length === 0 ? [] : [header('How well it is proven')]),
    ...drawn.flatMap(supplierBlocks),
    ...listPieces(listed.map((one) => `${titleOf(one)}: ${standing(one)}`)).map(
      ({ block }) => block,
    ),
    ...(more > 0
      ? [context(`And ${more} more; ask about one of them, or ask for an export.`)]
      : []),
  ];
}

/** A name may be made of characters that nobody sees. */
const shownName = (name: string) => fitText(name, maxName) || 'Unreadable name';

const titleOf = ({ name, tier }: Supplier) => `${shownName(name)}${tier ? ` (${tier})` : ''}`;

function standing({ open, disputes, evidence, owner }: Supplier): string {
  return [
    open === 0 ? 'no must-have open' : `${count(open, 'must-have')} open`,
    ...(disputes === 0 ? [] : [count(disputes, 'contradiction')]),
    count(evidence, 'paper'),
    ...(owner ? [`owner ${fitText(owner, maxName)}`] : []),
  ].join(', ');
}

function supplierBlocks(supplier: Supplier): Block[] {
  const { name, areas } = supplier;
  return [
    richText(
      lines([
        [run(titleOf(supplier), { bold: true }), run(`: ${standing(supplier)}`)],
        ...areas.map(barLine),
      ]),
    ),
    ...buttons(
      asking('Overview', `How is ${name} doing?`),
      asking('What is missing?', `What is missing for ${name}?`),
      { label: 'Settings', does: { do: 'open', form: 'supplier', supplier: name } },
    ),
  ];
}

/** A row of buttons; `withOwnIds` completes their ids. */
function buttons(...actions: Action[]): Block[] {
  const elements = fitting(actions).map((action, index) => button(action, String(index)));
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

/** Buttons are told apart by the place of their block in the view. */
function withOwnIds(block: Block, index: number): Block {
  const own = (element: types.Button) => ({
    ...element,
    action_id: `${actionIdPrefix}${index}:${element.action_id}`,
  });
  if (block.type === 'actions') {
    return {
      ...block,
      elements: block.elements.map((it) => (it.type === 'button' ? own(it) : it)),
    };
  }
  if (block.type === 'section' && block.accessory?.type === 'button') {
    return { ...block, accessory: own(block.accessory) };
  }
  return block;
}
