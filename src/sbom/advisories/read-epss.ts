import { type FeedReading, noteIf } from './feed-part.ts';

const header = /^"?cve"?\s*,\s*"?epss"?/iu;
const row = /^"?(CVE-\d{4}-\d{4,})"?,"?(\d(?:\.\d{1,20})?(?:e-?\d{1,2})?)"?(?:,|$)/u;

/**
 * The daily scores of the Exploit Prediction Scoring System (FIRST): a comment with the day, a
 * header, and a row for each CVE. Undefined when it is none.
 */
export function readEpss(text: string): FeedReading | undefined {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u);
  const at = lines.slice(0, 5).findIndex((line) => header.test(line));
  if (at === -1) return undefined;
  const scores: (readonly [string, number])[] = [];
  let unread = 0;
  for (const line of lines.slice(at + 1)) {
    if (line.trim() === '') continue;
    const [, cve, score] = row.exec(line) ?? [];
    if (cve === undefined || Number(score) > 1) unread += 1;
    else scores.push([cve, Number(score)]);
  }
  if (scores.length === 0) return undefined;
  const date = /score_date:\s{0,5}(\d{4}-\d{2}-\d{2})/u.exec(lines.slice(0, at).join('\n'))?.[1];
  const part = {
    kind: 'epss' as const,
    source: 'EPSS',
    ...(date !== undefined && { date }),
    records: scores.map(([cve]) => cve),
    lines: scores,
  };
  return { parts: [part], notes: noteIf('row unreadable', unread) };
}
