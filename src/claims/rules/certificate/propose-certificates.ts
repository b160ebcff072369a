import type { Candidate, Derivation, PageSpan } from '../../candidate.ts';
import type { PartialAttributes, Subject } from '../../claim-types.ts';
import { dateOrderOf } from '../../date-order.ts';
import { standardUse } from '../../standards.ts';
import type { Source } from '../source.ts';
import { certificateDates } from './certificate-dates.ts';
import { certificateNumber } from './certificate-number.ts';
import { type CertificateSheet, certificateSheets } from './certificate-sheet.ts';
import { isLetter } from './certificate-signs.ts';
import { type CertifiedStandard, certifiedStandards } from './certified-standards.ts';
import { computedExpiry } from './computed-expiry.ts';
import type { Found } from './found.ts';
import { likelyHolder, statedHolder } from './holder.ts';
import { accreditationOf, likelyIssuer, statedIssuer } from './issuer.ts';
import { levelOf, practiceLevels } from './level.ts';
import { certifyingSpan, isDeclaration, mainStatement } from './main-statement.ts';
import { productOf, scopeOf, versionOf } from './scope.ts';
import { signatoryOf } from './signatory.ts';
import { holderAddress, sitesOf } from './sites.ts';

type Attributes = PartialAttributes<'certification'>;
type Read = Readonly<{ [K in keyof Attributes]?: Found<NonNullable<Attributes[K]>> | undefined }>;

/** `certification` claims of certificates, one per certificate and standard. */
export function* proposeCertificates({ document }: Source): Generator<Candidate> {
  const order = dateOrderOf(document);
  for (const sheet of certificateSheets(document)) {
    for (const standard of certifiedStandards(sheet)) {
      yield* candidatesOf(sheet, standard, readSheet(sheet, standard.value, order));
    }
  }
}

function readSheet(
  sheet: CertificateSheet,
  standard: string,
  order: ReturnType<typeof dateOrderOf>,
): Read {
  const stated = statedIssuer(sheet);
  const named = statedHolder(sheet, stated?.value);
  const own = isDeclaration(sheet.main) ? (named ?? likelyHolder(sheet)) : undefined;
  const issuer = own ?? stated ?? likelyIssuer(sheet, named?.value);
  const holder = own ?? named ?? likelyHolder(sheet, issuer?.value);
  const placeless = ['product', 'cloud'].includes(standardUse(standard)) || isLetter(sheet.main);
  const sites = sitesOf(sheet);
  const dates = certificateDates(sheet, order);
  return {
    certificateNumber: certificateNumber(sheet),
    holder,
    issuer,
    accreditation: accreditationOf(sheet),
    scope: scopeOf(sheet),
    product: productOf(sheet, standard),
    level: levelOf(sheet, standard),
    levelsPerPractice: practiceLevels(sheet.pages),
    sites: sites ?? (holder && !placeless ? holderAddress(sheet, holder.value) : undefined),
    signedBy: signatoryOf(sheet),
    ...dates,
    expiresOn: dates.expiresOn ?? computedExpiry(sheet, dates),
  };
}

function candidatesOf(
  sheet: CertificateSheet,
  standard: CertifiedStandard,
  read: Read,
): Candidate[] {
  const { edition } = standard;
  const main = mainStatement(sheet.main, standard.spans);
  if (!main) return [];
  // The dates of a letter that ends a certificate are not those of the certificate.
  const ended = main.polarity === 'expired' ? ['issuedOn', 'validFrom'] : [];
  const found = Object.entries(read).filter(
    ([name, one]) => one !== undefined && !ended.includes(name),
  ) as [string, Found<unknown>][];
  const attributes: Attributes = {
    standard: standard.value,
    ...(edition !== undefined && { edition }),
    ...Object.fromEntries(found.map(([name, { value }]) => [name, value])),
  };
  const support = found.flatMap(([name, { spans }]) =>
    spans.map((span): PageSpan => ({ ...span, attributes: [name], link: 'same certificate' })),
  );
  const derived = found.flatMap(([name, { derivedBy }]) =>
    derivedBy ? [[name, derivedBy] as const] : [],
  );
  const notes = [standard.note, ...found.map(([, { note }]) => note)].filter(
    (note) => note !== undefined,
  );
  const subject = subjectOf(sheet, read);
  const named = standard.spans.map(
    (span): PageSpan => ({
      ...span,
      attributes: ['standard', ...(edition === undefined ? [] : ['edition'])],
      link: 'same certificate',
    }),
  );
  const heading = certifyingSpan(sheet.main);
  const headings: PageSpan[] = heading
    ? [{ ...heading, attributes: [], link: 'same certificate' }]
    : [];
  return [
    {
      type: 'certification',
      polarity: main.polarity,
      ...(subject && { subject }),
      attributes,
      spans: [{ ...main.span, attributes: [] }, ...named, ...support, ...headings],
      ...(derived.length > 0 && {
        derivedBy: Object.fromEntries(derived) as Readonly<Record<string, Derivation>>,
      }),
      proposedBy: 'rules',
      ...(notes.length > 0 && { notes }),
    },
  ];
}

function subjectOf(sheet: CertificateSheet, { holder, product }: Read): Subject | undefined {
  const version = versionOf(sheet)?.value;
  if (!holder && !product) return undefined;
  return {
    ...(holder && { entity: holder.value }),
    ...(product && { product: product.value }),
    ...(version !== undefined && { version }),
  };
}
