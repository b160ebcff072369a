import { compareEntities, parseCompanyName } from '../../suppliers/company-name.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import type { Supplier } from '../../suppliers/supplier.ts';

/** The legal entities we compare evidence with. */
export type RegisteredEntities = Readonly<{
  /** Who develops and makes the product; absent when no legal entity is registered. */
  manufacturer?: string;
  /** Set when the entity on our contract is another one: a contract note, never a cap. */
  otherContractPartner?: string;
  /** Folded words of the supplier's own names, which never tell its products apart. */
  brand: ReadonlySet<string>;
}>;

export type EntityMatch = 'same' | 'other' | 'form not stated' | 'not stated' | 'not registered';

export function registeredEntities(supplier: Supplier): RegisteredEntities {
  const { contractingEntity, name, aliases } = supplier;
  const named = parseCompanyName(name).form === undefined ? undefined : name;
  const contract = contractingEntity ?? named;
  const manufacturer = supplier.manufacturer ?? contract;
  const apart =
    manufacturer && contract && compareEntities(manufacturer, contract) !== 'same' && contract;
  const names = [name, ...aliases, manufacturer, contractingEntity];
  return {
    ...(manufacturer !== undefined && { manufacturer }),
    ...(apart && { otherContractPartner: apart }),
    brand: new Set(names.flatMap((one) => (one ? parseCompanyName(one).core.split(' ') : []))),
  };
}

/**
 * Compares the holder of a paper with the manufacturer. `annexes` are the scope and site texts of
 * the paper: an entity that stands there in full is covered. The legal form is never ignored.
 */
export function matchEntity(
  holder: string | null | undefined,
  annexes: readonly string[],
  { manufacturer }: RegisteredEntities,
): EntityMatch {
  if (manufacturer === undefined) return 'not registered';
  const match = holder ? compareEntities(holder, manufacturer) : undefined;
  if (match === 'same' || annexes.some((annex) => namesInFull(annex, manufacturer))) return 'same';
  if (match === undefined) return 'not stated';
  return match === 'form not stated' ? 'form not stated' : 'other';
}

/** The entity stands in a longer text, legal form included. */
function namesInFull(text: string, entity: string): boolean {
  if (parseCompanyName(entity).form === undefined) return false;
  return letters(text).includes(letters(entity));
}

function letters(text: string): string {
  return ` ${foldText(text)
    .replace(/[.'’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
