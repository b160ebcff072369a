import { findKnownComponents } from '../../sbom/known-components.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import { resolveSupplier, type SupplierResolution } from '../../suppliers/resolve-supplier.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import { foldProduct, indexSuppliers } from '../../suppliers/supplier-index.ts';
import { campaignIn } from './intents/campaigns.ts';
import type { QuestionDraft } from './question-draft.ts';
import type { Reading } from './reading.ts';
import type { Option } from './understanding.ts';
import { unknownName, unknownOwner } from './unknown-names.ts';

/** Of whom a question asks. `nobody` means: over all suppliers, or of none in particular. */
export type NamedSupplier =
  | Readonly<{ outcome: 'named'; supplier: Supplier }>
  | Readonly<{ outcome: 'nobody' }>
  | Readonly<{ outcome: 'unknown'; typed: string }>
  | Readonly<{
      outcome: 'ask';
      because: 'several fit' | 'other legal form' | 'similar name' | 'not named';
      typed?: string;
      options: readonly Option[];
    }>;

/**
 * Whether a kind of question is of one supplier ("one"), of the thread's if there is one
 * ("thread"), of the thread's only if it says "they" ("optional"), or never ("none").
 */
export type Need = 'one' | 'thread' | 'optional' | 'none';

const maxOptions = 8;
const pronoun =
  /\b(?:they|them|their|theirs|it|its|there|he|she|this supplier|that supplier|the supplier|sie|ihr|ihre[nmrs]?|ihnen|dort|deren|dieser lieferant)\b/u;

/** Decides of whom a question asks; never guesses. */
export function nameSupplier(reading: Reading, draft: QuestionDraft, need: Need): NamedSupplier {
  if (need === 'none') return { outcome: 'nobody' };
  return (
    byMention(reading, draft) ??
    byUnknownName(reading, draft) ??
    byProduct(reading) ??
    byThread(reading, need) ??
    (need === 'one' ? bySoleSupplier(reading) : { outcome: 'nobody' })
  );
}

function byMention(reading: Reading, draft: QuestionDraft): NamedSupplier | undefined {
  const holder = draft.kind === 'certification' ? draft.entity : undefined;
  const mentions = reading.mentions.filter((mention) => mention.text !== holder);
  const undecided = mentions.find(({ resolution }) => resolution.outcome !== 'resolved');
  if (undecided) return ask(reading, undecided.resolution, undecided.text);
  const named = mentions.flatMap(({ resolution }) =>
    resolution.outcome === 'resolved' ? [resolution.supplier] : [],
  );
  const [supplier, another] = [...new Set(named)];
  if (!supplier) return undefined;
  const stranger = another || !compares.test(reading.said) ? undefined : unknownName(reading);
  if (stranger) return ask(reading, resolveSupplier(stranger, reading.context.suppliers), stranger);
  if (!another) return { outcome: 'named', supplier };
  return { outcome: 'ask', because: 'several fit', options: options(reading, [supplier, another]) };
}

/** A comparison with somebody who is not registered is not answered for the other one alone. */
const compares = /\b(?:compar\w*|versus|vs|better than|vergleich\w*|besser als)\b/u;

function byUnknownName(reading: Reading, draft: QuestionDraft): NamedSupplier | undefined {
  const typed = strangerIn(reading, draft);
  if (!typed || isNamedIn(draft, typed)) return undefined;
  return ask(reading, resolveSupplier(typed, reading.context.suppliers), typed);
}

/** Questions about components and checks of wording name many things that are no supplier. */
function strangerIn(reading: Reading, draft: QuestionDraft): string | undefined {
  if (draft.kind === 'claim-check') return undefined;
  if (draft.kind !== 'component' && draft.kind !== 'vulnerability') return unknownName(reading);
  const typed = unknownOwner(reading);
  const sought = draft.kind === 'component' ? foldText(draft.search ?? '') : '';
  const isPart = typed && (sought.includes(foldText(typed)) || namesPart(typed));
  return isPart ? undefined : typed;
}

/** "Is Log4Shell …", "is OpenSSL …": what everybody knows as a component or an incident. */
function namesPart(typed: string): boolean {
  return (
    findKnownComponents(typed).length > 0 || campaignIn(`${foldText(typed)} hit`) !== undefined
  );
}

/** Of whom somebody else thinks a question asks, as written in it. */
export function supplierAsTyped(reading: Reading, typed: string): NamedSupplier {
  return ask(reading, resolveSupplier(typed, reading.context.suppliers), typed);
}

function isNamedIn(draft: QuestionDraft, typed: string): boolean {
  if (draft.kind !== 'certification') return false;
  return [draft.site, draft.entity].some((one) => one?.includes(typed));
}

function ask(reading: Reading, resolution: SupplierResolution, typed: string): NamedSupplier {
  if (resolution.outcome === 'unknown') return { outcome: 'unknown', typed };
  if (resolution.outcome === 'resolved') return { outcome: 'named', supplier: resolution.supplier };
  const { because, candidates } = resolution;
  return { outcome: 'ask', because, typed, options: options(reading, candidates, typed) };
}

function byProduct({ products, context, ...reading }: Reading): NamedSupplier | undefined {
  const { byProduct: sellers } = indexSuppliers(context.suppliers);
  const found = new Set(products.flatMap((product) => sellers.get(foldProduct(product)) ?? []));
  const [supplier, another] = found;
  const inThread = [...found].find(({ name }) => name === context.memory.supplier);
  if (inThread) return { outcome: 'named', supplier: inThread };
  if (!supplier) return undefined;
  if (!another) return { outcome: 'named', supplier };
  const all = { ...reading, products, context };
  return { outcome: 'ask', because: 'several fit', options: options(all, [...found]) };
}

function byThread({ said, context }: Reading, need: Need): NamedSupplier | undefined {
  const { memory, suppliers } = context;
  if (need === 'optional' && !pronoun.test(said)) return undefined;
  const supplier = suppliers.find(({ name }) => name === memory.supplier);
  return supplier ? { outcome: 'named', supplier } : undefined;
}

function bySoleSupplier(reading: Reading): NamedSupplier {
  const { suppliers, memory } = reading.context;
  const [supplier, another] = suppliers;
  if (supplier && !another) return { outcome: 'named', supplier };
  const compared = suppliers.filter(({ name }) => memory.compared?.includes(name));
  const candidates = compared.length > 0 ? compared : suppliers;
  return { outcome: 'ask', because: 'not named', options: options(reading, candidates) };
}

/** The same question with the full name in it, one for each supplier that may be meant. */
export function options(
  { text }: Pick<Reading, 'text'>,
  suppliers: readonly Supplier[],
  typed?: string,
): Option[] {
  return suppliers.slice(0, maxOptions).map(({ name }) => ({
    label: name,
    question: typed && text.includes(typed) ? text.replace(typed, () => name) : `${name}: ${text}`,
  }));
}
