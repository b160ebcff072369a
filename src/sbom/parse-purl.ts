import { PackageURL } from 'packageurl-js';
import { keyOfPackage, normalisePackage, type PackageName, packageProblem } from './purl-rules.ts';

/** A package URL as read; type, namespace and name are in the spelling of the registry. */
export type ParsedPurl = PackageName &
  Readonly<{
    /** With the epoch of an RPM in front: "1:7.50.3-1.fc25". */
    version?: string;
    /** Without version, qualifiers and subpath: "maven/org.apache.logging.log4j/log4j-core". */
    key: string;
    qualifiers: Readonly<Record<string, string>>;
    subpath?: string;
  }>;

/** Longer ones name no package; they are an attempt on whoever reads them. */
const maxLength = 4096;

type Reading = Readonly<{ purl: ParsedPurl } | { problem: string }>;

/** Undefined when it is no purl that names a package; never throws. */
export function parsePurl(text: string): ParsedPurl | undefined {
  const reading = readPurl(text);
  return 'purl' in reading ? reading.purl : undefined;
}

/** What is wrong with a purl, in one sentence; undefined when it can be looked up. */
export function purlProblem(text: string): string | undefined {
  const reading = readPurl(text);
  return 'problem' in reading ? reading.problem : undefined;
}

function readPurl(text: string): Reading {
  const { path, query, subpath } = cut(text.trim());
  const parts = text.length > maxLength ? undefined : partsOf(path);
  if (!parts) return { problem: 'The text does not follow the form of a package URL.' };
  const [type = '', namespace = '', name = '', version = ''] = parts;
  const given = normalisePackage({
    type: type.trim().toLowerCase(),
    namespace: segmentsOf(namespace),
    name: name.trim(),
  });
  const problem = packageProblem(given);
  if (problem !== undefined) return { problem };
  const qualifiers = qualifiersOf(query);
  const full = withEpoch(given.type, version.trim(), qualifiers);
  return {
    purl: {
      ...given,
      key: keyOfPackage(given),
      ...(full === '' ? {} : { version: full }),
      qualifiers,
      ...(subpath === '' ? {} : { subpath }),
    },
  };
}

function cut(text: string): Readonly<{ path: string; query: string; subpath: string }> {
  const [before, subpath] = halves(text, '#');
  const [path, query] = halves(before, '?');
  return { path, query, subpath };
}

function halves(text: string, separator: string): readonly [before: string, after: string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * Taken apart but not validated by type: the library refuses a Go module whose version is no semantic
 * one and a CRAN package without a version, although their packages are well named.
 */
function partsOf(path: string): ReturnType<typeof PackageURL.parseString> | undefined {
  try {
    return PackageURL.parseString(path);
  } catch {
    return undefined;
  }
}

function segmentsOf(namespace: string): string {
  const segments = namespace.split('/').map((segment) => segment.trim());
  return segments.filter((segment) => segment !== '').join('/');
}

/** A plus is a plus here ("vcs_url=git+https://…"), and a stray "%" spoils nothing. */
function qualifiersOf(query: string): Readonly<Record<string, string>> {
  if (query === '') return {};
  const entries = [...new URLSearchParams(query.replaceAll('+', '%2B'))];
  return Object.fromEntries(
    entries
      .map(([key, value]) => [key.toLowerCase(), value.trim()] as const)
      .filter(([key, value]) => key !== '' && value !== ''),
  );
}

function withEpoch(type: string, version: string, { epoch }: Readonly<Record<string, string>>) {
  const separate = type === 'rpm' && version !== '' && !version.includes(':');
  return separate && epoch !== undefined && /^\d{1,9}$/u.test(epoch)
    ? `${epoch}:${version}`
    : version;
}
