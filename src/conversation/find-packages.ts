import { AssayError } from '../errors.ts';
import type { ComponentIndex } from '../ports/component-index.ts';
import { parsePurl, purlProblem } from '../sbom/parse-purl.ts';
import known from './known-packages.json' with { type: 'json' };

/** The packages a typed name or purl means. */
export type FoundKeys = Readonly<{
  keys: readonly string[];
  /** Where nothing carries the name: packages whose names contain it. */
  similar: readonly string[];
  /** The names under which components without an identifier may be it. */
  names: readonly string[];
  /** The version a purl names. */
  version?: string;
}>;

/** Packages of one name that are looked at; more is no name but a beginning of one. */
const maxKeys = 200;
const maxSimilar = 20;

/** Throws QUESTION_INVALID for what begins like a purl and is none, and for no name at all. */
export async function findPackages(
  index: ComponentIndex,
  workspace: string,
  search: string,
): Promise<FoundKeys> {
  if (/^pkg:/iu.test(search)) return ofPurl(search);
  if (!/[\p{L}\p{N}]/u.test(search)) throw noName();
  const names = namesFor(search);
  const found = await Promise.all(
    names.map((name) => index.names(workspace, lastPart(name), { exact: true, limit: maxKeys })),
  );
  const keys = [...new Set(found.flat())].filter((key) => names.some((name) => fits(key, name)));
  const similar = keys.length > 0 ? [] : await alike(index, workspace, search);
  return { keys: keys.sort(), similar, names };
}

function ofPurl(search: string): FoundKeys {
  const purl = parsePurl(search);
  if (!purl) {
    throw new AssayError({
      code: 'QUESTION_INVALID',
      message: `This is no package URL: ${purlProblem(search) ?? 'it cannot be read.'}`,
      remedy: 'Write it like pkg:maven/org.apache.logging.log4j/log4j-core, or ask by name.',
    });
  }
  const { key, name, version } = purl;
  return { keys: [key], similar: [], names: [name], ...(version ? { version } : {}) };
}

function noName(): AssayError {
  return new AssayError({
    code: 'QUESTION_INVALID',
    message: 'No component is named.',
    remedy: 'Write a name or a purl, for example log4j-core.',
  });
}

/** What other ecosystems call it; the name itself first. */
function namesFor(search: string): string[] {
  const name = search.trim().toLowerCase();
  const table: Readonly<Record<string, string>> = known.names;
  const others = Object.hasOwn(table, name) ? (table[name] ?? '').split(' ') : [];
  return [...new Set([name, ...others])];
}

/** "org.apache.logging.log4j:log4j-core" and "@angular/core" name their namespace as well. */
function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
}

function fits(key: string, name: string): boolean {
  const path = name.replaceAll(':', '/');
  return !path.includes('/') || `/${key.toLowerCase()}`.endsWith(`/${path}`);
}

async function alike(index: ComponentIndex, workspace: string, search: string) {
  const part = lastPart(search.trim().toLowerCase());
  return part.length < 3 ? [] : index.names(workspace, part, { limit: maxSimilar });
}
