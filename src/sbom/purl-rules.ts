/** A package without a version; `namespace` has "/" between its segments. */
export type PackageName = Readonly<{ type: string; namespace?: string | undefined; name: string }>;

/** Types whose registries take upper and lower case for the same, or whose names have no upper case. */
const caseless = new Set([
  'alpm',
  'apk',
  'bitbucket',
  'bitnami',
  'cargo',
  'composer',
  'deb',
  'generic',
  'github',
  'gitlab',
  'golang',
  'hex',
  'npm',
  'nuget',
  'oci',
  'pub',
  'pypi',
]);

/** Types that mean nothing without a namespace, and what it is called there. */
const namespaces: ReadonlyMap<string, string> = new Map([
  ['maven', 'group id'],
  ['github', 'owner'],
  ['gitlab', 'owner'],
  ['bitbucket', 'owner'],
  ['composer', 'vendor'],
  ['swift', 'source host'],
]);

/**
 * The package in the spelling of its registry (purl-spec, types; PEP 503 for PyPI; crates.io takes
 * "-" and "_" for the same). Two spellings of one package become equal, two packages never do.
 */
export function normalisePackage(given: PackageName): PackageName {
  const { type, namespace, name } = splitName(renameType(given));
  const fold = (text: string) => (caseless.has(type) ? text.toLowerCase() : text);
  const folded = type === 'rpm' ? namespace?.toLowerCase() : fold(namespace ?? '');
  return { type, ...(folded ? { namespace: folded } : {}), name: spell(type, fold(name)) };
}

/** "maven/org.apache.logging.log4j/log4j-core" for a package in the spelling of its registry. */
export function keyOfPackage({ type, namespace, name }: PackageName): string {
  return namespace === undefined ? `${type}/${name}` : `${type}/${namespace}/${name}`;
}

/** Why this names no package: one sentence, or undefined when it does. */
export function packageProblem({ type, namespace, name }: PackageName): string | undefined {
  if (!/^[a-z][a-z0-9.+-]*$/u.test(type)) return 'The purl names no type.';
  if (name === '' || name.includes('@')) return 'The purl names no package.';
  const missing = namespaces.get(type);
  if (missing !== undefined && namespace === undefined) {
    return `The purl of type ${type} has no ${missing}, so nobody can tell which package it is.`;
  }
  return undefined;
}

/** Older tools write "pkg:alpine/musl" for what the specification calls "pkg:apk/alpine/musl". */
function renameType(given: PackageName): PackageName {
  if (given.type !== 'alpine') return given;
  return { type: 'apk', namespace: given.namespace || 'alpine', name: given.name };
}

/** Names hold no "/": one that does was encoded as a whole, or is a Maven name with a colon. */
function splitName({ type, namespace, name }: PackageName): PackageName {
  const at = name.lastIndexOf(type === 'maven' && !namespace ? ':' : '/');
  if (at < 1) return { type, namespace, name };
  const before = name.slice(0, at);
  return {
    type,
    namespace: namespace ? `${namespace}/${before}` : before,
    name: name.slice(at + 1),
  };
}

function spell(type: string, name: string): string {
  if (type === 'pypi') return name.replace(/[-_.]+/gu, '-');
  if (type === 'cargo') return name.replaceAll('_', '-');
  if (type === 'pub') return name.replaceAll('-', '_');
  return name;
}
