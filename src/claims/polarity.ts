import type { Span } from '../evidence/document.ts';
import { originalSpan } from './canonical.ts';
import type { ClaimType, Polarity } from './claim-types.ts';
import cues from './gazetteer/polarity-cues.json' with { type: 'json' };
import practiceCues from './gazetteer/practice-cues.json' with { type: 'json' };
import { compilePatterns } from './polarity-patterns.ts';
import { type Cue, clauseAt, counts, type FoundCue, scopeOf } from './polarity-scopes.ts';
import { canonicalSpan, overlaps, readStatement, type Statement } from './polarity-statement.ts';
import { isHeeded } from './polarity-types.ts';

/** How a statement speaks of what it names, and the words that say so. */
export type Judgement = Readonly<{ polarity: Polarity; cue?: Span & Readonly<{ text: string }> }>;

/** From the least to the most harmful for the supplier; other-party is about somebody else. */
const ranks: readonly Polarity[] = [
  'asserted',
  'hedged',
  'historical',
  'planned',
  'expired',
  'negated',
  'other-party',
];
const cuePatterns = compilePatterns<Cue>(
  [...cues.cues, ...practiceCues.cues].map(({ patterns, ...cue }) => ({
    patterns,
    value: cue as Cue,
  })),
);
const pseudoPatterns = compilePatterns(
  [...cues.pseudo, { patterns: practiceCues.pseudo }].map(({ patterns }) => ({
    patterns,
    value: 'pseudo' as const,
  })),
);
const certainty = compilePatterns([{ patterns: cues.certainty, value: 'certified' as const }]);

/**
 * Where a statement stands: on a certificate "complies with" asserts (see certifying-page.ts); a
 * practice that is about other parties ("our suppliers must …") is not theirs.
 */
type Setting = Readonly<{ isOnCertificate?: boolean; aboutOthers?: boolean }>;

/** "not to ISO 9001 but to …": the verb is the one before, what is denied is not. */
const elliptic =
  /(?:but|sondern) (?:also |auch )?(?:to|for|by|under|according to|in accordance with|nach|gemäß|durch|von) (?:the |der |den )?$/u;

/**
 * What the cue must speak of to change the claim: the focus; and where the clause of the focus does
 * not say itself that something is certified, the words of the statement that do.
 */
function targetsOf(focus: Span, { form, text, clauses }: Statement): readonly Span[] {
  const target = canonicalSpan(form, focus);
  const certified = certainty.find(text);
  const isElliptic = elliptic.test(text.slice(0, target.start));
  const own = clauses.filter(({ ranges }) => ranges.some((range) => overlaps(range, target)));
  const isSaid = own.some(({ ranges }) =>
    certified.some((span) => ranges.some((range) => overlaps(range, span))),
  );
  return isSaid || isElliptic ? [target] : [target, ...certified];
}

/** "no" says nothing of its own inside "no longer". */
function isWithin(cue: Span, other: Span): boolean {
  const isLonger = other.end - other.start > cue.end - cue.start;
  return isLonger && other.start <= cue.start && other.end >= cue.end;
}

/** A look-alike masks the cues it touches, but not a longer one that contains it. */
function masks(pseudo: Span, cue: Span): boolean {
  return overlaps(pseudo, cue) && !isWithin(pseudo, cue);
}

function isMeant(scope: readonly Span[], targets: readonly Span[] | undefined): boolean {
  return !targets || targets.some((target) => scope.some((range) => overlaps(range, target)));
}

/**
 * The cues of a statement that change what it says about the targets. Behind a hyphen a word is the
 * end of another one (27001-compliant), or of an identifier (4711-NOR).
 */
function cuesFor(
  prepared: Statement,
  targets: readonly Span[] | undefined,
  type: ClaimType | undefined,
): readonly FoundCue[] {
  const masked = pseudoPatterns.find(prepared.text);
  const found = cuePatterns
    .find(prepared.text)
    .filter(({ value }) => isHeeded(value, type))
    .filter((cue) => cue.value.scope === 'joined' || prepared.text[cue.start - 1] !== '-');
  return found.filter((cue) => {
    if (found.some((other) => other.start === cue.start && isWithin(cue, other))) return false;
    if (!cue.value.types && masked.some((pseudo) => masks(pseudo, cue))) return false;
    if (clauseAt(prepared.clauses, cue.start)?.isCondition) return false;
    const scope = scopeOf(cue, prepared);
    return isMeant(scope, targets) && counts(cue, scope, prepared);
  });
}

/**
 * How a whole sentence or table row speaks of the words at `focus` (of all of it without a focus).
 * Where several cues apply, the most harmful one counts. `type` leaves out cues that say nothing
 * about a claim of that type.
 */
export function polarityOf(
  statement: string,
  focus?: Span,
  type?: ClaimType,
  setting: Setting = {},
): Judgement {
  const prepared = readStatement(statement, setting.isOnCertificate ?? false);
  const targets = focus && focus.end > focus.start ? targetsOf(focus, prepared) : undefined;
  const harm = (cue: FoundCue): number => ranks.indexOf(cue.value.polarity);
  const [worst] = cuesFor(prepared, targets, type)
    .filter((cue) => !(setting.aboutOthers && cue.value.polarity === 'other-party'))
    .toSorted((a, b) => harm(b) - harm(a));
  if (!worst) return { polarity: 'asserted' };
  const span = originalSpan(prepared.form, worst);
  const text = statement.slice(span.start, span.end);
  return { polarity: worst.value.polarity, cue: { ...span, text } };
}

/** The polarity that helps the supplier less. */
export function lessFavourable(left: Polarity, right: Polarity): Polarity {
  return ranks.indexOf(left) >= ranks.indexOf(right) ? left : right;
}
