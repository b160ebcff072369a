import type { Licence } from '../../../sbom/component.ts';

/** Purposes of SPDX 2.3 and 3.0 in the words of CycloneDX, where it has one. */
const types: ReadonlyMap<string, string> = new Map([
  ['application', 'application'],
  ['container', 'container'],
  ['data', 'data'],
  ['device', 'device'],
  ['devicedriver', 'device-driver'],
  ['executable', 'application'],
  ['file', 'file'],
  ['firmware', 'firmware'],
  ['framework', 'framework'],
  ['library', 'library'],
  ['model', 'machine-learning-model'],
  ['operatingsystem', 'operating-system'],
  ['platform', 'platform'],
]);

export function typeOfPurpose(purpose: string | undefined): string | undefined {
  return types.get(purpose?.toLowerCase().replace(/[-_]/g, '') ?? '');
}

/** "Organization: Kestrel Controls (psirt@kestrel.example)" without what kind of party it is. */
export function partyName(printed: string | undefined): string | undefined {
  return printed
    ?.replace(/^\s*(?:organi[sz]ation|person|tool)\s*:\s*/i, '')
    .replace(/\s*\(\)$/, '');
}

export function licenceOf(text: string, acknowledgement: 'declared' | 'concluded'): Licence {
  return { text, is: /^[\w.+-]+$/.test(text) ? 'id' : 'expression', acknowledgement };
}
