import { findBodies } from '../../claims/bodies.ts';
import type { Span } from '../../evidence/document.ts';
import { type NameToken, nameTokens } from '../../suppliers/name-tokens.ts';
import { vocabulary } from './ordinary-words.ts';
import type { Reading } from './reading.ts';

/** Words after which a company is named: "does Siemens have it?", "from Zephyr", "bei Zephyr". */
const leads = new Set(
  (
    'is are does do has have had can could did was were will would should check compare of from for ' +
    'about at by with between versus vs supplier vendor company and ist sind hat haben kann konnte ' +
    'wird wurde bei von fur uber mit und firma lieferant'
  ).split(' '),
);
/** Verbs that make a lower-case word before them a subject: "does zephyr have it?". */
const predicates = new Set(
  'have has hold holds certified compliant ship ships use uses do does run runs offer iso soc iec haben hat zertifiziert'.split(
    ' ',
  ),
);

/**
 * A company the question names that is not registered, as typed: a capital word, or the subject of
 * a question, that no vocabulary knows and that is no standard, product or site.
 */
export function unknownName(reading: Reading): string | undefined {
  const { text } = reading;
  const tokens = nameTokens(text, text.length);
  const bodies = findBodies(text);
  for (const [at, token] of tokens.entries()) {
    if (isIn(bodies, token) || !mayBeName(token, reading) || !isNamedHere(tokens, at)) continue;
    let end = at + 1;
    while (end < tokens.length && isNextWord(tokens, end, reading)) end += 1;
    return text.slice(token.start, tokens[end - 1]?.end).replace(/['’]s?$/u, '');
  }
  return undefined;
}

const asksAbout = new Set(
  'is are does do did has have had was ist sind hat haben liefert nutzt verwendet'.split(' '),
);
const ofWhom = new Set('in at from of bei von'.split(' '));

/**
 * The same in a question about components, where only its subject or its last word names a company:
 * "does Zephyr ship log4j-core?", "is log4j in Zephyr?"
 */
export function unknownOwner(reading: Reading): string | undefined {
  const tokens = nameTokens(reading.text, reading.text.length);
  const [verb, subject] = tokens[0]?.word === 'and' ? tokens.slice(1) : tokens;
  const isAsked = verb && subject && asksAbout.has(verb.word);
  const [lead, last] = tokens.slice(-2);
  const isLast = lead && last && tokens.length > 2 && ofWhom.has(lead.word);
  const candidates = [...(isAsked ? [subject] : []), ...(isLast ? [last] : [])];
  const found = candidates.find((token) => isCapital(token) && mayBeName(token, reading));
  return found && reading.text.slice(found.start, found.end).replace(/['’]s?$/u, '');
}

function isIn(spans: readonly Span[], token: NameToken): boolean {
  return spans.some(({ start, end }) => token.start >= start && token.start < end);
}

function mayBeName(token: NameToken, { standards, products, said }: Reading): boolean {
  const word = base(token);
  const inStandard = isIn(standards, token);
  const inProduct = products.some((product) => product.toLowerCase().includes(word));
  const isKnown = vocabulary.isOrdinary(word) || inStandard || inProduct || word.length < 3;
  return !isKnown && !isAcronym(token) && said.includes(word);
}

/** "CUEC", "HSM", "PSIRT": capital letters only are a term, not a company. */
function isAcronym({ raw }: NameToken): boolean {
  return /^\p{Lu}{2,6}s?$/u.test(raw);
}

function isNamedHere(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (!token) return false;
  if (/['’]s?$/u.test(token.raw)) return true;
  const isSubject = predicates.has(tokens[at + 1]?.word ?? '');
  if (!before) return isCapital(token) && isSubject;
  const led = leads.has(before.word) && !token.separated;
  if (!isCapital(token)) return led && isSubject;
  return led || (before.word === 'the' && leads.has(tokens[at - 2]?.word ?? ''));
}

function isNextWord(tokens: readonly NameToken[], at: number, reading: Reading): boolean {
  const token = tokens[at];
  return token !== undefined && isCapital(token) && !token.separated && mayBeName(token, reading);
}

function isCapital({ raw }: NameToken): boolean {
  return /^\p{Lu}/u.test(raw);
}

function base({ raw, word }: NameToken): string {
  return /['’]s$/iu.test(raw) ? word.slice(0, -1) : word;
}
