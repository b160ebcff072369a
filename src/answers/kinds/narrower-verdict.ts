import type { Claim } from '../../claims/claim.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import type { Verdict } from '../answer.ts';
import type { SupplierFacts } from '../facts.ts';
import { passagesOf } from '../search/passages.ts';
import { searchTerm, searchWords } from '../search/search-terms.ts';
import { type Statement, say } from '../statement.ts';
import { short } from '../words.ts';

const excludes =
  /\b(?:out of scope|exclu\w*|not (?:\w+ )?(?:in|within|part|cover\w*|includ\w*|test\w*|examin\w*|assess\w*|scope)|outside|no part|nicht|ausgenommen|ausgeschlossen|ausserhalb|kein\w*|carve\w*)\b/u;

/** "Was it excluded?" is asked the other way round. */
const reversed =
  /\b(?:missing|lack\w*|exclu\w*|outside|omit\w*|untested|uncovered|ausgenommen|ausgeschlossen|fehl\w*)\b/u;

type Narrowed = Readonly<{ verdict: Verdict; statements: readonly Statement[] }>;

/**
 * The verdict on something narrower than the claim: it stands when the verified words of the claim
 * name all of it, is "no" when a sentence of the paper leaves it out, and is unknown otherwise.
 */
export function narrowerVerdict(
  topic: string | undefined,
  broader: Verdict,
  claim: Claim,
  { texts }: SupplierFacts,
): Narrowed {
  if (topic !== undefined && reversed.test(topic)) {
    return {
      verdict: 'unknown',
      statements: [say('I do not answer what is left out by yes or no.')],
    };
  }
  const terms = searchWords(topic ?? '').flatMap((word) => searchTerm(word) ?? []);
  if (broader === 'no' || terms.length === 0 || speaksOf(statedBy(claim), terms)) {
    return { verdict: broader, statements: [] };
  }
  const { evidenceId } = claim.citation;
  const sentences = (texts?.get(evidenceId) ?? [])
    .flatMap((page) => passagesOf(evidenceId, page, /\p{L}/u))
    .filter(({ text }) => speaksOf(text, terms));
  const exclusion = sentences.find(({ text }) => excludes.test(foldText(text)));
  if (exclusion) {
    const why = `No: "${short(exclusion.text, 300)}"`;
    return { verdict: 'no', statements: [say(why, exclusion.citation)] };
  }
  const [mention] = sentences;
  return {
    verdict: 'unknown',
    statements: [
      mention
        ? say(
            `Whether it holds for "${topic}" I cannot tell; it says: "${short(mention.text, 300)}"`,
            mention.citation,
          )
        : say(`Whether it holds for "${topic}" is unknown: what is proven of it does not say so.`),
    ],
  };
}

function statedBy({ attributes, citation, support, subject }: Claim): string {
  const quotes = [citation, ...Object.values(support)].map(({ quote }) => quote);
  return [...quotes, subject?.product ?? '', JSON.stringify(attributes)].join('\n');
}

function speaksOf(text: string, terms: readonly string[]): boolean {
  const words = searchWords(text).flatMap((word) => searchTerm(word) ?? []);
  const dates = text.match(/\d{4}/gu) ?? [];
  return terms.every((term) => [...words, ...dates].some((word) => word.startsWith(term)));
}
