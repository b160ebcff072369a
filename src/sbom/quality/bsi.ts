import { isAtLeast } from '../is-at-least.ts';
import type { Sbom } from '../sbom.ts';
import { type BsiEdition, editionsOn } from './bsi-editions.ts';
import type { Counted } from './count-checks.ts';
import type { Element, Profile } from './element.ts';
import { creatorContact, timestamp, uniqueUri, withoutVulnerabilities } from './file-checks.ts';

/**
 * BSI TR-03183-2 in the edition in force on the day of delivery: of two that are allowed the newest
 * whose format the file has. Undefined for files delivered before the first edition.
 */
export function bsiProfile(sbom: Sbom, deliveredOn: string): Profile | undefined {
  const allowed = editionsOn(deliveredOn);
  const edition = allowed.find((one) => hasFormat(sbom, one)) ?? allowed[0];
  return (
    edition && {
      profile: 'BSI TR-03183-2',
      edition: edition.edition,
      body: `BSI TR-03183-2 (${edition.edition})`,
      elements: [format(edition), ...shared, ...ofEdition[edition.edition]],
    }
  );
}

function hasFormat({ format, specVersion }: Sbom, { formats }: BsiEdition): boolean {
  return isAtLeast(specVersion.value, formats[format]);
}

function format(edition: BsiEdition): Element {
  const { CycloneDX, SPDX } = edition.formats;
  return {
    element: 'format',
    judge: (sbom) => {
      const own = `${sbom.format} ${sbom.specVersion.value.slice(0, 20)}`;
      const asked = `CycloneDX ${CycloneDX} or SPDX ${SPDX} or newer`;
      return hasFormat(sbom, edition)
        ? { ok: true, sentence: `The file is ${own}; BSI asks for ${asked}.` }
        : { ok: false, sentence: `The file is ${own}, but BSI asks for ${asked}.` };
    },
  };
}

const shared: readonly Element[] = [
  { element: 'creator contact', judge: creatorContact },
  { element: 'timestamp', judge: timestamp },
  { element: 'no vulnerability data', judge: withoutVulnerabilities },
  {
    element: 'component creator contact',
    counts: 'producerContact',
    does: 'say how to reach who made them',
  },
  { element: 'component name', counts: 'name', does: 'have a name' },
  {
    element: 'component version',
    counts: 'version',
    does: 'state a version that tells releases apart',
  },
  {
    element: 'dependencies',
    counts: 'related',
    does: 'have a relation to another part, or a word on what is unknown',
  },
];

const spdxLicences = 'state their licence as an SPDX identifier or expression';

/** What CycloneDX says in properties that BSI has named, and SPDX in files and purposes. */
const property = (element: string, counts: Counted, does: string): Element => ({
  element,
  counts,
  does,
  onlyIn: 'CycloneDX',
});

const properties: readonly Element[] = [
  property('filename', 'filename', 'name their file'),
  property('executable property', 'executable', 'say whether they can be executed'),
  property('archive property', 'archive', 'say whether they are an archive'),
  property('structured property', 'structured', 'say whether they are structured'),
];

const ofEdition: Readonly<Record<BsiEdition['edition'], readonly Element[]>> = {
  '1.1': [
    { element: 'licence', counts: 'spdxLicence', does: spdxLicences },
    { element: 'hash', counts: 'sha256', does: 'carry a SHA-256 checksum' },
  ],
  '2.0.0': [
    { element: 'associated licences', counts: 'spdxLicence', does: spdxLicences },
    { element: 'hash', counts: 'sha512', does: 'carry a SHA-512 checksum' },
    ...properties,
  ],
  '2.1.0': [
    { element: 'SBOM URI', judge: uniqueUri },
    {
      element: 'distribution licences',
      counts: 'concludedLicence',
      does: 'state their licence as an SPDX expression marked as concluded',
    },
    { element: 'hash', counts: 'deployableHash', does: 'carry a SHA-512 of what is deployed' },
    { element: 'unique identifier', counts: 'anyIdentifier', does: 'carry a valid identifier' },
    ...properties,
  ],
};
