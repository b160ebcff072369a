import { compareVersions } from './compare-versions.ts';
import { type Bound, describeRange, exactly, type Interval, type Range } from './range.ts';

type Constraint = Readonly<{ operator: string; version: string }>;

/** Schemes that only say how versions are written, whatever the package. */
const schemesOfNobody = new Set(['generic', 'semver', 'intdot']);

const shape = /^vers:([a-z][a-z0-9.-]*)\/(.+)$/iu;

/** A version range specifier (ECMA-427 vers), "vers:npm/>=1.0.0|<1.2.3"; undefined when it is none. */
export function readVers(text: string): Range | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const scheme = (match[1] ?? '').toLowerCase();
  const type = scheme === 'alpine' ? 'apk' : scheme;
  const constraints = (match[2] ?? '').split('|').map((part) => readConstraint(part.trim()));
  if (!constraints.every((constraint) => constraint !== undefined)) return undefined;
  const meant = constraints.filter(({ operator }) => operator !== '!=');
  const except = constraints.filter(({ operator }) => operator === '!=');
  const parts = meant.length === 0 ? [{}] : partsOf(meant, type);
  const range = { parts, except: except.map(({ version }) => version) };
  return {
    ...range,
    words: describeRange(range),
    ...(schemesOfNobody.has(type) ? {} : { type }),
  };
}

function readConstraint(text: string): Constraint | undefined {
  if (text === '*') return { operator: '*', version: '' };
  const [, operator = '', encoded = ''] = /^(>=|<=|!=|=|<|>|)\s*([^\s<>=!*]+)$/u.exec(text) ?? [];
  const version = decoded(encoded);
  return version === '' ? undefined : { operator: operator || '=', version };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** In the order of their versions each lower end belongs to the next upper one. */
function partsOf(constraints: readonly Constraint[], type: string): readonly Interval[] {
  const sorted = constraints.toSorted((a, b) => compareVersions(type, a.version, b.version) ?? 0);
  const parts: Interval[] = [];
  let open: Bound | undefined;
  for (const { operator, version } of sorted) {
    const bound = { version, inclusive: operator.endsWith('=') };
    if (operator === '*') parts.push({});
    else if (operator === '=') parts.push(exactly(version));
    else if (operator.startsWith('>')) open ??= bound;
    else {
      parts.push({ ...(open ? { from: open } : {}), to: bound });
      open = undefined;
    }
  }
  return open ? [...parts, { from: open }] : parts;
}
