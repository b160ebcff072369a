import type { Posture } from '../../posture/posture.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import { type Request, requestsFor } from '../requests/next-requests.ts';
import { requestableNamed } from '../requests/requestable.ts';
import { listed } from '../words.ts';
import type { Draft } from './write-clause.ts';

/** Documents of one letter; a supplier who is asked for more answers none. */
export const mostAsked = 8;

type Wanted = Pick<Request, 'title' | 'acceptedInstead'>;

export type RequestLetter = Readonly<{
  /** @defaultValue what is missing, the most important first */
  documents?: readonly Wanted[];
  /** YYYY-MM-DD. */
  deadline?: string;
  /** What the person adds. */
  note?: string | undefined;
  /** Who signs. @defaultValue the owner of the supplier */
  from?: string | undefined;
}>;

/** The e-mail that asks a supplier for what is missing. Nobody sends it but a person. */
export function writeEvidenceRequest(
  supplier: Supplier,
  { findings }: Pick<Posture, 'findings'>,
  letter: RequestLetter = {},
): Draft {
  const documents = letter.documents ?? requestsFor(findings).slice(0, mostAsked);
  const products = supplier.orders.map(({ product, version }) =>
    [product, version].filter(Boolean).join(' '),
  );
  const sites = supplier.developmentSites;
  const entity = supplier.manufacturer ?? supplier.contractingEntity ?? supplier.name;
  const scope = [
    `the legal entity ${entity}`,
    ...(products.length > 0 ? [`the product ${listed(products)}`] : []),
    ...(sites.length > 0 ? [`the development site ${listed(sites)}`] : []),
  ];
  const body = [
    `Subject: Security evidence for ${products[0] ?? supplier.name}`,
    `Dear colleagues at ${supplier.name},`,
    `we are reviewing the security evidence of our suppliers. For ${listed(scope)} we do not yet have the following documents:`,
    documents.map(itemOf).join('\n'),
    'Please send each with its date, version and scope. Where a document is confidential, tell us which part you can share, or offer a time for a screen share. Where something does not exist, please say so: that is an answer too.',
    ...(letter.note ? [letter.note] : []),
    `Could you send them by ${letter.deadline ?? '[date]'}?`,
    `Kind regards\n${letter.from ?? supplier.owner ?? '[name]'}`,
  ].join('\n\n');
  return { title: `Evidence request to ${supplier.name}`, body, basis: [], facts: [] };
}

/** What it is for is told in the words of the catalogue; how we judged it is not the supplier's. */
function itemOf({ title, acceptedInstead: [instead] }: Wanted, at: number): string {
  const why = requestableNamed(title)?.why;
  return [
    `${at + 1}. ${title}.`,
    ...(why ? [`   Why: ${why}.`] : []),
    ...(instead ? [`   Accepted instead: ${instead}.`] : []),
  ].join('\n');
}
