import { excerpt } from '../excerpt.ts';
import type { PaperTrapRule } from '../paper-trap.ts';

/** T30: a red flag for the supplier; no level is capped. */
export const hostileDocuments: PaperTrapRule = ({ files }) =>
  files.flatMap((evidence) =>
    evidence.warnings
      .filter(({ code }) => code === 'INJECTION_SUSPECTED')
      .map(({ page, detail }) => {
        const where = page === undefined ? '' : ` on page ${page}`;
        return {
          id: 'T30',
          evidence,
          reason: excerpt(`It gives instructions to a machine${where}: ${detail}`, 300),
        };
      }),
  );
