import type { Order, Supplier } from '../suppliers/supplier.ts';
import { type BridgeLetter, bridgeLetters } from './bridge-letters.ts';
import type { Decision } from './decisions.ts';
import type { EvidenceOnFile } from './evidence-on-file.ts';
import { type RegisteredEntities, registeredEntities } from './matching/entity.ts';
import { type OrderedProduct, orderedProduct } from './matching/product.ts';
import { type RegisteredSite, registeredSites } from './matching/site.ts';
import { type Paper, paperOf } from './paper.ts';
import type { Policy } from './policy.ts';
import type { SimilarText } from './similar-text.ts';
import { type Superseded, supersededClaims } from './superseded.ts';
import { type Timeline, timelineAt } from './timeline.ts';

/** Everything a judgement rests on. `asOf` is YYYY-MM-DD. */
export type JudgementInput = Readonly<{
  supplier: Supplier;
  evidence: readonly EvidenceOnFile[];
  policy: Policy;
  decisions: readonly Decision[];
  asOf: string;
  similarity?: readonly SimilarText[];
}>;

/**
 * What a finding is judged against: one order, or `registered: false` when nothing fitting is
 * ordered. Product and version are compared only with a registered order.
 */
export type Ordered = Readonly<{
  kind: Order['kind'];
  registered: boolean;
  product?: OrderedProduct;
}>;

/** The input, prepared once: what counts is separated from what never counts. */
export type Dossier = Readonly<{
  supplier: Supplier;
  policy: Policy;
  time: Timeline;
  papers: readonly Paper[];
  /** Samples and templates: they never count. */
  samples: readonly Paper[];
  /** Everything on file that is not superseded by hand, read or not. */
  files: readonly EvidenceOnFile['evidence'][];
  entities: RegisteredEntities;
  sites: readonly RegisteredSite[];
  orders: readonly Ordered[];
  decisions: readonly Decision[];
  similarity: readonly SimilarText[];
  bridges: readonly BridgeLetter[];
  superseded: Superseded;
}>;

export function openDossier(input: JudgementInput): Dossier {
  const { supplier } = input;
  const current = input.evidence
    .filter(({ evidence }) => evidence.supersededBy === undefined)
    .toSorted((a, b) => (a.evidence.id < b.evidence.id ? -1 : 1));
  const all = current.map(paperOf);
  const isSample = ({ evidence }: Paper) => evidence.classification?.sampleOrTemplate === true;
  const papers = all.filter((paper) => !isSample(paper));
  const time = timelineAt(input.asOf);
  const entities = registeredEntities(supplier);
  return {
    supplier,
    policy: input.policy,
    time,
    papers,
    samples: all.filter(isSample),
    files: current.map(({ evidence }) => evidence),
    entities,
    sites: registeredSites(supplier.developmentSites),
    orders: supplier.orders.map((order) => ({
      kind: order.kind,
      registered: true,
      product: orderedProduct(order, entities.brand),
    })),
    decisions: input.decisions,
    similarity: input.similarity ?? [],
    bridges: bridgeLetters(papers),
    superseded: supersededClaims(papers, time),
  };
}
