import type { Citation } from '../../claims/claim.ts';
import type { Evidence } from '../../evidence/evidence.ts';
import type { PageText, SupplierFacts } from '../facts.ts';
import { claimsOn, papersOf } from '../papers.ts';
import type { QuestionOf } from '../question.ts';
import { searchTexts } from '../search/search-texts.ts';
import { type Statement, say } from '../statement.ts';
import { short } from '../words.ts';

type Aspect = QuestionOf<'practice'>['aspect'];
type Wanted = Readonly<{ words: RegExp; topic: string; missing: string }>;

const wantedBy: Partial<Record<Aspect, Wanted>> = {
  who: {
    words:
      /\b(?:officer|manager|head|lead|owner|responsible|director|champion|verantwortlich\w*|leiter\w*|beauftragte\w*)\b/iu,
    topic: 'product security officer manager responsible owner',
    missing: 'No document on file names who is responsible.',
  },
  'how many': {
    words: /\d|\b(?:all|every|each|alle|jede\w*)\b/iu,
    topic: 'number percent of developers trained',
    missing: 'No document on file gives a number.',
  },
  where: {
    words:
      /\b(?:hsm|hardware security module|vault|kms|stored|kept|held|located|token|smart ?card|gespeichert|aufbewahrt)\b/iu,
    topic: 'signing keys stored hardware security module',
    missing: 'No document on file says where.',
  },
};

/** The part of an answer that a yes or no does not give: who, how many, where. */
export function detailStatements(
  aspect: Aspect,
  criterion: string,
  facts: SupplierFacts,
): Statement[] {
  const wanted = wantedBy[aspect];
  if (!wanted) return [];
  const [citation] = [
    ...claimsOn(facts, criterion).map(({ claim }) => claim.citation),
    ...searchTexts(facts, wanted.topic, 5).map((passage) => passage.citation),
  ].filter(({ quote }) => wanted.words.test(quote));
  if (citation) return [say(`- On that: "${short(citation.quote, 300)}"`, citation)];
  const owner = aspect === 'who' ? ownerStatement(facts) : undefined;
  return [owner ?? say(wanted.missing)];
}

/** The owner a policy prints about itself. */
function ownerStatement(facts: SupplierFacts): Statement | undefined {
  for (const paper of papersOf(facts)) {
    const { owner, approvedBy } = paper.classification ?? {};
    const person = owner ?? approvedBy;
    const citation = person ? lineWith(paper, person, facts.texts?.get(paper.id) ?? []) : undefined;
    if (citation) {
      return say(`- "${paper.file}" is owned by ${person}: "${short(citation.quote)}"`, citation);
    }
  }
  return undefined;
}

function lineWith(
  { id }: Evidence,
  words: string,
  pages: readonly PageText[],
): Citation | undefined {
  for (const { number, text } of pages) {
    const at = text.indexOf(words);
    if (at === -1) continue;
    const start = text.lastIndexOf('\n', at) + 1;
    const next = text.indexOf('\n', at + words.length);
    const end = next === -1 ? text.length : next;
    return {
      evidenceId: id,
      page: number,
      view: 'text',
      start,
      end,
      quote: text.slice(start, end),
    };
  }
  return undefined;
}
