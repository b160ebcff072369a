import type { ComponentSearch } from '../answers/component-search.ts';
import type {
  Facts,
  FactsNeeded,
  PageText,
  SoughtComponent,
  SupplierFacts,
} from '../answers/facts.ts';
import { sbomsToLoad } from '../answers/kinds/deliveries.ts';
import { shownSuppliers } from '../answers/kinds/portfolio-answers.ts';
import type { LevelChange } from '../answers/level-change.ts';
import type { Question } from '../answers/question.ts';
import { netChanges } from '../digest/net-changes.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { judgementInput } from '../ingest/judgement-input.ts';
import type { PostureChange } from '../posture/compare-postures.ts';
import { holdsOn } from '../posture/holds-on.ts';
import { judgePosture } from '../posture/judge-posture.ts';
import type { Desk } from '../records/desk.ts';
import { openDocument } from '../records/document-file.ts';
import { evidenceOf } from '../records/link-record.ts';
import { policyOf } from '../records/policy-record.ts';
import { postureRecords } from '../records/posture-record.ts';
import { loadSbom } from '../records/sbom-file.ts';
import type { Sbom } from '../sbom/sbom.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { loadChanges, type Period } from './load-changes.ts';
import { searchCampaigns } from './search-campaigns.ts';
import { searchComponents } from './search-components.ts';
import { searchVulnerability } from './search-vulnerability.ts';
import { summariesOf } from './summaries-of.ts';

/** Loads what a question needs and nothing else. `asOf` is YYYY-MM-DD. */
export async function loadFacts(
  desk: Desk,
  needed: FactsNeeded,
  context: Readonly<{ suppliers: readonly Supplier[]; asOf: string; question?: Question }>,
): Promise<Facts> {
  const { suppliers, asOf, question } = context;
  const named = suppliers.filter(({ name }) => needed.suppliers.includes(name));
  const [policy, loaded, summaries, changes, components, vulnerability] = await Promise.all([
    policyOf(desk.place),
    Promise.all(named.map((one) => supplierFacts(desk, one, { needed, asOf, question }))),
    needed.summaries ? summariesOf(desk, suppliers, asOf) : [],
    needed.changesSince
      ? changesSince(desk, named.length > 0 ? named : suppliers, {
          since: needed.changesSince,
          asOf,
        })
      : [],
    needed.components && sought(desk, needed.components, { named, suppliers, asOf }),
    needed.vulnerability && searchVulnerability(desk, needed.vulnerability.id, { suppliers, asOf }),
  ]);
  const names = question ? shownSuppliers(question, summaries) : [];
  const shown = suppliers.filter(({ name }) => names.includes(name));
  return {
    asOf,
    policy,
    suppliers,
    bySupplier: new Map(loaded.map((one) => [one.input.supplier.name, one])),
    summaries,
    shown: new Map(await Promise.all(shown.map((one) => shownOf(desk, one)))),
    changes,
    ...(components ? { components } : {}),
    ...(vulnerability ? { vulnerability } : {}),
  };
}

/** In the SBOMs of the supplier that is named, else of all of them. */
function sought(
  desk: Desk,
  { is, search, range }: SoughtComponent,
  scope: Readonly<{ named: readonly Supplier[]; suppliers: readonly Supplier[]; asOf: string }>,
): Promise<ComponentSearch> {
  const { named, suppliers, asOf } = scope;
  const single = named.length > 0;
  const whose = { suppliers: single ? named : suppliers, single, asOf };
  return is === 'campaign'
    ? searchCampaigns(desk, search, whose)
    : searchComponents(desk, { search, ...(range === undefined ? {} : { range }) }, whose);
}

async function supplierFacts(
  desk: Desk,
  supplier: Supplier,
  given: Readonly<{ needed: FactsNeeded; asOf: string; question: Question | undefined }>,
): Promise<SupplierFacts> {
  const { needed, asOf, question } = given;
  const [input, stored] = await Promise.all([
    judgementInput(desk.place, supplier.id, asOf),
    postureRecords.get(desk.place, supplier.id),
  ]);
  const posture =
    stored && holdsOn(stored.data.posture, asOf)
      ? { ...stored.data.posture, asOf }
      : judgePosture(input);
  const facts = { input, posture };
  return {
    ...facts,
    ...(needed.texts ? { texts: await textsOf(desk, facts) } : {}),
    ...(needed.sboms && question
      ? { sboms: await inventories(desk, facts, sbomsToLoad(question, facts)) }
      : {}),
  };
}

async function textsOf(desk: Desk, { input }: SupplierFacts) {
  const pages = await Promise.all(
    input.evidence.map(
      async ({ evidence }) => [evidence.id, await pagesOf(desk, evidence)] as const,
    ),
  );
  return new Map(pages);
}

/** One after the other: each may hold 200,000 components. */
async function inventories(desk: Desk, { input }: SupplierFacts, ids: readonly string[]) {
  const loaded = new Map<string, Sbom>();
  for (const { evidence } of input.evidence) {
    const sbom = ids.includes(evidence.id) ? await loadSbom(desk, evidence) : undefined;
    if (sbom) loaded.set(evidence.id, sbom);
  }
  return loaded;
}

async function pagesOf({ files, place }: Desk, evidence: Evidence): Promise<PageText[]> {
  const { documentFile } = evidence;
  const document = documentFile && (await openDocument(files, place.workspace, documentFile));
  if (!document) return [];
  const pages: PageText[] = [];
  for await (const { number, text, passages, hidden } of document.pages) {
    pages.push({ number, text, passages, hidden });
  }
  return pages;
}

async function shownOf({ place }: Desk, { id, name }: Supplier) {
  const [stored, papers] = await Promise.all([
    postureRecords.get(place, id),
    evidenceOf(place, id),
  ]);
  const files = new Map(papers.map((one) => [one.id, one.file]));
  return [name, { ...(stored ? { posture: stored.data.posture } : {}), files }] as const;
}

/** What came and went in the period is no change. The last one first. */
async function changesSince(
  desk: Desk,
  suppliers: readonly Supplier[],
  period: Period,
): Promise<LevelChange[]> {
  return netChanges(await loadChanges(desk, suppliers, period))
    .map(({ supplier, on, change }) => {
      const { criterion, from, to, because } = change;
      const now = from === to && { now: stateOf(change) };
      return { supplier, criterion, from, to, because, on, ...now };
    })
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1));
}

/** What a level that stays does not say. */
function stateOf({ status, stale }: PostureChange): string {
  if (status.from !== status.to) return status.to;
  return stale?.to ? 'no longer fresh' : 'fresh again';
}
