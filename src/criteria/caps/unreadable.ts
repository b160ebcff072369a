import type { Evidence } from '../../evidence/evidence.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import { excerpt } from '../excerpt.ts';
import type { PaperTrap, PaperTrapRule } from '../paper-trap.ts';

/** Words of a file name or of the upload that tell what a paper is about; the first that fits. */
const guesses: readonly (readonly [RegExp, string])[] = [
  [/62443[ ._-]?4[ ._-]?1|\bsdla\b|\b4-1\b/u, 'GOV-01'],
  [/62443[ ._-]?(?:4[ ._-]?2|3[ ._-]?3)|common criteria|\bcc cert|\beucc\b/u, 'GOV-06'],
  [/iso[ ._-]*(?:iec[ ._-]*)?27001|\b27001\b|\bisms\b/u, 'GOV-03'],
  [/\bsoc[ ._-]?[23]\b|\bisae[ ._-]?3000\b/u, 'GOV-04'],
  [/270(?:17|18)|27701|\bstar\b|\bcaiq\b|\bc5\b|tisax|fedramp/u, 'GOV-05'],
  [/pen[ ._-]?test|penetration/u, 'SCD-06'],
  [/fuzz|vulnerability (?:scan|test)|\bscan\b/u, 'SCD-05'],
  [/threat[ ._-]?model|bedrohung|stride/u, 'SBD-02'],
  [/hardening|hartung|security (?:manual|guide)/u, 'SBD-06'],
  [/\bsbom\b|cyclonedx|\bspdx\b|bill of materials/u, 'DEP-01'],
  [/\bvex\b/u, 'VUL-05'],
  [/advisor|csaf|\bcve\b/u, 'VUL-04'],
  [/disclosure|security[ ._-]?txt|\bcvd\b|psirt/u, 'VUL-01'],
  [/life ?cycle (?:policy|page|statement)|end[ ._-]of[ ._-](?:life|support)|\beol\b/u, 'VUL-06'],
  [/incident|breach/u, 'VUL-07'],
  [/cyber resilience|\bcra\b/u, 'GOV-09'],
  [/training|schulung/u, 'GOV-08'],
  [
    /secure development|\bsdl\b|\bsdlc\b|\bssdlc\b|development (?:policy|process|lifecycle)/u,
    'GOV-07',
  ],
];

const unreadableCodes = ['NO_TEXT_LAYER', 'PASSWORD_REQUIRED', 'CORRUPT', 'TIMEOUT'];

/** T31: a paper that could not be read is unreadable, not absent; its criterion stays unknown. */
export const unreadablePapers: PaperTrapRule = ({ files, papers, samples }) => {
  const read = new Set(
    [...papers, ...samples].filter(({ claims }) => claims.length > 0).map((one) => one.evidence.id),
  );
  return files.flatMap((evidence) => {
    const why = whyUnreadable(evidence);
    return why === undefined || read.has(evidence.id) ? [] : [trapOf(evidence, why)];
  });
};

function whyUnreadable({ progress, warnings }: Evidence): string | undefined {
  if (progress.status === 'failed') return progress.error.message;
  // A page that is a picture, such as a cover, leaves the paper readable.
  const isWhole = ({ code, page }: Evidence['warnings'][number]) =>
    code !== 'NO_TEXT_LAYER' || page === undefined;
  return warnings.find((one) => unreadableCodes.includes(one.code) && isWhole(one))?.detail;
}

function trapOf(evidence: Evidence, why: string): PaperTrap {
  const text = foldText(`${evidence.file} ${evidence.uploadText ?? ''}`).replaceAll('_', ' ');
  const criterion = guesses.find(([words]) => words.test(text))?.[1];
  const reason = excerpt(`It could not be read: ${why}`, 300);
  return { id: 'T31', evidence, ...(criterion !== undefined && { criterion }), reason };
}
