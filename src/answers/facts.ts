import type { JudgementInput } from '../criteria/dossier.ts';
import type { Policy } from '../criteria/policy.ts';
import type { Page } from '../evidence/document.ts';
import type { Posture } from '../posture/posture.ts';
import type { SupplierSummary } from '../posture/summarise.ts';
import type { Sbom } from '../sbom/sbom.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import type { ComponentSearch } from './component-search.ts';
import type { LevelChange } from './level-change.ts';
import type { Question } from './question.ts';
import type { VulnerabilitySearch } from './vulnerability-search.ts';

/** The readable part of a page. */
export type PageText = Pick<Page, 'number' | 'text' | 'passages' | 'hidden'>;

/** Everything on file about one supplier. */
export type SupplierFacts = Readonly<{
  /** What the posture was judged from; the same input can be judged for another day. */
  input: JudgementInput;
  posture: Posture;
  /** Pages by evidence id; loaded only for questions that look into the words. */
  texts?: ReadonlyMap<string, readonly PageText[]>;
  /** Whole SBOMs by evidence id; loaded only for questions that look at single components. */
  sboms?: ReadonlyMap<string, Sbom>;
}>;

/** The same before anything is judged: enough to say what papers and SBOMs tell. */
export type OnFile = Pick<SupplierFacts, 'input'>;

/** What an answer is computed from. Loaded by the records; nothing else is looked at. */
export type Facts = Readonly<{
  /** YYYY-MM-DD. */
  asOf: string;
  policy: Policy;
  /** The whole register. */
  suppliers: readonly Supplier[];
  /** By registered name; holds the suppliers `factsNeeded` names. */
  bySupplier: ReadonlyMap<string, SupplierFacts>;
  /** Of every supplier, where the question is over all of them. */
  summaries: readonly SupplierSummary[];
  /** Postures of suppliers an answer over all of them shows, so that it can quote; by name. */
  shown: ReadonlyMap<string, Readonly<{ posture?: Posture; files: ReadonlyMap<string, string> }>>;
  changes: readonly LevelChange[];
  /** What was found for a question about a component or a campaign. */
  components?: ComponentSearch;
  /** What was found for a question about one vulnerability over all suppliers. */
  vulnerability?: VulnerabilitySearch;
}>;

/** What has to be loaded before a question can be answered. */
export type FactsNeeded = Readonly<{
  /** Registered names whose evidence, claims and posture are looked at. */
  suppliers: readonly string[];
  /** The words of their documents as well. */
  texts: boolean;
  /** The summaries of all suppliers. */
  summaries: boolean;
  /** Changes since this day, YYYY-MM-DD. */
  changesSince?: string;
  /** The whole SBOMs of these suppliers. */
  sboms: boolean;
  /** What to look for in the SBOMs of `suppliers`, or of all of them. */
  components?: SoughtComponent;
  /** Matches at all suppliers: of one vulnerability, or how many there are. */
  vulnerability?: Readonly<{ id?: string }>;
}>;

/** A component, or the packages of a campaign. */
export type SoughtComponent = Readonly<{
  is: 'component' | 'campaign';
  search: string;
  range?: string;
}>;

export function factsNeeded(question: Question): FactsNeeded {
  const suppliers = 'suppliers' in question ? question.suppliers : [];
  const supplier = 'supplier' in question ? question.supplier : undefined;
  const overAll = ['portfolio', 'export'].includes(question.kind);
  const perhaps = ['expiries', 'changes'].includes(question.kind);
  return {
    suppliers: supplier ? [supplier] : suppliers,
    texts: readsWords(question),
    summaries: overAll || (perhaps && supplier === undefined),
    ...(question.kind === 'changes' ? { changesSince: question.since } : {}),
    sboms: readsComponents(question),
    ...soughtIn(question),
  };
}

function soughtIn(question: Question): Pick<FactsNeeded, 'components' | 'vulnerability'> {
  if (question.kind === 'vulnerability' && !question.supplier) {
    const { id } = question;
    return id === undefined
      ? { vulnerability: {} }
      : { components: { is: 'campaign', search: id }, vulnerability: { id } };
  }
  if (question.kind !== 'component' || question.aspect === 'licence') return {};
  const { aspect, search, range } = question;
  const is = aspect === 'campaign' ? 'campaign' : 'component';
  return {
    components: { is, search, ...(range === undefined ? {} : { range }) },
    ...(is === 'campaign' && !question.supplier ? { vulnerability: {} } : {}),
  };
}

function readsComponents(question: Question): boolean {
  if (question.kind === 'sbom-quality') return question.missing.length > 0;
  if (question.kind === 'component') return question.aspect === 'licence';
  return question.kind === 'sbom-diff';
}

function readsWords(question: Question): boolean {
  if (question.kind === 'open' || question.kind === 'answer-check') return true;
  if (question.kind === 'security-test' || question.kind === 'assurance-report') {
    return question.topic !== undefined;
  }
  return question.kind === 'practice' && ['who', 'how many', 'where'].includes(question.aspect);
}
