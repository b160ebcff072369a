import type { Span } from '../../../evidence/document.ts';
import { asPrinted, canonical } from '../../canonical.ts';
import { findDates } from '../../dates.ts';
import { sameCompany } from './company-names.ts';
import type { CoverFact } from './cover-facts.ts';
import { findKinds, findWeakKinds } from './kind-words.ts';
import type { Piece, Report, ReportRow, Sentence } from './report.ts';
import { isNamed, refinementIn, thingAt } from './target-phrases.ts';
import { titleRows } from './title-rows.ts';

/** What was tested, and the place that says so. */
export type Target = Readonly<{ name: string; piece: Piece; weight: number }>;

const preposition =
  /^(?: (?:report|bericht|results|and (?:source code |code )?audit|der sicherheit|of the security))?,? (?:(?:of|on|against|for|targeting|into|covering|des|der|von|zu|zum|zur|du|de|van|di|del)(?= )|[-–—:])/iu;
const reportWords =
  /\b(?:final |draft |public |technical |summary |management )?(?:report|\p{L}*bericht|rapport|rapportage|rapporto|raport|verslag|informe|relazione|summary|letter|results|executive|re-?test|nachtest)\b|[-–—:|]+$|^[-–—:|]+|\b(?:of|on|for|der|des|de|du|di|van|z|ze)\s*$/giu;
const versionTail =
  /,? (?:\(?(?:firmware|software|version|release|v\.?|build)[ :]?v?\d.*|v?\d+\.\d+(?:\.\d+)*\)?)$/iu;
/** "03.-04.2024", "11./12.2023": the months of a test behind its name. */
const monthsTail = /[\s,(]+\d{1,2}\.?\s?(?:[-–/&+]\s?\d{1,2}\.)?(?:19|20)\d\d\)?\s*$/u;
const noTarget =
  /^(?:prepared|author|version|date|classification|confidential|public|www\.|page|table of|contents|draft|final|by |for |©|to whom|dear|letter of|subject|re:|fictional)|@|https?:/iu;
const described =
  /\b(?:subject of (?:the|this) (?:test|assessment|audit)|scope of (?:the|this) (?:test|assessment|audit|engagement)|target of (?:the|this) (?:test|assessment|audit)|gegenstand (?:der|des) (?:prüfung|tests?|untersuchung|penetrationstests)|objet de l[’']audit) (?:was|is|were|war|ist|waren|était|est)(?= )/iu;

function clean(words: string): string {
  let name = asPrinted(words)
    .replace(monthsTail, '')
    .replace(reportWords, ' ')
    .replace(versionTail, '');
  for (const date of findDates(name).toReversed())
    name = name.slice(0, date.start) + name.slice(date.end);
  return name
    .replace(/\s+/gu, ' ')
    .replace(/^(?:19|20)\d\d$| (?:19|20)\d\d$/u, '')
    .replace(/^[\s,:;–—-]+|[\s,:;.–—-]+$/gu, '')
    .replace(/^(?:the|der|die|das|des|la|le|het) /iu, '');
}

/** Words that say what sort of thing is tested, not which: "Hardware & firmware pentest". */
const sortOnly =
  /^(?:(?:final|annual|internal|external|hardware|firmware|software|web|mobile|application|app|apis?|network|infrastructure|product|cloud|source|code|device|iot|embedded|system|platform|technical|security|white|black|grey|gray|box|and|und|&|\+|,|\/)[ ,/-]*)+$/iu;

function target(words: string, piece: Piece, weight: number): Target[] {
  const name = clean(words);
  if (sortOnly.test(name)) return [];
  const isVerbatim = canonical(piece.text, { fold: true }).text.includes(
    canonical(name, { fold: true }).text,
  );
  if (name.length < 3 || noTarget.test(name) || !isVerbatim || !/\p{L}{2}/u.test(name)) return [];
  return [{ name, piece, weight: weight - (isNamed(name) ? 0 : 3) }];
}

function fromCover(facts: readonly CoverFact[]): Target[] {
  return facts
    .filter(({ field }) => field === 'target')
    .flatMap(({ lines, piece }) => {
      const joined = target(lines.map(({ text }) => text).join(' '), piece, 7);
      return joined.length > 0 ? joined : target(lines[0]?.text ?? '', piece, 7);
    });
}

/** "Security assessment of" / "Zephyr … Security Analysis" / the large line beside the kind. */
function fromTitle(report: Report): Target[] {
  const titles = titleRows(report);
  const cover = report.rows.filter(({ page }) => page === 1);
  const largest = Math.max(0, ...titles.map(({ height }) => height));
  return titles.flatMap((row) => {
    const kind = findKinds(row.text)[0] ?? findWeakKinds(row.text)[0];
    if (!kind || row.height < largest * 0.6) return [];
    return fromTitleLine(row, kind, cover);
  });
}

function fromTitleLine(row: ReportRow, kind: Span, cover: readonly ReportRow[]): Target[] {
  const [before, after] = [row.text.slice(0, kind.start), row.text.slice(kind.end)];
  const link = preposition.exec(after);
  const linked = link ? after.slice(link[0].length) : '';
  if (clean(linked)) return target(linked, row, 6);
  if (link || /\b(?:of|for|on|der|des)\s*$/iu.test(row.text))
    return continuation(cover, row.index + 1);
  const inLine = [...target(after, row, 5.5), ...target(before, row, 5)];
  if (inLine.length > 0) return inLine;
  const beside = [cover[row.index + 1], cover[row.index - 1]];
  return beside.flatMap((line) =>
    line && isTitleLine(line, row) ? target(line.text, line, 4.5) : [],
  );
}

/** A line that goes with a title: nearly as large, and no date, label or address. */
function isTitleLine({ height, text }: ReportRow, title: ReportRow): boolean {
  if (height < title.height * 0.55 || height <= 11) return false;
  return !noTarget.test(text) && findDates(text).length === 0;
}

/** A title that breaks off after "of" goes on with the next lines of the same size. */
function continuation(cover: readonly ReportRow[], from: number): Target[] {
  const [first] = cover.slice(from);
  if (!first) return [];
  const lines = cover
    .slice(from, from + 3)
    .filter(({ height }) => Math.abs(height - first.height) < 1);
  const last = lines.at(-1) ?? first;
  const text = lines.map((line) => line.text).join(' ');
  return target(text, { ...first, end: last.end, text }, 6);
}

const ofWhat =
  /^(?: \([^)]{1,60}\))?,?(?: and [\p{L} ]{3,40})? (?:of|on|against|for|targeting|into|covering|der|des|von|du|de la|de|van|del?) /u;
const reviewOf =
  /\b(?:review|assess|test|audit|evaluate|examine|analy[sz]e)(?: the)? (?:security(?: level)?|source code|implementation|design) of |\b(?:has|have) (?:tested|assessed|reviewed|audited|scanned|evaluated|examined) |\bto (?:review|assess|test|audit|evaluate|examine) (?:the )?(?=\p{Lu})/iu;

/** Offset in a sentence behind which the name of the target begins. */
function targetStart(text: string): number | undefined {
  const subject = described.exec(text);
  if (subject) return subject.index + subject[0].length;
  for (const { end } of findKinds(text).toReversed()) {
    const link = ofWhat.exec(text.slice(end));
    if (link) return end + link[0].length;
  }
  const review = reviewOf.exec(text);
  return review ? review.index + review[0].length : undefined;
}

function fromSentence(sentence: Sentence, weight: number): Target[] {
  const from = targetStart(sentence.text);
  if (from === undefined) return [];
  const exact = refinementIn(sentence.text, from);
  const refined = exact === undefined ? [] : phrase(sentence, exact, weight + 0.5);
  return [...refined, ...phrase(sentence, from, weight)];
}

/** "Acme's Portal" is the portal; whose it is, is the client's matter. */
const owner = /^[\p{L}\p{N}][\p{L}\p{N} .,&-]{0,60}['’]s? (?=\S+ \S|\p{Lu})/u;

function phrase(sentence: Sentence, at: number, weight: number): Target[] {
  const span = thingAt(sentence.text, at);
  if (!span) return [];
  return target(sentence.text.slice(span.start, span.end).replace(owner, ''), sentence, weight);
}

const sections: Partial<Record<string, number>> = {
  summary: 1,
  scope: 1,
  method: -2,
  recommendations: -3,
  definitions: -4,
  legal: -3,
  findings: -2,
};

const frontPages = 8;

/** What was tested: as labelled, as the title says, or as the sentence that commissions it says. */
export function findTarget(
  report: Report,
  facts: readonly CoverFact[],
  main: Sentence | undefined,
  tester: string | undefined,
): Target | undefined {
  const prose = report.sentences
    .filter((sentence) => sentence.page <= frontPages || sentence === main)
    .flatMap((sentence) =>
      fromSentence(
        sentence,
        sentence === main ? 5.2 : 2.5 + (sections[sentence.section ?? ''] ?? 0),
      ),
    );
  const found = [...fromCover(facts), ...fromTitle(report), ...prose];
  const others = found.filter(
    ({ name, weight }) => weight > 0 && !(tester && sameCompany(name, tester)),
  );
  return others.toSorted((a, b) => b.weight - a.weight || a.piece.page - b.piece.page)[0];
}
