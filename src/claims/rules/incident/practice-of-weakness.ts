import type { Candidate } from '../../candidate.ts';
import { asPrinted } from '../../canonical.ts';
import type { FoundWeakness } from '../../weaknesses.ts';
import type { Piece } from '../security-test/report.ts';

const longest = 240;

/** The words that say what was wrong: the whole piece where it is short, else around the weakness. */
function detailOf(text: string, { start, end }: FoundWeakness): string {
  const whole = asPrinted(text).replace(/[.;]$/u, '');
  if (whole.length <= longest) return whole;
  const to = text.indexOf(' ', Math.min(text.length, Math.max(end, start + longest / 2)));
  return asPrinted(text.slice(start, to < 0 ? text.length : to)).replace(/[,.;]$/u, '');
}

/** A named weakness as a practice the supplier did not follow. */
export function practiceOfWeakness(
  piece: Piece,
  weakness: FoundWeakness,
  rule: string,
): Candidate<'practice'> {
  const { page, view, start, end, text } = piece;
  return {
    type: 'practice',
    polarity: 'negated',
    attributes: { criterion: weakness.criterion, detail: detailOf(text, weakness) },
    spans: [{ page, view, start, end, attributes: ['criterion', 'detail'] }],
    derivedBy: { criterion: { rule, inputs: ['detail'] } },
    proposedBy: 'rules',
  };
}
