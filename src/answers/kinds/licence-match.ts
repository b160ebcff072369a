import type { Component } from '../../sbom/component.ts';
import { type LicenceExpression, parseLicence } from '../../sbom/licence-expression.ts';
import { licencesOf } from '../../sbom/licences.ts';

/** Families whose terms reach what they are combined with, by the beginning of their SPDX ids. */
const copyleft = ['AGPL', 'GPL', 'LGPL', 'MPL', 'EPL', 'CDDL', 'EUPL', 'OSL', 'SSPL', 'CC-BY-SA'];

/**
 * Whether a component is stated to be under a licence: an SPDX id ("GPL-3.0" means -only and
 * -or-later as well, not LGPL), a family ("GPL"), or "copyleft". In an expression every licence
 * that is named counts, whichever side one may choose.
 */
export function matchesLicence(component: Pick<Component, 'licences'>, sought: string): boolean {
  const wanted = sought.toLowerCase() === 'copyleft' ? copyleft : [sought];
  return licencesOf(component).some((text) =>
    idsIn(text).some((id) => wanted.some((one) => isOf(id, one))),
  );
}

function idsIn(text: string): string[] {
  const expression = parseLicence(text);
  return expression ? leaves(expression) : [text];
}

function leaves(expression: LicenceExpression): string[] {
  const found: string[] = [];
  const open: LicenceExpression[] = [expression];
  for (let next = open.pop(); next; next = open.pop()) {
    if ('license' in next) found.push(next.license);
    else open.push(next.right, next.left);
  }
  return found;
}

/** "gpl v3", "GNU GPL 3.0" and "GPL-3.0-or-later" are of "GPL-3.0". */
function isOf(licence: string, sought: string): boolean {
  const id = plain(licence);
  const wanted = plain(sought);
  if (id === wanted) return true;
  const rest = id.startsWith(wanted) ? id.slice(wanted.length) : undefined;
  return rest !== undefined && /^(?:$|-)/u.test(rest);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[,()]/gu, ' ')
    .replace(/\b(?:gnu|the|licen[cs]e|version|public)\b/gu, ' ')
    .replace(/\blesser general\b/gu, 'lgpl')
    .replace(/\baffero general\b/gu, 'agpl')
    .replace(/\bgeneral\b/gu, 'gpl')
    .trim()
    .replace(/[\s_-]*\bv?\.?(\d)/u, '-$1')
    .replace(/gplv(\d)/u, 'gpl-$1')
    .replace(/-(\d+)(?=$|-|\s|\+)/u, '-$1.0')
    .replace(/\+$/u, '-or-later')
    .replace(/\s+/gu, '-');
}
