import { parseCompanyName } from '../../../suppliers/company-name.ts';
import { asPrinted } from '../../canonical.ts';
import { isOnlyDate } from '../labelled-fields-values.ts';
import { sameCompany } from './company-names.ts';
import type { CoverFact } from './cover-facts.ts';
import type { PartyMention, Role } from './engagement.ts';
import { findKinds } from './kind-words.ts';
import type { Piece, Report } from './report.ts';
import type { Target } from './target.ts';
import { findTestFirms } from './test-firms.ts';

/** Who tested or for whom, each with the place that says so. */
export type Party = Readonly<{ name: string; piece: Piece; strength: number }>;

const copyright =
  /(?:©|\(c\)|copyright)\s{0,3}(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)?[\s,–-]{0,3}(?:by )?([\p{Lu}\d][\p{L}\p{N}.&'’ -]{1,50})/iu;
const noParty =
  /^(?:all rights|public|confidential|internal|n\/a|none|tbd|version|security team|see |organi[sz]ed by|funded by|sponsored by)|@|https?:|www\.|\d{5}/iu;
/** What follows the name in the value of a label: an address, a department, a role. */
const afterName =
  /\s(?:[|•·–—-]\s|\().*$|:\s.*$|,\s(?!(?:Inc|LLC|Ltd|L\.L\.C|Corp|GmbH|AG|S\.|B\.V|LP|PLC)\b).*$/u;

function named(text: string): string | undefined {
  const name = asPrinted(text)
    .replace(/^the /iu, '')
    .replace(/\s(?:for|für|pour)$/iu, '')
    .replace(afterName, '')
    .replace(/[.;:]$/u, (dot) => (/(?:Inc|Ltd|Corp|Co|\p{L}\.\p{L})\.$/u.test(text) ? dot : ''));
  return /\p{L}{2}/u.test(name) && name.length <= 80 && !noParty.test(name) ? name : undefined;
}

const hasForm = (name: string): boolean => parseCompanyName(name).form !== undefined;
const organisation =
  /\b(?:foundation|association|trust|group|labs?|security|technolog\w*|systems?|networks?|energy|project|university|institute|ministry|department|agency|council|committee|authority|consult\w*|solutions|services|software|partners|industries|company|bank|stiftung|verband|verein|ministerium|universität|amt)\b/iu;
const personName =
  /^\p{Lu}[\p{Ll}'’.-]+(?: \p{Lu}\.?)?(?: (?:van|von|de|der|den) )?(?: ?\p{Lu}[\p{L}'’-]+){1,2}$/u;

/** "Conducted by Palewater Labs for Oriel Networks Oy" names both. */
function ownPart(text: string, field: Role, role: Role): string {
  const [before = '', ...behind] = text.split(/ for (?=(?:the )?\p{Lu})/u);
  if (field === role) return role === 'tester' ? before : text;
  return behind.join(' for ');
}

type Option = Readonly<{ name: string; isPeople: boolean }>;

/** A line of a label's value as a company, and whether it rather reads like people. */
function optionOf(text: string): Option[] {
  const name = named(text);
  if (!name || isOnlyDate(name)) return [];
  const parts = name.split(/,| and | & /u);
  const isPeople = !organisation.test(name) && parts.every((part) => personName.test(part.trim()));
  return [{ name, isPeople: isPeople && !hasForm(name) }];
}

/** A cover label's value: the line that reads like a company, where names of people stand beside. */
function fromCover(facts: readonly CoverFact[], role: Role): Party[] {
  return facts.flatMap(({ field, lines, piece }) => {
    if (field !== 'tester' && field !== role) return [];
    const options = lines.flatMap(({ text }) => optionOf(ownPart(text, field, role)));
    const chosen =
      options.find(({ name }) => hasForm(name) || findTestFirms(name).length > 0) ??
      options.find(({ isPeople }) => !isPeople) ??
      options[0];
    if (!chosen) return [];
    const strength = (chosen.isPeople ? 1 : 8) - (piece.page > 4 ? 4 : 0);
    return [{ name: chosen.name, piece, strength }];
  });
}

const testingName =
  /\b(?:security|labs?|audits|cyber\w*|pentest\w*|infosec|research|consult\w*|diligence|defen[cs]e|assurance|offensive)\b/iu;

/** A line of the cover that is nothing but the name of a company that sounds like a tester. */
function fromCoverLines({ rows }: Report): Party[] {
  return rows.flatMap((row) => {
    const [cell, second] = row.cells;
    if (row.page > 1 || !cell || second || row.text.length > 50) return [];
    const name = named(cell.text);
    const words = name?.split(' ').length ?? 9;
    const isName = name !== undefined && words >= 2 && words <= 5 && /^\p{Lu}/u.test(name);
    if (!isName || findKinds(name).length > 0) return [];
    return testingName.test(name) ? [{ name, piece: row, strength: 3 }] : [];
  });
}

/** Footers and notices: "©2023 LogicalTrust"; a well-known firm on the cover or on every page. */
function fromNotices({ rows }: Report): Party[] {
  const found: Party[] = [];
  for (const row of rows) {
    if (row.text.length > 140) continue;
    const owner = copyright.exec(row.text)?.[1];
    const name = owner && named(owner.replace(/\s+(?:all rights|version|page|\d).*$/iu, ''));
    if (name) found.push({ name, piece: row, strength: 0.5 });
    for (const firm of findTestFirms(row.text))
      found.push({
        name: row.text.slice(firm.start, firm.end),
        piece: row,
        strength: row.page === 1 ? 3 : 0.3,
      });
  }
  return found;
}

function fromProse(mentions: readonly PartyMention[], role: Role): Party[] {
  return mentions
    .filter((mention) => mention.role === role)
    .map(({ name, sentence, strength }) => ({ name: asPrinted(name), piece: sentence, strength }));
}

/** Adds up what speaks for one company, however often a footer repeats it. */
function rank(
  parties: readonly Party[],
): Readonly<{ best: Party; score: number; all: readonly Party[] }>[] {
  const groups: Party[][] = [];
  for (const party of parties) {
    const group = groups.find(([first]) => first && sameCompany(first.name, party.name));
    if (group) group.push(party);
    else groups.push([party]);
  }
  return groups
    .map((all) => {
      const sorted = all.toSorted((a, b) => b.strength - a.strength || a.piece.page - b.piece.page);
      const [best, ...others] = sorted as [Party, ...Party[]];
      const score =
        best.strength +
        Math.min(
          6,
          others.reduce((sum, other) => sum + other.strength / 3, 0),
        );
      return { best, score, all: sorted };
    })
    .toSorted((a, b) => b.score - a.score);
}

const leastScore = 3;

/** The company that did the test: named in a sentence, on the cover, or in every footer. */
export function findTester(
  report: Report,
  facts: readonly CoverFact[],
  mentions: readonly PartyMention[],
): Party | undefined {
  const said = [...fromCover(facts, 'tester'), ...fromProse(mentions, 'tester')];
  const [best] = rank([...said, ...fromNotices(report), ...fromCoverLines(report)]);
  return best && best.score >= leastScore ? best.best : undefined;
}

/** The company the test was done for; its spelling with the legal form where one is printed. */
export function findClient(
  facts: readonly CoverFact[],
  mentions: readonly PartyMention[],
  tester: string | undefined,
): Party | undefined {
  const said = [...fromCover(facts, 'client'), ...fromProse(mentions, 'client')];
  const [best] = rank(
    said.filter(({ name }) => tester === undefined || !sameCompany(name, tester)),
  );
  if (!best || best.score < leastScore) return undefined;
  const sure = best.all.filter(({ strength }) => strength >= leastScore);
  return sure.find(({ name }) => hasForm(name)) ?? best.best;
}

const assessedBody =
  /\b(?:organi[sz]ation|laborator(?:y|ies)|labs?|university|agency|department|ministry|city|county|hospital|bank|authority|company)$/iu;

/** A test of an organisation, not of a product, is a test for it: "assessment of the … Lab". */
export function clientFromTarget(target: Target | undefined): Party | undefined {
  if (!target) return undefined;
  const isBody = hasForm(target.name) || assessedBody.test(target.name);
  return isBody ? { name: target.name, piece: target.piece, strength: leastScore } : undefined;
}
