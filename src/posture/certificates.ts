import { isAsserted } from '../claims/claim.ts';
import { isCertificatePaper } from '../criteria/caps/issuer.ts';
import type { CheckedSupplier } from '../criteria/check-criteria.ts';
import { lapseOf } from '../criteria/lapse.ts';
import type { ClaimOf } from '../criteria/paper.ts';
import type { Weighed } from '../criteria/weighed.ts';
import type { Certificate } from './posture.ts';

type Answer = Certificate['valid'];
type WeighedCertificate = Weighed & Readonly<{ claim: ClaimOf<'certification'> }>;

const mismatches = ['T03', 'T04', 'T05', 'T09'];
const open = ['not stated', 'not registered', 'part of the sites'];

/** Every certificate on file with whether it counts as valid for what we buy (rules, section 6). */
export function certificatesOf({ checked }: CheckedSupplier): Certificate[] {
  const weighed = checked.flatMap(({ outcome }) => outcome.weighed).filter(isCertificate);
  const byClaim = new Map<string, [WeighedCertificate, ...WeighedCertificate[]]>();
  for (const one of weighed) {
    const perOrder = byClaim.get(one.claim.id);
    if (perOrder) perOrder.push(one);
    else byClaim.set(one.claim.id, [one]);
  }
  return [...byClaim.values()]
    .map(certificateOf)
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function isCertificate(weighed: Weighed): weighed is WeighedCertificate {
  const { claim, as, paper } = weighed;
  if (claim.type !== 'certification' || as !== 'answer') return false;
  const isSaid = claim.polarity === 'asserted' || claim.polarity === 'expired';
  return isSaid && isCertificatePaper(paper, claim);
}

const sortKey = ({ standard, until, claim }: Certificate) => [standard, until, claim].join('|');

function certificateOf(
  perOrder: readonly [WeighedCertificate, ...WeighedCertificate[]],
): Certificate {
  const [first] = perOrder;
  const { attributes, id } = first.claim;
  const { standard, edition, level, certificateNumber, holder, validFrom, issuedOn } = attributes;
  const { time } = first.dossier;
  const from = validFrom ?? issuedOn;
  const until = lapseOf(first)?.lastDay;
  const isInDate =
    isAsserted(first.claim) &&
    (from === null || time.hasBegun(from)) &&
    (until === undefined || !time.isPast(until));
  const scopes = perOrder.map((one) => ({ scope: scopeOf(one), order: one.order.product }));
  const inScope = best(scopes.map(({ scope }) => scope));
  return {
    standard: String(standard),
    ...given({ edition, level, certificateNumber, holder, from, until: until ?? null }),
    inScope,
    valid: isInDate ? inScope : 'no',
    covers: scopes.flatMap(({ scope, order }) =>
      isInDate && scope === 'yes' && order ? [order.product] : [],
    ),
    evidenceId: first.paper.evidence.id,
    claim: id,
  };
}

function scopeOf({ hits }: Weighed): Answer {
  if (hits.some(({ id }) => mismatches.includes(id))) return 'no';
  return hits.some(({ id }) => open.includes(id)) ? 'unknown' : 'yes';
}

function best(answers: readonly Answer[]): Answer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('unknown') ? 'unknown' : 'no';
}

/** Only what is stated. */
function given(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null),
  );
}
