import type { ControlFields } from './document-control.ts';
import type { Zones } from './document-zones.ts';

/** Marks that mean only this, wherever they stand on a line. */
const mark =
  /(?<![\p{L}\p{N}])(?:TLP\s?:\s?(?:RED|AMBER(?:\+STRICT)?|GREEN|CLEAR|WHITE)|(?:STRICTLY |HIGHLY |COMPANY |COMMERCIAL[- ]IN[- ])?CONFIDENTIAL|(?:STRENG )?VERTRAULICH|FOR OFFICIAL USE ONLY|(?:FOR )?INTERNAL USE ONLY|PROPRIETARY AND CONFIDENTIAL|NUR FÜR DEN DIENSTGEBRAUCH|VS-NFD)(?![\p{L}\p{N}])/u;
/** Words that are a mark only where they are all a line, or its first sentence, says. */
const wholeLine =
  /^(?:(?:strictly |company |highly |[\p{L}\d&]{2,20} )?confidential|streng vertraulich|vertraulich|(?:for )?internal use only|internal|restricted|public|proprietary|intern|öffentlich)(?=\.(?:\s|$)|$)/iu;
const frontPages = 2;
const longestLine = 100;

/** The confidentiality of a paper as printed: under a label, or as a mark on the first pages. */
export function confidentialityOf(zones: Zones, control: ControlFields): string | undefined {
  if (control.confidentiality) return control.confidentiality;
  const first = zones.lines[0]?.page ?? 1;
  for (const { page, text } of zones.lines) {
    if (page >= first + frontPages || text.length > longestLine) continue;
    const [printed] = mark.exec(text) ?? wholeLine.exec(text.trim()) ?? [];
    if (printed) return printed.trim();
  }
  return undefined;
}
