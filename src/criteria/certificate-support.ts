import { maturityFor, maturityLimits } from './caps/maturity.ts';
import { presumedProcess } from './caps/other-part.ts';
import { catalogue } from './catalogue/catalogue.ts';
import type { KnownLevel } from './criterion.ts';
import { limited, type Weighed } from './weighed.ts';
import type { Hit } from './weighing.ts';

const mismatches = ['T03', 'T04', 'T05'];

/**
 * What a certificate does for a criterion that it does not answer itself: it supports and never
 * lowers. A process certificate must be valid and in scope; ML 3 gives E3 and ML 2 gives E2, by the
 * practice of the criterion where it is printed. A product certificate gives GOV-07 E2 when holder,
 * product and version match. `weighed` is the certificate on the scale of its own criterion.
 */
export function asSupport(weighed: Weighed): Weighed {
  const worth = weighed.as === 'support' ? processWorth(weighed) : productWorth(weighed);
  if (weighed.verdict !== 'standing' || worth === undefined) return silent(weighed);
  const others = weighed.hits.filter(({ id }) => !maturityLimits.includes(id));
  const level = limited(worth, others);
  if (level < 'E2') return silent(weighed);
  const hits: Hit[] = weighed.as === 'presumed' ? [presumedProcess] : [];
  return { ...weighed, level, hits };
}

function silent(weighed: Weighed): Weighed {
  const { lapse: _, note: __, ...rest } = weighed;
  return { ...rest, verdict: 'silent', hits: [], level: 'E0', lapsing: false, stale: false };
}

function processWorth({ claim, criterion, hits }: Weighed): KnownLevel | undefined {
  if (claim.type !== 'certification' || hits.some(({ id }) => mismatches.includes(id))) {
    return undefined;
  }
  const requirements = catalogue
    .filter(({ id }) => id === criterion)
    .flatMap(({ mapping }) => mapping.iec62443);
  const maturity = maturityFor(claim.attributes, requirements);
  if (maturity === 3 || maturity === 4) return 'E3';
  return maturity === 2 ? 'E2' : undefined;
}

function productWorth({ hits }: Weighed): KnownLevel | undefined {
  const isOpen = hits.some(({ id }) => mismatches.includes(id) || id.startsWith('not '));
  return isOpen ? undefined : 'E2';
}
