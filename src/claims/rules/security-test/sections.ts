import vocabulary from '../../gazetteer/report-sections.json' with { type: 'json' };

/** What a section of a report is for. Definitions, methods and advice state no facts of the test. */
export type Section = keyof typeof vocabulary.sections;

const headings = Object.entries(vocabulary.sections).map(
  ([section, words]) =>
    [
      section as Section,
      new RegExp(
        `^(?:(?:appendix|annex|anhang|annexe|bijlage|part|chapter|kapitel)? ?[#a-z\\d]?[\\d.]{0,8}[).:–-]? {0,4})(?:the |die |der |das |our |test |audit |pentest |engagement |security |project )?(?:${words.join('|')})(?: (?:of|for|and|&|to|der|des|von|und|de) \\p{L}[\\p{L}&’' -]{0,30})?:?$`,
        'iu',
      ),
    ] as const,
);

const longest = 70;

/** The kind of section a line opens, if it is the heading of one ("2.3 Hazardousness classification"). */
export function sectionHeading(line: string): Section | undefined {
  const heading = line.replace(/\s+/gu, ' ').trim();
  if (heading.length > longest || heading.length < 4) return undefined;
  return headings.find(([, pattern]) => pattern.test(heading))?.[0];
}
