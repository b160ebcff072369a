import type { Observation, SbomFacts } from '../../sbom/sbom-facts.ts';
import type { KnownLevel } from '../criterion.ts';
import { forClaims, type Hit } from '../weighing.ts';

/** Shares from which DEP-02 and DEP-03 are E3 and E2. */
const shares = { full: 0.95, fair: 0.6 } as const;

/** What is computed from an SBOM limits what it proves; a bare file proves nothing about itself. */
export const sbomCoverageCaps = forClaims('sbom', ({ criterion, paper: { sbom } }) => {
  if (sbom === undefined) return criterion === 'DEP-01' ? [] : [notComputed];
  if (sbom.components === 0) return [emptyHit(criterion)];
  switch (criterion) {
    case 'DEP-02':
      return elementHits(sbom);
    case 'DEP-03':
      return [...relationHits(sbom), ...narrowHits(sbom)];
    default:
      return [];
  }
});

const notComputed: Hit = {
  id: 'not assessed',
  reason: 'Nothing was computed from the SBOM.',
  counts: false,
};

/** An empty inventory passes nothing; T24 concerns what is asked of its contents. */
function emptyHit(criterion: string): Hit {
  const id = criterion === 'DEP-02' || criterion === 'DEP-03' ? 'T24' : 'weak evidence';
  return { id, reason: 'The SBOM lists no component.', atMost: 'E1' };
}

/** T24 where identifiers or relations are what is missing. */
function elementHits(sbom: SbomFacts): Hit[] {
  const share = sbom.coverage.elements;
  const missing = sbom.quality
    .filter(({ profile, of }) => profile === 'NTIA 2021' && of > 0)
    .toSorted((a, b) => a.have / a.of - b.have / b.of)[0];
  const what = missing ? `"${missing.element}"` : 'the least filled minimum element';
  const trap = seen(sbom, 'NO_IDENTIFIERS') ?? (sbom.graph.related === 0 ? flat(sbom) : undefined);
  return coverageHits(share, `have ${what}`, trap);
}

function relationHits(sbom: SbomFacts): Hit[] {
  const trap = seen(sbom, 'FLAT_LIST') ?? (sbom.graph.depth === 0 ? flat(sbom) : undefined);
  return coverageHits(sbom.coverage.relations, 'have relations that go deeper', trap);
}

const flat = ({ components }: SbomFacts) => `The ${components} components are a flat list.`;

function coverageHits(share: number | null, have: string, trap: string | undefined): Hit[] {
  const atMost = levelOf(share);
  if (atMost === 'E3') return [];
  const measured =
    share === null
      ? `It cannot be assessed how many of its components ${have}.`
      : `${percent(share)} of its components ${have}; 95 % are asked for E3, 60 % for E2.`;
  return trap === undefined
    ? [{ id: 'coverage', reason: measured, atMost }]
    : [{ id: 'T24', reason: `${trap} ${measured}`, atMost }];
}

/** Traps of the catalogue: only the npm part of a firmware, no kernel, a tool that sees no C. */
function narrowHits({ observations }: SbomFacts): Hit[] {
  const few = observations.filter(({ code }) => code === 'FEW_COMPONENTS');
  const narrow = observations.filter(({ code }) => narrowCodes.includes(code));
  return [...few, ...narrow].map(({ code, sentence }) => ({
    id: 'implausible',
    reason: sentence,
    atMost: code === 'FEW_COMPONENTS' ? 'E1' : 'E2',
  }));
}

const narrowCodes: readonly string[] = ['ONE_ECOSYSTEM', 'NO_OPERATING_SYSTEM', 'BLIND_TOOL'];

function seen({ observations }: SbomFacts, wanted: Observation['code']): string | undefined {
  return observations.find(({ code }) => code === wanted)?.sentence;
}

function levelOf(share: number | null): KnownLevel {
  if (share === null || share < shares.fair) return 'E1';
  return share < shares.full ? 'E2' : 'E3';
}

/** Rounded down, so that no shortfall reads as complete. */
function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
