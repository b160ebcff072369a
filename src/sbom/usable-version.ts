import { isPlaceholder } from './placeholder.ts';
import { isUrl } from './urls.ts';

/** What build tools print where nobody has set a version. */
const names: ReadonlySet<string> = new Set([
  'latest',
  'head',
  'master',
  'main',
  'trunk',
  'dev',
  'devel',
  '(devel)',
  'development',
  'snapshot',
  'nightly',
  'current',
  'version',
  'any',
  'x',
]);

const isZero =
  /^v?0(?:\.0){0,3}(?:[-+](?:unknown|dev|snapshot|development|semantically-released))?$/i;
const isRange = /^[\^~<>=*]|\|\||(?:^|\.)[x*](?:\.|$)|^[[(][^,]{0,100},/i;
const isTemplate = /\$\{|\{\{|^@\w+@$|^%\w+%$/;
/** The version if it tells one release from another: not "unknown", "0.0.0", "latest", "^1.2" or a URL. */
export function usableVersion(text: string | undefined): string | undefined {
  if (text === undefined || isPlaceholder(text)) return undefined;
  const version = text.trim();
  if (version.length > 200 || names.has(version.toLowerCase())) return undefined;
  if (isZero.test(version) || isRange.test(version) || isTemplate.test(version)) return undefined;
  return isUrl(version) ? undefined : version;
}
