import { parseCsv } from '../../suppliers/parse-csv.ts';
import { parsePurl } from '../parse-purl.ts';
import { keyOfPackage, normalisePackage, packageProblem } from '../purl-rules.ts';
import type { Affected, VersionSet } from './affected.ts';
import { type Columns, columnsOfHeading, columnsOfRow, typeOfWord } from './campaign-columns.ts';
import { type FeedReading, type ListedPackage, noteIf } from './feed-part.ts';
import { listedVersions } from './listed-versions.ts';

type Row = Readonly<{ listed: ListedPackage; assumed: boolean }>;

/**
 * A list of the packages of a campaign in CSV: with or without heading, package URLs or names with
 * an ecosystem, one or several versions in a cell. `name` is what the campaign is called. Undefined
 * when fewer than half of the rows name a package and a version.
 */
export function readCampaign(text: string, name: string): FeedReading | undefined {
  const rows = parseCsv(text).filter(({ cells }) => !cells[0]?.startsWith('#'));
  const [first] = rows;
  if (!first) return undefined;
  const heading = columnsOfHeading(first.cells);
  const columns = heading ?? columnsOfRow(first.cells);
  const body = heading ? rows.slice(1) : rows;
  const read = body.map(({ cells }) => readRow(cells, columns));
  const good = read.filter((row) => row !== undefined);
  if (good.length === 0 || good.length < read.length / 2) return undefined;
  const packages = good.map(({ listed }) => listed);
  const part = {
    kind: 'campaign' as const,
    source: name,
    records: packages.map((one) => JSON.stringify(one)),
    lines: packages.map(({ key, ...set }) => [key, affectedBy(name, set)] as const),
    packages,
  };
  return {
    parts: [part],
    notes: [
      ...noteIf('row unreadable', read.length - good.length),
      ...noteIf('ecosystem assumed', good.filter(({ assumed }) => assumed).length),
    ],
  };
}

function affectedBy(campaign: string, set: VersionSet): Affected {
  const summary = `Listed in the campaign "${campaign}".`;
  return { ...set, id: campaign, aliases: [], summary, severity: 'critical', malicious: true };
}

function readRow(cells: readonly string[], columns: Columns): Row | undefined {
  const cellAt = (index: number | undefined) => (index === undefined ? undefined : cells[index]);
  const purl = cellAt(columns.purl);
  if (purl !== undefined && purl !== '')
    return readPurlRow(purl, cellAt(columns.versions), columns);
  const { name, printed } = splitName(cellAt(columns.name) ?? '');
  const word = cellAt(columns.ecosystem) ?? '';
  const type = word === '' ? typeOfName(name) : typeOfWord(word);
  if (type === undefined) return undefined;
  const given = normalisePackage({ type, name });
  const set = versionsIn(printed ?? cellAt(columns.versions), columns);
  const isUsable = /^\S{1,214}$/u.test(name) && packageProblem(given) === undefined;
  if (!isUsable || !set) return undefined;
  const assumed = word === '' && !name.startsWith('@') && type === 'npm';
  return { listed: { key: keyOfPackage(given), ...set }, assumed };
}

function readPurlRow(
  text: string,
  versions: string | undefined,
  columns: Columns,
): Row | undefined {
  const purl = parsePurl(text);
  if (!purl) return undefined;
  const { key, version } = purl;
  const set = version === undefined ? versionsIn(versions, columns) : { versions: [version] };
  return set && { listed: { key, ...set }, assumed: false };
}

/**
 * A list of packages without a column for versions means all of them; a list of words may be
 * anything, and an empty cell says nothing.
 */
function versionsIn(cell: string | undefined, { isOfPackages }: Columns): VersionSet | undefined {
  if (cell === undefined) return isOfPackages ? {} : undefined;
  return listedVersions(cell);
}

/** "name@1.2.3" in one cell. */
function splitName(cell: string): { name: string; printed?: string } {
  const name = cell.trim();
  const at = name.lastIndexOf('@');
  return at < 1 ? { name } : { name: name.slice(0, at), printed: name.slice(at + 1) };
}

/** Such lists name no ecosystem where it goes without saying; most of them are about npm. */
function typeOfName(name: string): string {
  if (/^(?:github|gitlab|golang|gopkg|bitbucket)\.\w{2,4}\//u.test(name)) return 'golang';
  return /^[\w.-]{1,100}:[\w.-]{1,100}$/u.test(name) ? 'maven' : 'npm';
}
