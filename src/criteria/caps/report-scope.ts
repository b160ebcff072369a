import { compareEntities, parseCompanyName } from '../../suppliers/company-name.ts';
import type { Dossier } from '../dossier.ts';
import { matchProduct } from '../matching/product.ts';
import { remember } from '../remember.ts';
import type { Hit, Weighing } from '../weighing.ts';
import { entityHits, notRegistered, orderMissing } from './scope-hits.ts';

/** What an independent report says is about its own holder, and about the system it describes. */
export function auditedHits(weighing: Weighing): readonly Hit[] {
  const { paper, order, rank, dossier } = weighing;
  const { report } = paper;
  const isAudited = rank <= 3;
  return [
    ...(report ? reportHolderHits(dossier, report.attributes.holder ?? '') : []),
    ...(report && order.kind === 'product' ? controlHits(weighing) : []),
    ...(isAudited && dossier.entities.manufacturer === undefined
      ? [notRegistered('legal entity')]
      : []),
    ...(isAudited && order.product === undefined ? orderMissing(weighing) : []),
  ];
}

/** A report on a system without the product says nothing about it; without a word, E2 at most. */
function controlHits({ claim, paper, order }: Weighing): Hit[] {
  if (order.product === undefined) return [];
  const stated = claim.subject?.product ?? paper.report?.subject?.product;
  if (stated === undefined) {
    const reason = 'The report does not say that the development of the product is in its system.';
    return [{ id: 'not stated', reason, atMost: 'E2' }];
  }
  if (!matchProduct(stated, order.product).startsWith('other')) return [];
  const reason = `The report is about "${stated}" and says nothing about "${order.product.product}".`;
  return [{ id: 'not in the system', reason, counts: false }];
}

/**
 * T20: a report on a company that shares no word with the supplier's names, or that another paper
 * calls its provider, is not the supplier's. Without a registered entity only the latter is known.
 * `holder` is empty when the report names none.
 */
export const reportHolderHits = remember((dossier: Dossier, holder): readonly Hit[] => {
  const { papers, entities } = dossier;
  const isProvider = papers.some(({ claims }) =>
    claims.some(
      (claim) =>
        claim.type === 'subservice-organisation' &&
        holder !== '' &&
        sameCompany(claim.attributes.name, holder),
    ),
  );
  const hits = entityHits(dossier, holder, []);
  const core = parseCompanyName(holder).core.split(' ');
  const isStranger =
    hits.some(({ id }) => id === 'T03') && !core.some((word) => entities.brand.has(word));
  if (!isProvider && !isStranger) return hits;
  const reason = `This is the report of "${holder}", not of the supplier.`;
  return [{ id: 'T20', reason, counts: false }];
});

function sameCompany(name: string | null, other: string): boolean {
  return name !== null && compareEntities(name, other) !== 'different';
}
