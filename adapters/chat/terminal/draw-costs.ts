import { count, listed } from '../../../src/answers/words.ts';
import { dollarText, numberText } from '../../../src/costs/amounts.ts';
import type { Costs } from '../../../src/costs/costs.ts';
import { nameOfDay, nameOfMonth } from '../../../src/costs/month.ts';
import { nanosPerDollar } from '../../../src/costs/prices.ts';
import { drawTable, plainText } from './draw-table.ts';

type Used = Costs['total'];

/** What the language models of a workspace were asked in a month, and what of the budget is left. */
export function drawCosts(costs: Costs, room: number): string {
  const { month, total, models } = costs;
  const name = nameOfMonth(month);
  const budget = budgetLines(costs);
  if (total.requests === 0) {
    return [`No language model was asked anything in ${name}.`, ...budget].join('\n');
  }
  const tables = [modelTable(models, room), documentTable(costs.documents.top, room)];
  return [
    `${name}: ${numberText(total.tokens)} tokens in ${count(total.requests, 'request')}${priced(total)}.`,
    ...budget,
    '',
    tables.filter((table) => table !== undefined).join('\n\n'),
    '',
    ...pieceLines(costs),
    ...priceLines(models),
  ].join('\n');
}

function budgetLines({ budget, resetsOn }: Costs): string[] {
  const { tokens, usd } = budget;
  const left = [
    tokens && `${numberText(tokens.left)} of ${numberText(tokens.limit)} tokens`,
    usd && `${dollars(usd.left)} of ${dollars(usd.limit)}`,
  ].filter((text) => text !== undefined);
  if (left.length === 0) return [];
  return [`Left of the budget: ${listed(left)}. It begins anew on ${nameOfDay(resetsOn)} (UTC).`];
}

function modelTable(models: Costs['models'], room: number): string {
  const rows = models.map((used) => [used.model, ...amounts(used)]);
  return drawTable([['model', ...amountHead], ...rows], room);
}

function documentTable(top: Costs['documents']['top'], room: number): string | undefined {
  if (top.length === 0) return undefined;
  const rows = top.map(({ file, evidenceId, suppliers, pages, tokensPerPage, ...used }) => [
    file ?? `${evidenceId} (removed)`,
    suppliers.join(', '),
    pages === undefined ? '–' : numberText(pages),
    numberText(used.tokens),
    tokensPerPage === undefined ? '–' : numberText(tokensPerPage),
    price(used),
  ]);
  const head = ['document', 'supplier', 'pages', 'tokens', 'per page', 'price'];
  return drawTable([head, ...rows], room);
}

const amountHead = ['requests', 'tokens in', 'tokens out', 'price'];

function amounts(used: Used): string[] {
  return [
    numberText(used.requests),
    numberText(used.inputTokens),
    numberText(used.outputTokens),
    price(used),
  ];
}

function pieceLines({ total, documents, answers }: Costs): string[] {
  const told = documents.requests + answers.requests;
  const { averageTokens = 0 } = answers;
  const average = `, ${numberText(averageTokens)} on average`;
  return [
    ...(documents.count > 0 ? [`${pieceLine(documents, 'document')}.`] : []),
    ...(answers.count > 0 ? [`${pieceLine(answers, 'answer')}${average}.`] : []),
    ...(told < total.requests ? ['Single documents and answers are kept for 400 days.'] : []),
  ];
}

function pieceLine(used: Used & Readonly<{ count: number }>, name: string): string {
  return `${count(used.count, name)}: ${numberText(used.tokens)} tokens${priced(used)}`;
}

/** Where the prices are from, and of which models none is known. */
function priceLines(models: Costs['models']): string[] {
  const sources = models.flatMap(({ price: known }) =>
    known ? [`List prices of ${known.date}, ${known.source}.`] : [],
  );
  const unpriced = models.flatMap((used) => (used.price ? [] : [plainText(used.model)]));
  return [
    ...new Set(sources),
    ...(unpriced.length > 0 ? [`No price is known of ${listed(unpriced)}: tokens only.`] : []),
  ];
}

const dollars = (usd: number) => dollarText(Math.round(usd * nanosPerDollar));

const price = ({ usd }: Used) => (usd === undefined ? 'not known' : dollars(usd));

const priced = ({ usd }: Used) => (usd === undefined ? '' : `, ${dollars(usd)} at list price`);
