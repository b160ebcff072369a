import type { Budget } from '../costs/budget.ts';
import {
  type Costs,
  type KnownDocument,
  monthlyCosts,
  type Piece,
  topDocuments,
} from '../costs/costs.ts';
import { evidenceRecords } from './evidence-record.ts';
import { suppliersOf } from './link-record.ts';
import type { Place } from './record-kind.ts';
import { type Spending, spendingOf, spendingRecords } from './spending-record.ts';
import { supplierRecords } from './supplier-record.ts';

/** What a workspace's language models were asked in a month, YYYY-MM. */
export async function loadCosts(place: Place, month: string, budget: Budget): Promise<Costs> {
  const [models, documents, answers] = await Promise.all([
    spendingOf(place, month),
    piecesOf(place, month, 'document'),
    piecesOf(place, month, 'answer'),
  ]);
  const top = topDocuments(documents).map(({ id }) => knownDocument(place, id));
  const known = new Map((await Promise.all(top)).flatMap((one) => one ?? []));
  return monthlyCosts({ month, models, budget, documents, answers }, known);
}

async function piecesOf(place: Place, month: string, of: Spending['of']): Promise<Piece[]> {
  const pieces = await spendingRecords.list(place, month, of);
  return pieces.map(({ data: { id = '', models } }) => ({ id, models }));
}

/** Undefined when the evidence was removed. */
async function knownDocument(
  place: Place,
  evidenceId: string,
): Promise<[[string, KnownDocument]] | undefined> {
  const evidence = await evidenceRecords.get(place, evidenceId);
  if (!evidence) return undefined;
  const { file, pages } = evidence.data;
  const ids = await suppliersOf(place, evidenceId);
  const suppliers = await Promise.all(ids.map((id) => supplierRecords.get(place, id)));
  const names = suppliers.flatMap((supplier) => supplier?.data.name ?? []);
  return [[evidenceId, { file, pages, suppliers: names }]];
}
