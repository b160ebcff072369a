import type { Claim } from '../../claims/claim.ts';
import type { Dossier, Ordered } from '../dossier.ts';
import { matchFile } from '../matching/file-product.ts';
import type { OrderedProduct } from '../matching/product.ts';
import type { ClaimOf, Paper } from '../paper.ts';
import { remember } from '../remember.ts';
import { vexStatusOf } from '../vex-status.ts';
import type { Hit, Weighing } from '../weighing.ts';

type Statement = ClaimOf<'vulnerability-statement'>;

type Placed<C extends Claim> = Pick<Weighing<C>, 'claim' | 'paper' | 'order' | 'dossier'>;

/** Id of the limit: what has it is no longer weighed and only leaves its reason as a note. */
export const historyId = 'history';

/**
 * An SBOM of another version of the ordered product is the history of the product once one of
 * exactly the ordered version is on file.
 */
export function sbomHistory({ claim, ...weighing }: Placed<ClaimOf<'sbom'>>): Hit | undefined {
  return historyHit(claim.attributes, weighing, sbomsOfOrder);
}

/** Whether an SBOM is history for one order and of the version of none. */
export function isPastSbom(claim: ClaimOf<'sbom'>, paper: Paper, dossier: Dossier): boolean {
  const { orders } = dossier;
  const isOrdered = orders.some(
    ({ product }) => product && matchFile(claim.attributes, product) === 'covers',
  );
  return !isOrdered && orders.some((order) => sbomHistory({ claim, paper, dossier, order }));
}

/** The same for a VEX; an older statement neither answers for the ordered version nor denies it. */
export function vexHistory({ claim, ...weighing }: Placed<Statement>): Hit | undefined {
  return historyHit(releaseOf(claim), weighing, statementsOfOrder);
}

function historyHit(
  file: ReturnType<typeof releaseOf>,
  { order, dossier, paper }: Omit<Placed<Statement>, 'claim'>,
  current: (dossier: Dossier, order: string) => string | undefined,
): Hit | undefined {
  const { product } = order;
  if (product?.version === undefined || matchFile(file, product) !== 'other version') {
    return undefined;
  }
  const newer = current(dossier, keyOf(product));
  if (newer === undefined) return undefined;
  const stated = [file.product, file.version].filter(Boolean).join(' ');
  const reason = `"${paper.evidence.file}" is of "${stated}"; "${newer}" is of the ordered version and counts instead.`;
  return { id: historyId, reason, counts: false };
}

/** The file with an SBOM of the ordered version that lists something. */
const sbomsOfOrder = remember((dossier: Dossier, order) =>
  fileWith(dossier, order, (claim, { sbom }) =>
    claim.type === 'sbom' && sbom !== undefined && sbom.components > 0
      ? claim.attributes
      : undefined,
  ),
);

/** The file with a statement on the ordered version that counts (T25). */
const statementsOfOrder = remember((dossier: Dossier, order) =>
  fileWith(dossier, order, (claim, { kind }) =>
    claim.type === 'vulnerability-statement' && kind !== 'advisory' && !isUnjustified(claim)
      ? releaseOf(claim)
      : undefined,
  ),
);

function fileWith(
  { papers, superseded, orders }: Dossier,
  key: string,
  releaseIn: (claim: Claim, paper: Paper) => ReturnType<typeof releaseOf> | undefined,
): string | undefined {
  const ordered = orders.find(isOrderOf(key))?.product;
  if (ordered === undefined) return undefined;
  const found = papers.find((paper) =>
    paper.claims.some((claim) => {
      if (claim.polarity !== 'asserted' || superseded.has(claim.id)) return false;
      const release = releaseIn(claim, paper);
      return release !== undefined && matchFile(release, ordered) === 'covers';
    }),
  );
  return found?.evidence.file;
}

const isOrderOf =
  (key: string) =>
  ({ product }: Ordered) =>
    product !== undefined && keyOf(product) === key;

const keyOf = ({ product, version }: OrderedProduct) => `${product}\n${version}`;

function releaseOf({ attributes: { product }, subject }: Statement) {
  return { product, version: subject?.version ?? null };
}

/** T25: "not affected" without a reason. */
export function isUnjustified({ attributes: { status, justification } }: Statement): boolean {
  return vexStatusOf(status) === 'not_affected' && justification === null;
}
