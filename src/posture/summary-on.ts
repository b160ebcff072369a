import type { SupplierSummary } from './summarise.ts';

/**
 * A summary read for another day. Inside its steady days everything holds. Outside, `exact` is
 * false: certificates follow their printed dates, and levels need a full judgement.
 */
export function summaryOn(
  summary: SupplierSummary,
  asOf: string,
): Readonly<{ summary: SupplierSummary; exact: boolean }> {
  const { from, until } = summary.steady;
  const isSteady = (from === null || asOf >= from) && (until === null || asOf <= until);
  if (isSteady) return { summary: { ...summary, asOf }, exact: true };
  const certificates = summary.certificates.map((certificate) => ({
    ...certificate,
    valid: validOn(certificate, summary.asOf, asOf),
  }));
  return { summary: { ...summary, asOf, certificates }, exact: false };
}

type Line = SupplierSummary['certificates'][number];

/** What is void for another reason than its dates stays void. */
function validOn(certificate: Line, judgedOn: string, asOf: string): Line['valid'] {
  const isVoid = certificate.valid === 'no' && isInDate(certificate, judgedOn);
  return isVoid || !isInDate(certificate, asOf) ? 'no' : certificate.inScope;
}

function isInDate({ from, until }: Line, day: string): boolean {
  return (from === undefined || day >= from) && (until === undefined || day <= until);
}
