import type { Span } from '../../../evidence/document.ts';
import { parseCompanyName } from '../../../suppliers/company-name.ts';

/** Most characters and words a name is looked for in. */
const reach = 120;
const mostWords = 9;

const nameWord = /^["“„‘']?(?:\p{Lu}|\d+\p{L}|\p{Ll}\p{Lu}|@)[\p{L}\p{N}.&'’®™+_/-]*$/u;
const connector =
  /^(?:of|and|&|und|et|de|du|des|der|den|di|van|von|for|für|dba|d\/b\/a|the|\+|la|le)$/u;
/** Words with a capital that are no part of a company's name. */
const notName =
  /^(?:The|This|These|That|In|On|At|As|By|For|From|During|Since|After|Before|When|While|Our|We|It|Its|Their|They|Client|Customer|Company|Consultant|Tester|Testers|Vendor|Auditor|Assessor|Team|Die|Der|Das|Den|Im|Am|Vom|Bei|Wir|Unser|Le|La|Les|Il|Elle|De|Het|El|Los|Q[1-4]|January|February|March|April|May|June|July|August|September|October|November|December|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Spring|Summer|Autumn|Fall|Winter|Appendix|Figure|Table|Section|Page|Version|Date)[,.]?$/u;
/** What stands around a name and is no part of it: "the team of", "security consultancy". */
const before =
  /^(?:the|a|an|its|our|their|external|independent|third-party|third party|security|cyber ?security|information security|cyber|IT|penetration|testing|specialised|specialized|leading|renowned|accredited|qualified|firm|company|consultancy|consultants?|consulting|specialists?|experts?|vendor|partner|provider|supplier|teams?|members?|researchers|testers|auditors|engineers|services|of|from|at|called|named|by|with|die|der|das|den|dem|des|einen?|externe[nr]?|unabhängige[nrs]?|Firma|Unternehmen|Sicherheitsunternehmen|la société|l['’]entreprise|la|le|les|het|bedrijf|de firma|the company)$/iu;
const trailing =
  /^(?:team|teams|group|project|consultants?|experts?|staff|researchers?|testers?|auditors?|engineers?|personnel|entities|members?|representatives|management)$/u;
const legalTail =
  /^(?:Inc|LLC|L\.L\.C|Ltd|Limited|Corp|Co|GmbH|AG|SE|KG|BV|B\.V|NV|SA|S\.A|SAS|Sarl|S\.r\.l|Srl|SpA|S\.p\.A|Oy|AB|ApS|A\/S|AS|PLC|plc|LLP|Pty|s\.r\.o|a\.s|d\.o\.o|[Ss]p|z|o\.o)\.?[,.]?$/u;
const keepsDot = /\b(?:Inc|Ltd|Corp|Co|Pty|[A-Z]|\p{L}\.\p{L}|\p{L}\.\p{L}\.\p{L})\.$/u;

type Word = Span & Readonly<{ text: string }>;

function wordsOf(text: string, offset: number): Word[] {
  return [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: offset + index,
    end: offset + index + word.length,
    text: word,
  }));
}

/** Cuts quotes, brackets, possessives and the sentence's own dot off a name. */
function trimmed(text: string, start: number, end: number): Span | undefined {
  let name = text.slice(start, end);
  const head = name.length - name.replace(/^["“”„‘'(]+/u, '').length;
  name = name
    .slice(head)
    .replace(/["”“’'),;:]+$/u, '')
    .replace(/['’]s$/u, '');
  if (name.endsWith('.') && !keepsDot.test(name)) name = name.slice(0, -1);
  return /\p{L}{2}|\p{N}\p{L}/u.test(name)
    ? { start: start + head, end: start + head + name.length }
    : undefined;
}

function isNameWord(word: Word, isFirst: boolean): boolean {
  if (legalTail.test(word.text)) return !isFirst;
  const plain = word.text.replace(/[",;:“”)]+$/u, '').replace(/['’]s$/u, '');
  return nameWord.test(plain) && !notName.test(plain);
}

/** A name of lower-case words is one when a legal form ends it: "secuvera GmbH", "usd AG". */
function lowerCaseName(words: readonly Word[]): Word[] {
  if (!/^\p{Ll}/u.test(words[0]?.text ?? '')) return [];
  const form = words.slice(1, 4).findIndex((word) => legalTail.test(word.text)) + 1;
  const isName =
    form > 0 && words.slice(0, form).every(({ text }) => /^[\p{L}\p{N}.&-]{2,}$/u.test(text));
  return isName ? words.slice(0, form + 1) : [];
}

/** What may follow a legal form within a name: another form, "& Co. KG", "dba …". */
const goesOnAfterForm =
  /^(?:&|\+|dba|d\/b\/a|Inc|LLC|Ltd|Limited|Corp|Co|KG|KGaA|AG|mbH|z|o\.o\.?|S\.)[.,]?$/u;
const endsClause = /[.;:)]$|,$/u;

/** Nothing of the name can follow: a legal form, a comma, the end of the clause. */
function endsName(word: Word, next: Word | undefined): boolean {
  if (!next) return true;
  if (legalTail.test(word.text)) return !goesOnAfterForm.test(next.text);
  if (!endsClause.test(word.text) || keepsDot.test(word.text)) return false;
  return !(word.text.endsWith(',') && legalTail.test(next.text));
}

/** "of", "and" within a name: between two words of it. */
function joinsName(word: Word, next: Word | undefined): boolean {
  const joins = connector.test(word.text) && !/^(?:for|the|für)$/u.test(word.text);
  return joins && next !== undefined && isNameWord(next, false);
}

function nameWords(words: readonly Word[]): Word[] {
  const name: Word[] = [];
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const isPart =
      isNameWord(word, name.length === 0) || (name.length > 0 && joinsName(word, next));
    if (!isPart) break;
    name.push(word);
    if (endsName(word, next) || name.length >= mostWords) break;
  }
  return name;
}

/** The company that is named at an offset, behind "the security firm", "a team of" and the like. */
export function nameAfter(text: string, at: number): Span | undefined {
  const words = wordsOf(text.slice(at, at + reach), at);
  let first = 0;
  while (first < words.length && first < 8 && before.test(words[first]?.text ?? '')) first += 1;
  const rest = words.slice(first);
  const lower = lowerCaseName(rest);
  const name = lower.length > 0 ? lower : nameWords(rest);
  const [head, last] = [name[0], name.at(-1)];
  return head && last ? trimmed(text, head.start, last.end) : undefined;
}

/** Drops what is put in between: "Acme Inc. (“Acme”)", "IVPN, a provider of VPN services,". */
function withoutAside(text: string): string {
  const bracket = text.replace(/\s*\([^()]{1,80}\)\s*$/u, '');
  const aside = /,\s(?:a|an|the|one|eine?|der|die|das|ein)\s[^,]{1,100},\s*$/u.exec(bracket);
  return aside ? bracket.slice(0, aside.index) : bracket.replace(/,\s*$/u, '');
}

const auxiliary =
  /^(?:has|have|had|was|were|hereby|also|then|therefore|subsequently|recently|hat|haben|wurde)$/u;

/** Without "has", "was", "team" and the like at the end. */
function withoutTail(words: readonly Word[]): Word[] {
  const last = words.findLastIndex(({ text }) => !auxiliary.test(text));
  const main = words.slice(0, last + 1);
  const end = main.findLastIndex(({ text }) => !trailing.test(text));
  return main.slice(0, end + 1);
}

/** The company named directly before an offset: the subject of "engaged", "performed". */
export function nameBefore(text: string, at: number): Span | undefined {
  const from = Math.max(0, at - reach * 2);
  const words = withoutTail(wordsOf(withoutAside(text.slice(from, at).trimEnd()), from));
  const reversed = words.toReversed().slice(0, mostWords);
  const stop = reversed.findIndex((word, index) => !belongs(word, reversed[index - 1]));
  const name = (stop < 0 ? reversed : reversed.slice(0, stop)).toReversed();
  const first = name.findIndex(({ text: word }) => !connector.test(word));
  const [start, last] = [name[first], name.at(-1)];
  return start && last ? trimmed(text, start.start, last.end) : undefined;
}

function belongs(word: Word, next: Word | undefined): boolean {
  const beforeForm = next !== undefined && legalTail.test(next.text);
  if (word.text.endsWith(',') && !beforeForm) return false;
  if (/[.;:]$/u.test(word.text) && next && !keepsDot.test(word.text)) return false;
  if (legalTail.test(word.text) && next && !beforeForm && !goesOnAfterForm.test(next.text))
    return false;
  if (connector.test(word.text)) return next !== undefined;
  return isNameWord(word, false) || (beforeForm && /^[\p{L}\p{N}.&-]{2,},?$/u.test(word.text));
}

/** Two spellings of one company: same core name, whether or not the legal form is printed. */
export function sameCompany(a: string, b: string): boolean {
  const [left, right] = [parseCompanyName(a).core, parseCompanyName(b).core];
  if (left === '' || right === '') return false;
  return left === right || left.startsWith(`${right} `) || right.startsWith(`${left} `);
}
