import { foldText } from '../../suppliers/fold-text.ts';
import { nameTokens } from '../../suppliers/name-tokens.ts';
import { vocabulary } from './ordinary-words.ts';
import type { Understanding } from './understanding.ts';

/**
 * Whether the rules may have missed what a question means: they know no kind for it, it seems to
 * take several look-ups of which they do one, or they see no supplier where a word may be one. What
 * is refused is refused.
 */
export function isUnsure(text: string, understanding: Understanding): boolean {
  if (understanding.outcome === 'refused') return false;
  if (understanding.outcome === 'clarify') {
    return understanding.because === 'not named' && holdsUnknownWord(text);
  }
  return understanding.question.kind === 'open' || takesSeveralSteps(text);
}

/** Kinds of papers a question may speak of; each is looked up on its own. */
const papers: readonly RegExp[] = [
  /\bsboms?\b|\bbills? of materials\b|\bstucklisten?\b/u,
  /\b62443\b|\b27001\b|\b4-[12]\b|\bcertificat\w*|\bzertifi\w*/u,
  /\bsoc ?2\b|\bisae\b/u,
  /\bpen(?:etration)?[- ]?tests?\b|\bpentests?\b|\bpenetrationstests?\b/u,
  /\bcves?\b|\bvulnerabilit\w*|\bschwachstellen?\b/u,
  /\bsupport periods?\b|\bend of (?:life|support)\b/u,
  /\bvdp\b|\bpsirt\b|\bdisclosure\b/u,
  /\bships?\b|\blog4j\b|\bopenssl\b/u,
  /\bthreat models?\b|\bbedrohungsmodelle?\b/u,
  /\bexceptions?\b/u,
];
const joining = /\b(?:and|also|but|plus|as well|without|und|auch|sowie|aber|ohne)\b/u;
const asksMore =
  /(?:,|\band|\bund) (?:also |then )?(?:what|which|who|when|how|why|where|list|tell|was|welche|wer|wann|wie)\b/u;
const asks =
  /\b(?:what|which|who|when|how|why|where|list|compare|is|are|do|does|has|have|was|welche|wer|wann|wie|hat|haben|sind|ist)\b/u;

function takesSeveralSteps(text: string): boolean {
  const said = foldText(text);
  const spoken = papers.filter((paper) => paper.test(said));
  if (spoken.length > 1 && joining.test(said)) return true;
  const more = asksMore.exec(said);
  return more !== null && asks.test(said.slice(0, more.index));
}

function holdsUnknownWord(text: string): boolean {
  return nameTokens(text, text.length).some(
    ({ word }) => word.length > 3 && !vocabulary.isOrdinary(word),
  );
}
