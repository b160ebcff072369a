import type { PartialAttributes, Polarity } from '../../../src/claims/claim-types.ts';
import type { Placed } from '../sheet.ts';

export type ExpectedCertification = Readonly<{
  polarity?: Polarity;
  attributes: PartialAttributes<'certification'>;
  /** Other right values. */
  accept?: Readonly<Record<string, readonly unknown[]>>;
}>;

/** A certificate in the manner of some issuer, of fictional companies, with what it says. */
export type CertificateCase = Readonly<{
  name: string;
  layout?: 'portrait' | 'landscape';
  pages: readonly (readonly Placed[])[];
  claims: readonly ExpectedCertification[];
}>;
