import type { Component, Licence } from './component.ts';
import { type LicenceExpression, parseLicence } from './licence-expression.ts';
import { idOfLicenceName } from './licence-names.ts';
import { licencesOf } from './licences.ts';
import { memoised } from './memoised.ts';
import type { Sbom } from './sbom.ts';

export type LicenceHit = Readonly<{
  component: Component;
  /** As printed. */
  licence: string;
  /** "GPL-3.0-only OR MIT": whoever uses it may take the other side. */
  choice: boolean;
  /** The file prints a name ("GNU GPL v3") or a broken expression, not an SPDX expression. */
  byName: boolean;
}>;

export type LicenceSearch = Readonly<{
  components: number;
  hits: readonly LicenceHit[];
  /** Components that state no licence at all: nobody can tell. */
  unstated: number;
  /** Components with a licence text that nobody can read as one. */
  unread: number;
}>;

/** Whether an id is the one asked for. */
type Wanted = (id: string) => boolean;

/**
 * Components under a licence. `wanted` is an id ("MIT"), a family ("GPL", "BSD", "copyleft") or a name
 * ("GPLv3"). "GPL-3.0" means with and without "or later", "GPL-3.0-only" only that; GPL is neither
 * LGPL nor AGPL.
 */
export function findLicence({ components }: Sbom, wanted: string): LicenceSearch {
  const isWanted = wantedLicence(wanted);
  const readingOf = memoised(readLicence);
  const hits: LicenceHit[] = [];
  let unstated = 0;
  let unread = 0;
  for (const component of components) {
    const texts = licencesOf(component);
    if (texts.length === 0) unstated += 1;
    const stated = component.licences.filter(({ text }) => texts.includes(text.trim()));
    const found = stated.flatMap((licence) =>
      hitOf(component, licence, readingOf(licence.text), isWanted),
    );
    const [certain] = found.toSorted((a, b) => Number(a.choice) - Number(b.choice));
    if (certain) hits.push(certain);
    else if (stated.some(({ text }) => readingOf(text).tree === undefined)) unread += 1;
  }
  return { components: components.length, hits, unstated, unread };
}

type Reading = Readonly<{ tree: LicenceExpression | undefined; byName: boolean }>;

function readLicence(text: string): Reading {
  const tree = parseLicence(text);
  if (tree) return { tree, byName: false };
  const id = idOfLicenceName(text);
  return { tree: id === undefined ? undefined : { license: id }, byName: true };
}

function hitOf(
  component: Component,
  { text }: Licence,
  { tree, byName }: Reading,
  isWanted: Wanted,
): readonly LicenceHit[] {
  const share = tree ? shareOf(tree, isWanted) : 'none';
  if (share === 'none') return [];
  return [{ component, licence: text, choice: share === 'some', byName }];
}

/** Whether every way to use the component, some or none falls under the licence. */
function shareOf(tree: LicenceExpression, isWanted: Wanted): 'all' | 'some' | 'none' {
  if ('license' in tree) {
    return isWanted(tree.plus ? `${tree.license}+` : tree.license) ? 'all' : 'none';
  }
  const left = shareOf(tree.left, isWanted);
  const right = shareOf(tree.right, isWanted);
  if (left === 'none' && right === 'none') return 'none';
  const sides = [left, right];
  const isAll =
    tree.conjunction === 'and' ? sides.includes('all') : !sides.some((side) => side !== 'all');
  return isAll ? 'all' : 'some';
}

const gnu = /^([AL]?GPL|GFDL)(?:-?v?(\d)(?:\.(\d))?)?(-only|-or-later|\+)?$/i;

/** GNU ids by their parts; "GPL-3.0" and "GPLv3" say neither "only" nor "or later". */
function gnuParts(id: string) {
  const match = gnu.exec(id);
  if (!match) return undefined;
  const [, family = '', major, minor = '0', suffix = ''] = match;
  const version = major === undefined ? undefined : `${major}.${minor}`;
  const later = suffix === '+' ? '-or-later' : suffix.toLowerCase();
  return { family: family.toUpperCase(), version, later };
}

/** Ids whose terms reach what they are combined with. */
const copyleft = /^(?:[AL]?GPL|MPL|EPL|CDDL|CPL|EUPL|OSL|SSPL|CC-BY-SA|CECILL)(?:-|$)/i;

function wantedLicence(wanted: string): Wanted {
  const asked = wanted.trim();
  if (asked.toLowerCase() === 'copyleft') return (id) => copyleft.test(id);
  const parts = gnuParts(asked) ?? gnuParts(idOfLicenceName(asked) ?? '');
  if (parts) return (id) => isGnuMatch(gnuParts(id), parts);
  const isId = parseLicence(asked) !== undefined;
  const text = (isId ? asked : (idOfLicenceName(asked) ?? asked)).toLowerCase();
  return (id) => {
    const own = id.toLowerCase();
    return own === text || (!isId && text !== '' && own.startsWith(`${text}-`));
  };
}

type GnuParts = NonNullable<ReturnType<typeof gnuParts>>;

function isGnuMatch(own: GnuParts | undefined, asked: GnuParts): boolean {
  if (own?.family !== asked.family) return false;
  if (asked.version !== undefined && own.version !== asked.version) return false;
  const bare = own.later === '' ? '-only' : own.later;
  return asked.later === '' || asked.later === bare;
}
