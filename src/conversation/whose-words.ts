import type { WaitingUpload } from '../records/waiting-upload-record.ts';
import { parseCompanyName } from '../suppliers/company-name.ts';
import { resolveSupplier } from '../suppliers/resolve-supplier.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { nameProblem } from '../suppliers/supplier-name.ts';

/** What words in a thread say about the upload that waits in it. */
export type WhoseWords =
  | Readonly<{ do: 'file'; supplier: string }>
  | Readonly<{ do: 'drop' }>
  /** The name means several; ask again. */
  | Readonly<{ do: 'choose'; among: readonly string[] }>;

const yes = /^(?:yes|yep|y|ok(?:ay)?|right|correct|sure|please do|ja|genau|stimmt)[.! ]*$/iu;
const drop =
  /^(?:not now|no,? thanks|drop (?:it|them)|forget (?:it|them)|nein,? danke|verwerfen)[.! ]*$/iu;
const lead =
  /^(?:(?:please|bitte),? )?(?:(?:file|put) (?:it|them|this|that) )?(?:(?:it|this|that|they) (?:is|are) |it['’]s )?(?:(?:evidence )?(?:for|from|of|by|under|as evidence of|für|von|zu) |(?:new )?(?:supplier|vendor|lieferant)\s?[:=]\s?)/iu;
const longest = 250;

/**
 * Reads "yes", "2", "for Kestrel", "Kestrel" or "not now" as an answer to whose evidence it is.
 * Undefined: the words are about something else. `bareName` allows a name on its own.
 */
export function whoseWords(
  text: string,
  { guesses }: Pick<WaitingUpload, 'guesses'>,
  suppliers: readonly Supplier[],
  { bareName }: Readonly<{ bareName: boolean }>,
): WhoseWords | undefined {
  const said = text.trim().replace(/\s+/gu, ' ');
  if (said === '' || said.length > longest || said.includes('?')) return undefined;
  if (drop.test(said)) return { do: 'drop' };
  const chosen = yes.test(said) ? guesses[0] : byNumber(said, guesses);
  if (chosen !== undefined) return { do: 'file', supplier: chosen };
  if (yes.test(said)) return undefined;
  const begins = lead.exec(said)?.[0] ?? '';
  if (begins === '' && !bareName) return undefined;
  return byName(said.slice(begins.length).replace(/[.!]$/u, ''), begins !== '', suppliers);
}

function byNumber(said: string, guesses: readonly string[]): string | undefined {
  const [, digit] = /^#?(\d)[.)!]?$/u.exec(said) ?? [];
  return digit === undefined ? undefined : guesses[Number(digit) - 1];
}

/** A name that nobody bears is a new supplier only when it is said to be one. */
function byName(
  name: string,
  isStated: boolean,
  suppliers: readonly Supplier[],
): WhoseWords | undefined {
  if (nameProblem(name) !== undefined) return undefined;
  const resolution = resolveSupplier(name, suppliers);
  if (resolution.outcome === 'resolved') return { do: 'file', supplier: resolution.supplier.name };
  const { form } = parseCompanyName(name);
  const isNew = isStated || form !== undefined;
  if (resolution.outcome === 'unknown') return isNew ? { do: 'file', supplier: name } : undefined;
  const among = resolution.candidates.map((one) => one.name);
  return { do: 'choose', among: form === undefined ? among : [...among, name] };
}
