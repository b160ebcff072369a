import type { Component, Licence } from '../component.ts';
import { parseLicence } from '../licence-expression.ts';
import { memoised } from '../memoised.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { Item } from '../take-inventory.ts';
import { usableVersion } from '../usable-version.ts';
import { hashChecks } from './hash-checks.ts';

const contact = /[^\s@]@[^\s@]+\.[^\s@]|https?:\/\/\S/i;

/** Whether a text carries an e-mail address or a URL to write to. */
export function hasContact(text: string): boolean {
  return text.length < 2000 && contact.test(text);
}

/** A property of BSI TR-03183-2, by its name without prefix. */
function bsiProperty({ bsi }: Component, name: string): string | undefined {
  const value = bsi?.[name];
  return isPlaceholder(value) ? undefined : value;
}

/** What may be asked of one component; a check says yes only to a value that can be used. */
export type CheckName =
  | 'supplier'
  | 'producerContact'
  | 'name'
  | 'version'
  | 'identifier'
  | 'anyIdentifier'
  | 'hash'
  | 'sha256'
  | 'sha512'
  | 'deployableHash'
  | 'licence'
  | 'spdxLicence'
  | 'concludedLicence'
  | 'filename'
  | 'executable'
  | 'archive'
  | 'structured';

export type ComponentCheck = (item: Item) => boolean;

/** Fresh checks for one file: they remember the licence texts they have parsed. */
export function componentChecks(): Readonly<Record<CheckName, ComponentCheck>> {
  const hashes = hashChecks();
  const isNamedSupplier = memoised((text: string) => !isPlaceholder(text));
  const isReachable = memoised(hasContact);
  const isVersion = memoised((text: string) => usableVersion(text) !== undefined);
  // A purl may leave the version to the component, but not state one that is none.
  const hasIdentifier = ({ purl, cpe }: Item): boolean =>
    cpe !== undefined ||
    (purl !== undefined && (purl.version === undefined || isVersion(purl.version)));
  const parses = memoised((text: string) => parseLicence(text) !== undefined);
  const isSpdx = ({ is, text }: Licence) => is !== 'name' && parses(text);
  const isNamed = (licence: Licence) =>
    licence.is === 'name' ? !isPlaceholder(licence.text) : parses(licence.text);
  const every = (licences: readonly Licence[], test: (licence: Licence) => boolean) =>
    licences.length > 0 && licences.every(test);
  return {
    supplier: ({ component }) => isNamedSupplier(component.supplier ?? ''),
    producerContact: ({ component }) => isReachable(component.supplier ?? ''),
    // A registry may well hold a package that is called "none".
    name: ({ component: { name }, purl }) =>
      !isPlaceholder(name) || (purl !== undefined && name.trim() !== ''),
    version: ({ version }) => version !== undefined,
    identifier: hasIdentifier,
    anyIdentifier: (item) => hasIdentifier(item) || !isPlaceholder(item.component.swid),
    hash: ({ component }) => component.hashes.some(hashes.isValid),
    sha256: ({ component }) => component.hashes.some((hash) => hashes.isValidOf(hash, 'SHA256')),
    sha512: ({ component }) => component.hashes.some((hash) => hashes.isValidOf(hash, 'SHA512')),
    deployableHash: ({ component }) => component.deployableHash === true,
    licence: ({ component }) => every(component.licences, isNamed),
    spdxLicence: ({ component }) => every(component.licences, isSpdx),
    concludedLicence: ({ component }) =>
      component.licences.some((one) => one.acknowledgement === 'concluded' && isSpdx(one)),
    filename: ({ component }) => bsiProperty(component, 'filename') !== undefined,
    executable: ({ component }) => bsiProperty(component, 'executable') !== undefined,
    archive: ({ component }) => bsiProperty(component, 'archive') !== undefined,
    structured: ({ component }) => bsiProperty(component, 'structured') !== undefined,
  };
}
