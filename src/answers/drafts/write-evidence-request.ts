import type { Posture } from '../../posture/posture.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import { nextRequests } from '../requests/next-requests.ts';
import { listed } from '../words.ts';
import type { Draft } from './write-clause.ts';

const maxItems = 8;

/** The e-mail that asks a supplier for what is missing. Nobody sends it but a person. */
export function writeEvidenceRequest(supplier: Supplier, posture: Posture): Draft {
  const requests = nextRequests(posture).slice(0, maxItems);
  const products = supplier.orders.map(({ product, version }) =>
    [product, version].filter(Boolean).join(' '),
  );
  const sites = supplier.developmentSites;
  const entity = supplier.manufacturer ?? supplier.contractingEntity ?? supplier.name;
  const items = requests.map(({ title, acceptedInstead: [instead] }, at) => {
    const alternative = instead ? `\n   Accepted instead: ${instead}.` : '';
    return `${at + 1}. ${title}.${alternative}`;
  });
  const scope = [
    `the legal entity ${entity}`,
    ...(products.length > 0 ? [`the product ${listed(products)}`] : []),
    ...(sites.length > 0 ? [`the development site ${listed(sites)}`] : []),
  ];
  const body = [
    `Subject: Security evidence for ${products[0] ?? supplier.name}`,
    `Dear colleagues at ${supplier.name},`,
    `we are reviewing the security evidence of our suppliers. For ${listed(scope)} we do not yet have the following documents:`,
    items.join('\n'),
    'Please send each with its date, version and scope. Where a document is confidential, tell us which part you can share, or offer a time for a screen share. Where something does not exist, please say so: that is an answer too.',
    'Could you send them by [date]?',
    `Kind regards\n${supplier.owner ?? '[name]'}`,
  ].join('\n\n');
  return { title: `Evidence request to ${supplier.name}`, body, basis: [], facts: [] };
}
