const family =
  /\b(agpl|lgpl|gpl|mpl|sspl|epl|cddl|eupl|bsl|busl)(?:[- ]?v?(\d(?:\.\d)?))?(?:[- ]?(only|or[- ]later|\+))?(?![\w.])/u;
/** Names that mean other things as well: only with a version or the word licence. */
const named =
  /\b(apache|bsd|mit|isc|unlicense|artistic|zlib)(?:[- ](?:v(?:ersion)? ?)?(\d(?:\.\d)?))?(?:[- ](?:clause))?[- ](?:licen[sc]e\w*|lizenz\w*)\b|\b(apache|bsd)[- ]v?(\d(?:\.\d)?)(?:-clause)?\b/u;
const asks =
  /\b(?:licen[sc]\w*|components?|librar(?:y|ies)|packages?|dependenc(?:y|ies)|any|code|lizenz\w*|komponenten?|pakete?|bibliotheken?|gibt es|enthalt\w*|under|unter)\b/u;

const familyIds: Readonly<Record<string, string>> = { busl: 'BUSL', bsl: 'BUSL' };

/** The licence a question asks for: an SPDX id, a family ("GPL"), or "copyleft". */
export function licenceIn(said: string): string | undefined {
  if (/\bcopyleft\b/u.test(said)) return 'copyleft';
  if (!asks.test(said)) return undefined;
  const [, name, version, tail] = family.exec(said) ?? [];
  if (name) {
    const id = familyIds[name] ?? name.toUpperCase();
    return version ? `${id}-${full(version)}${suffix(tail)}` : id;
  }
  return namedIn(said);
}

function namedIn(said: string): string | undefined {
  const match = named.exec(said);
  const name = match?.[1] ?? match?.[3];
  const version = match?.[2] ?? match?.[4];
  if (!name) return undefined;
  if (name === 'apache') return version ? `Apache-${full(version)}` : 'Apache';
  if (name === 'bsd') return version ? `BSD-${version}-Clause` : 'BSD';
  if (name === 'mit' || name === 'isc') return name.toUpperCase();
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

const full = (version: string) => (version.includes('.') ? version : `${version}.0`);

function suffix(tail: string | undefined): string {
  if (tail === undefined) return '';
  return tail === 'only' ? '-only' : '-or-later';
}
