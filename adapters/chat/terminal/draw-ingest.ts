import { type Claim, isClaimOf } from '../../../src/claims/claim.ts';
import { readersOf } from '../../../src/conversation/replies/readers-of.ts';
import type { IngestResult } from '../../../src/ingest/ingest-result.ts';
import { plainText, wrapText } from './draw-table.ts';
import type { Style } from './style.ts';

const maxClaims = 12;

const orElse = (value: string | null, words: string) => value ?? words;

/** The attributes that tell a claim apart, in one line. */
function claimLine(claim: Claim): string {
  if (isClaimOf('certification', claim)) {
    const { standard, edition, level, holder, expiresOn } = claim.attributes;
    const named = [standard, edition, level].filter((part) => part !== null).join(' ');
    return `${named}, ${orElse(holder, 'holder not stated')}, valid until ${orElse(expiresOn, 'not stated')}`;
  }
  if (isClaimOf('assurance-report', claim)) {
    const { standard, reportType, opinion, periodEnd } = claim.attributes;
    const named = [standard, reportType].filter((part) => part !== null).join(' ');
    return `${named}, opinion ${orElse(opinion, 'not stated')}, period until ${orElse(periodEnd, 'not stated')}`;
  }
  if (isClaimOf('security-test', claim)) {
    const { testKind, tester, target, reportedOn } = claim.attributes;
    return `${orElse(testKind, 'test')} of ${orElse(target, 'an unnamed target')} by ${orElse(tester, 'an unnamed tester')}, ${orElse(reportedOn, 'undated')}`;
  }
  const quote = `“${claim.citation.quote}”`;
  return isClaimOf('practice', claim)
    ? `${orElse(claim.attributes.criterion, '')} ${quote}`
    : quote;
}

/** What is in data files is computed. */
function readBy(result: IngestResult): string {
  return result.pages > 0 ? `, read by ${readersOf(result)}` : '';
}

/** What became of one upload, as a few lines of text. */
export function drawIngest(result: IngestResult, style: Style, room: number): string {
  const { file, status, error, claims, changes, warnings } = result;
  const indented = (text: string) =>
    wrapText(plainText(text), room - 4).map((line) => `    ${line}`);
  if (error !== undefined) {
    const lines = [`${error.message} ${error.remedy}`].flatMap(indented);
    return [`${style('bad', '✗ not read')}  ${plainText(file)}`, ...lines].join('\n');
  }
  const sample = result.sampleOrTemplate ? ', a sample or template: does not count' : '';
  const head = `${style('good', status === 'duplicate' ? '= known' : '✓ checked')}  ${plainText(file)}`;
  const about = `${result.kind} of ${result.supplier}, ${result.pages} ${result.pages === 1 ? 'page' : 'pages'}${sample}${readBy(result)}, ${claims.length} proven, ${result.rejected} refused, ${result.ms} ms`;
  const shown = claims.slice(0, maxClaims).flatMap((claim) => {
    const polarity = claim.polarity === 'asserted' ? '' : ` (${claim.polarity})`;
    const page = claim.citation.page === undefined ? '' : `, p. ${claim.citation.page}`;
    return indented(`${claim.type}${polarity}: ${claimLine(claim)}${page}`);
  });
  const more = claims.length > maxClaims ? [`    and ${claims.length - maxClaims} more`] : [];
  const warned = warnings.flatMap(({ code, page, detail }) =>
    indented(`${code}${page === undefined ? '' : ` (p. ${page})`}: ${detail}`),
  );
  const changed = changes.map(({ criterion, from, to }) => `${criterion} ${from} → ${to}`);
  return [
    head,
    ...indented(about),
    ...shown,
    ...more,
    ...(result.model?.detail === undefined
      ? []
      : indented(result.model.detail).map((line) => style('warning', line))),
    ...warned.map((line) => style('warning', line)),
    ...(changed.length === 0 ? [] : indented(`changed: ${changed.join(', ')}`)),
  ].join('\n');
}
