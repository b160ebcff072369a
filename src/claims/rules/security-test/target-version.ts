import { asPrinted } from '../../canonical.ts';
import { findDates } from '../../dates.ts';
import type { CoverFact } from './cover-facts.ts';
import type { Piece, Report, ReportRow, Sentence } from './report.ts';
import type { Target } from './target.ts';

/** The version of what was tested; never the version of the report. */
export type TargetVersion = Readonly<{ version: string; piece: Piece; weight: number }>;

const labelled =
  /\b(?:firmware|software|app|application|product|image|release|build|commit|revision|version|versions|softwarestand|firmwarestand|stand|tag|branch)(?:[ -](?:version|release|number|build|hash|id|stand|nr\.?))?[ :=]{1,3}(?:hash |id |number |no\.? |nr\.? |v\.? ?)?["“(]?(v?\d+(?:\.\d+){1,4}(?:[-+][\w.]{1,20})?|v\d+|(?=[a-f]*\d)[0-9a-f]{7,40})(?![\w%])/giu;
/** "the Git revision for our initial review: 8d5eaa6…" */
const revision =
  /\b(?:commit|revision|hash|tag)\b[^.:]{0,60}: {0,2}((?=[a-f]*\d)[0-9a-f]{7,40})(?!\w)/giu;
const vNumber = /(?<![\w./-])(v\d+(?:\.\d+){1,4}(?:[-+][\w.]{1,20})?)(?![\w%])/giu;
const named = /(?<![\w.])(\d+(?:\.\d+){1,4}(?:[-+][a-z]\w{0,12})?)(?![\w.%]*\d)/giu;
const tested =
  /\b(?:test(?:ed|ing|s)?|assess\w*|review\w*|audit\w*|evaluat\w*|examin\w*|analy[sz]\w*|scan(?:ned)?|fuzz\w*|in scope|scope|target|performed (?:on|against)|carried out (?:on|against)|geprüft\w*|untersucht\w*|getestet\w*|prüfgegenstand|testée?|onderzocht|(?:code|sources|files) (?:was|were) (?:provided|obtained|retrieved|cloned|taken))\b/iu;
/** Versions of other things: the paper, a standard, a tool, a protocol, a fix, the retest. */
const otherThing =
  /\b(?:report version|document version|version history|template|owasp|wstg|asvs|cvss|tls|ssl|ptes|nist|iso|iec|burp|nmap|nessus|openvas|kali|python|java|node|openssl|nginx|apache|php|rfc|http\/|gpl|fixed in|patched in|upgrade to|update to|older than|prior to|before version|since version|re-?test\w*|methodology|testing guide|checklist|questionnaire|standard|behoben in)\b/iu;

function fromCover(facts: readonly CoverFact[]): TargetVersion[] {
  return facts.flatMap(({ field, piece, lines }) => {
    if (field !== 'targetVersion' && field !== 'scopeVersion') return [];
    const value = asPrinted(lines[0]?.text ?? '');
    const version = /^["“(]?(v?\d[\w.+-]{0,30}|[0-9a-f]{7,40}|[A-Z]{1,4}[-_]?\d[\w.+-]{0,20})/u
      .exec(value)?.[1]
      ?.replace(/[.,]$/u, '');
    const isDate = findDates(value).length > 0;
    if (!version || isDate || otherThing.test(piece.text)) return [];
    return [{ version, piece, weight: field === 'targetVersion' ? 7 : 0 }];
  });
}

/** "Version" beside "Repository" or "Platform" in a table of targets is the target's. */
function inTargetTable(report: Report, { piece }: TargetVersion): boolean {
  const own = report.rows.find((row) => row.page === piece.page && row.end > piece.start);
  if (own?.section === 'history') return false;
  if (report.rows.filter(({ text }) => text.includes(piece.text)).length > 2) return false;
  const at = report.rows.findIndex((row) => row.page === piece.page && row.end > piece.start);
  const near = report.rows
    .slice(Math.max(0, at - 4), at + 4)
    .filter((row) => row.page === piece.page);
  return near.some(({ text }) =>
    /^(?:repository|platform|repo|in-scope|codebase|package)\b/iu.test(text),
  );
}

function versionsIn(
  text: string,
  names: readonly string[],
): Readonly<{ version: string; bonus: number }>[] {
  const patterns = [labelled, vNumber, revision];
  const found = patterns
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map(({ 1: version = '' }) => ({ version, bonus: isHash(version) ? 0 : 1 }));
  const behind = [...text.matchAll(named)].filter(({ index }) => {
    const before = text
      .slice(Math.max(0, index - 40), index)
      .trimEnd()
      .toLowerCase();
    return names.some((name) => before.endsWith(name.toLowerCase()));
  });
  return [...found, ...behind.map(({ 1: version = '' }) => ({ version, bonus: 1.5 }))];
}

const isHash = (version: string): boolean => /^[0-9a-f]{7,40}$/u.test(version);

/** The word a version is printed behind: "OPNsense" in "OPNsense GUI, API and system backend". */
function heads(target: string | undefined): string[] {
  const words = target?.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
  return [
    ...new Set(
      [words[0], words.at(-1)].filter((word) => word !== undefined && /\p{L}/u.test(word)),
    ),
  ] as string[];
}

/** The sentence says nothing else than which version was tested. */
const underTest =
  /\b(?:firmware|software|version|release|build)\b[^;]{0,40}\b(?:was|were|wurden?) (?:tested|assessed|used|evaluated|audited|getestet|geprüft)|\btested (?:version|firmware|software|release|build)|\bunder test\b/iu;

type Told = ReportRow | Sentence;

function weighPiece({ text, section }: Told, names: readonly string[]): number {
  const mentions = names.some((name) => text.toLowerCase().includes(name.toLowerCase()));
  const place = section === 'scope' ? 2 : section === 'summary' ? 1 : 0;
  const says = (tested.test(text) ? 2 : 0) + (underTest.test(text) ? 2 : 0);
  return place + (mentions ? 2 : 0) + says;
}

/** Sentences about the work, and rows of the cover and the scope that name the target. */
function pieces(report: Report, names: readonly string[]): Told[] {
  const rows = report.rows.filter(
    ({ section, page, text }) =>
      (section === 'scope' || page === 1) &&
      names.some((name) => text.toLowerCase().includes(name.toLowerCase())),
  );
  return [...report.sentences, ...rows].filter(
    ({ page, section, text }) =>
      page <= 10 && section !== 'history' && section !== 'legal' && !otherThing.test(text),
  );
}

function fromText(report: Report, target: string | undefined): TargetVersion[] {
  const names = heads(target);
  return pieces(report, names).flatMap((piece) => {
    const weight = weighPiece(piece, names);
    if (weight < 2) return [];
    return versionsIn(piece.text, names)
      .filter(({ version }) => findDates(version).length === 0)
      .map(({ version, bonus }) => ({ version, piece, weight: weight + bonus }));
  });
}

const least = 4;

const behind =
  /^,? \(?(?:(?:firmware|software|version|release|build)[ :]{1,2}(?:version )?)?(v?\d+(?:\.\d+)+(?:[-+][\w.]{1,20})?)(?![\w/])/iu;

/** "Kestrel K7 HMI, firmware 4.2.1": the version behind the target's own name, there or on the cover. */
function behindName(report: Report, target: Target | undefined): TargetVersion[] {
  if (!target) return [];
  const cover = report.rows.filter(({ page }) => page === 1);
  return [target.piece, ...cover].flatMap((piece) => {
    const text = asPrinted(piece.text);
    const at = text.toLowerCase().indexOf(target.name.toLowerCase());
    const version = at < 0 ? undefined : behind.exec(text.slice(at + target.name.length))?.[1];
    return version && findDates(version).length === 0 ? [{ version, piece, weight: 6.5 }] : [];
  });
}

export function findTargetVersion(
  report: Report,
  facts: readonly CoverFact[],
  target: Target | undefined,
): TargetVersion | undefined {
  const cover = fromCover(facts).map((version) =>
    version.weight === 0 && inTargetTable(report, version) ? { ...version, weight: 6 } : version,
  );
  const found = [...cover, ...behindName(report, target), ...fromText(report, target?.name)].filter(
    ({ weight }) => weight >= least,
  );
  return found.toSorted((a, b) => b.weight - a.weight || a.piece.page - b.piece.page)[0];
}
