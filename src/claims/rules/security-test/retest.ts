import type { Attributes } from '../../claim-types.ts';
import type { Finding } from './finding.ts';
import type { Piece, Report, ReportRow, Sentence } from './report.ts';

export type Retest = Readonly<{
  value: NonNullable<Attributes<'security-test'>['retest']>;
  piece: Piece;
}>;

const retest =
  /(?<!\p{L})(?:re-?test(?:s|ed|ing)?|re-?testing update|re-?assess(?:ed|ment)|re-?audit(?:ed)?|re-?check(?:ed)?|re-?verif(?:y|ied|ication)|re-?validat(?:ed|ion)|re-?review(?:ed)?|second round of testing|follow-?up (?:test|assessment|verification|review)|fix(?:es)? (?:verification|review|validation)|verification review|verification of (?:the |any |all )?(?:fixes|remediation|remediations|corrections|mitigations|patches)|re-?testing of (?:the )?fixes|remediation (?:verification|validation|testing|review)|mitigation review|nachtest(?:s|ung)?|nachprüfung|re-?test-?phase|wiederholungsprüfung|nachgetestet|nachgeprüft|verifikation der (?:behebung|maßnahmen)|contre-?audit|contre-?visite|hertest|hercontrole|re-?teste)(?!\p{L})/iu;
const denied =
  /\b(?:no|not|never|without|keine?n?|nicht|aucun|geen|sin)\b[^.;]{0,60}(?:re-?test|re-?assess|re-?check|verif|nachtest|nachprüf|contre|hertest)|(?:re-?test\w*|re-?check\w*|re-?assess\w*|nachtest\w*|verification)[^.;]{0,60}\b(?:not|never|no part of|excluded from|outside|nicht|kein\w*|has yet to|is outstanding|steht (?:noch )?aus)\b|\bout of scope\b[^.;]{0,30}re-?test|re-?test\w*[^.;]{0,30}\bout of scope\b/iu;
/** A retest is offered, advised or still to come. */
const notDone =
  /\b(?:recommend\w*|advis\w*|suggest\w*|should|can be|may be|could be|will be|would be|is planned|are planned|scheduled|(?:is|are|yet) to be|to be (?:re-?tested|performed|done|carried|verified|conducted)|upon request|option(?:al|ally)?|offer\w*|if (?:a|the|you)|after (?:you|the client) ha|empf\w+|sollten?|geplant|wird nach|kann|können|available for|pending|after remediation,? (?:a|we))\b/iu;
const done =
  /\b(?:was|were|has been|have been|performed|conducted|carried out|executed|completed|finalized|finalised|took place|confirm\w*|verified|retested|re-tested|reviewed|rechecked|after(?: the)? re-?test\w*|update|wurden?|durchgeführt|bestätigt\w*|erfolgte|verifiziert|fand|effectué\w*|réalisé\w*|uitgevoerd|results?|ergebnis\w*|following|during|of the retest)\b/iu;
/** Only some findings were looked at. */
const some =
  /\b(?:only|limited to|selected|subset|partial(?:ly)?|some of the|(?:the )?(?:critical|high)(?:,| and| or|-)[^.]{0,50}(?:findings|issues|vulnerabilities|risk|were|are)|nur|teilweise|ausgewählte|lediglich|uniquement|alleen)\b/iu;
const all =
  /\b(?:all|each|every|alle[nr]?|sämtliche[nr]?|jede[nrs]?|tou(?:te)?s|todas|todos)\b[^.;]{0,60}(?:findings?|issues?|vulnerabilit\w+|weakness\w*|items|discoveries|observations|schwachstellen|befunde?n?|feststellungen|mängel|vulnérabilités|bevindingen|fixes)|(?:findings?|issues?|vulnerabilities|schwachstellen|befunde|feststellungen)\b[^.;]{0,30}\b(?:all|alle[nr]?)\b|no outstanding|keine (?:offenen|weiteren)/iu;

/** Share of a list's entries with a status that makes "all were looked at". */
const nearlyAll = 0.95;

function isDone({ text }: Piece): boolean {
  return retest.test(text) && done.test(text) && !notDone.test(text) && !denied.test(text);
}

function statusShare(findings: readonly Finding[]): number {
  return findings.length === 0
    ? 0
    : findings.filter(({ status }) => status).length / findings.length;
}

const silent = new Set(['definitions', 'recommendations', 'legal']);

function statements(report: Report): Sentence[] {
  return report.sentences.filter(
    ({ text, section }) => retest.test(text) && !silent.has(section ?? ''),
  );
}

/** A row of the cover, of the version table or of a finding's list that speaks of a retest. */
function rowsOf({ rows }: Report): ReportRow[] {
  return rows.filter(
    ({ text, page, section }) =>
      retest.test(text) &&
      text.length < 120 &&
      (page <= 4 || section === 'history') &&
      !notDone.test(text) &&
      !denied.test(text),
  );
}

/** Each finding has its own note on the fix: "Fix Notes: … the deployed fix was verified by …". */
function verifiedOneByOne(report: Report, count: number): Sentence[] {
  const notes = report.sentences.filter(({ text }) =>
    /\b(?:fix(?:es)?|patch(?:es)?|mitigations?|behebung)\b[^.]{0,60}\b(?:was|were|has been|wurden?)\b[^.]{0,20}\b(?:verified|confirmed|re-?tested|verifiziert|bestätigt)\b/iu.test(
      text,
    ),
  );
  return count > 0 && notes.length >= count * nearlyAll ? notes : [];
}

/** What the sentences right behind a mention of the retest say of its reach. */
function reachOf(report: Report, mention: Piece): 'all' | 'some' | undefined {
  const near = following(report, mention);
  if (near.some(({ text }) => all.test(text) && !some.test(text))) return 'all';
  return near.some(({ text }) => some.test(text) && verified.test(text)) ? 'some' : undefined;
}

const verified =
  /\b(?:verified|re-?tested|re-?checked|reviewed|confirmed|verifiziert|nachgetestet|bestätigt|vérifiée?s?)\b|not (?:part of|in scope|included|re-?tested)/iu;

/** The mention and the next sentences of its page. */
function following({ sentences }: Report, mention: Piece): Sentence[] {
  const at =
    mention.view === 'text'
      ? sentences.indexOf(mention as Sentence)
      : sentences.findIndex(({ page, text }) => page === mention.page && text === mention.text);
  return at < 0 ? [] : sentences.slice(at, at + 4).filter(({ page }) => page === mention.page);
}

/** How far a retest went that the report mentions as done. */
function extentOf(report: Report, mention: Piece, findings: readonly Finding[]): Retest['value'] {
  const reach = reachOf(report, mention);
  if (reach) return reach === 'all' ? 'complete' : 'partial';
  const share = statusShare(findings);
  const isWhole = share >= nearlyAll || verifiedOneByOne(report, findings.length).length > 0;
  return share > 0 && !isWhole ? 'partial' : 'complete';
}

/**
 * Whether the findings were looked at again. "complete" = every finding was, even if some are still
 * open; "none" only where the report says so; unknown where it says nothing.
 */
export function findRetest(report: Report, findings: readonly Finding[]): Retest | undefined {
  const said = statements(report);
  const performed = said.filter(isDone);
  const ofAll = performed.find(({ text }) => all.test(text) && !some.test(text));
  if (ofAll) return { value: 'complete', piece: ofAll };
  const ofSome = performed.find(({ text }) => some.test(text));
  if (ofSome) return { value: 'partial', piece: ofSome };
  const mentions = [...performed, ...said.filter(isHeading), ...rowsOf(report)];
  const limited = mentions.find((mention) => reachOf(report, mention) === 'some');
  const [first] = limited ? [limited] : mentions;
  if (first) return { value: extentOf(report, first, findings), piece: first };
  const never = said.find(({ text }) => denied.test(text));
  return never ? { value: 'none', piece: never } : undefined;
}

/** "1.3 Fix review", "Retest results": a section of its own, unless it only offers one. */
function isHeading({ text }: Sentence): boolean {
  return text.length < 50 && !/[.!?]$/u.test(text) && !notDone.test(text) && !denied.test(text);
}
