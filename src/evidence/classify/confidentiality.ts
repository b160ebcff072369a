import { foldText } from '../../suppliers/fold-text.ts';
import { confidentialSentence, isClosingMark } from './closing-marks.ts';
import type { ControlFields } from './document-control.ts';
import type { Line, Zones } from './document-zones.ts';

/** Marks that mean only this, wherever they stand on a line. */
const mark =
  /(?<![\p{L}\p{N}])(?:TLP\s?:\s?(?:RED|AMBER(?:\+STRICT)?|GREEN|CLEAR|WHITE)|(?:STRICTLY |HIGHLY |COMPANY |COMMERCIAL[- ]IN[- ])?CONFIDENTIAL|(?:STRENG )?VERTRAULICH|FOR OFFICIAL USE ONLY|(?:FOR )?INTERNAL USE ONLY|PROPRIETARY AND CONFIDENTIAL|NUR FÜR DEN DIENSTGEBRAUCH|VS-NFD)(?![\p{L}\p{N}])/u;
/** Words that are a mark only where they are all a line, or its first sentence, says. */
const wholeLine =
  /^(?:(?:strictly |company |highly |[\p{L}\d&]{2,20} )?confidential|streng vertraulich|vertraulich|(?:for )?internal use only|internal|restricted|public|proprietary|intern|öffentlich)(?=\.(?:\s|$)|$)/iu;
const openMark = /^(?:public|öffentlich|tlp\s?:\s?(?:clear|white))\b/iu;
const frontPages = 2;
const longestLine = 100;
/** A running line with the names of paper, company and page beside the mark. */
const longestRunningLine = 200;

/**
 * The confidentiality of a paper as printed: under a label, or as a mark. One that keeps the paper
 * from somebody counts on every page, and before one that does not.
 */
export function confidentialityOf(zones: Zones, control: ControlFields): string | undefined {
  const found = control.confidentiality ?? onFront(zones.lines);
  if (found && !openMark.test(found)) return found;
  return closingIn(zones.lines) ?? found;
}

function onFront(lines: readonly Line[]): string | undefined {
  const first = lines[0]?.page ?? 1;
  for (const { page, text } of lines) {
    if (page >= first + frontPages || text.length > longestLine) continue;
    const [printed] = mark.exec(text) ?? wholeLine.exec(text.trim()) ?? [];
    if (printed) return printed.trim();
  }
  return undefined;
}

function closingIn(lines: readonly Line[]): string | undefined {
  const marked = lines.find(
    ({ text }, at) =>
      text.length <= longestRunningLine && isClosingMark(text) && !isInListOfClasses(lines, at),
  );
  if (marked) return marked.text.replace(/\s+/gu, ' ').trim();
  return confidentialSentence(lines.map(({ text }) => text).join(' '));
}

const openClass = /^[\W\d]*(?:public|unclassified|offentlich)\b/u;
const nearby = 5;

/** A policy that names the classes of information: what is public is among them. */
function isInListOfClasses(lines: readonly Line[], at: number): boolean {
  return lines
    .slice(Math.max(0, at - nearby), at + nearby + 1)
    .some(({ text }) => openClass.test(foldText(text)));
}
