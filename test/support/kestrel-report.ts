import type { EvidenceOnFile } from '../../src/criteria/evidence-on-file.ts';
import { judgePosture } from '../../src/posture/judge-posture.ts';
import { type SupplierReport, supplierReport } from '../../src/report/supplier-report.ts';
import { claimOf } from './claims.ts';
import { certificate, onFile } from './evidence.ts';
import { judgementOf } from './judge.ts';

/** What a supplier may call itself or its files to be obeyed. */
export const hostileWords = '=HYPERLINK("http://evil")<script>alert(1)</script>|[x](http://evil)';

/** A process certificate, and a paper with a hostile name. */
export function reportEvidence(holder = 'Kestrel Controls s.r.o.'): EvidenceOnFile[] {
  const process = claimOf(
    'certification',
    {
      standard: 'IEC 62443-4-1',
      edition: '2018',
      level: 'ML 3',
      holder,
      scope: 'X7 series, developed in Brno',
      issuedOn: '2025-03-01',
      expiresOn: '2028-02-29',
    },
    { quote: `Holder: ${holder}` },
  );
  return [certificate(process), onFile({ kind: 'other', file: `${hostileWords}.pdf` })];
}

export function kestrelReport(holder?: string): SupplierReport {
  const input = judgementOf(reportEvidence(holder));
  return supplierReport({ ...input, posture: judgePosture(input), requests: [] });
}
