import type { Page } from '../../../evidence/document.ts';
import type { LabelledField, ValueLine } from '../labelled-fields.ts';
import type { CertificateSheet } from './certificate-sheet.ts';
import { type Found, joinLines, overLines } from './found.ts';

/** "See annex" states no site. */
const reference =
  /\b(?:see|siehe|listed in|mentioned in|according to (?:the )?an|laut an|gemäß an|voir)\b/iu;
const addressLabel = /address|adresse|anschrift|indirizzo|dirección/iu;

/** Every site a certificate lists, on its face or in its annex. */
export function sitesOf({ main, pages, fields }: CertificateSheet): Found<string[]> | undefined {
  const named = mostTelling(
    fields.filter(({ field, lines }) => field === 'sites' && lines.some(isSite)),
    pages,
  );
  const inAnnex = named.some(({ page }) => page !== main.number);
  const numbered = inAnnex ? [] : pages.slice(1).flatMap(numberedRows);
  const found = [
    ...(numbered.length > 1 ? [] : named.map((field) => sitesIn(field, pages))),
    ...(numbered.length > 1 ? numbered : []),
  ];
  const value = [...new Set(found.flatMap((one) => one.value))];
  if (value.length === 0) return undefined;
  return { value, spans: found.flatMap(({ spans }) => spans) };
}

function isSite({ text }: ValueLine): boolean {
  return !reference.test(text);
}

/** "/02 | Leipzig GmbH, Elbufer 12, 01097 Dresden": an annex without a header over its list. */
function numberedRows(page: Page): Found<string[]>[] {
  return page.rows.flatMap(({ cells }) => {
    const [number, address] = cells.map(({ start, end }) => page.layout.slice(start, end));
    const cell = cells[1];
    if (!cell || !number || !address || !/^\/?\d{1,3}[.)]?$/u.test(number)) return [];
    if (!/,|\d{4}/u.test(address) || !/\p{L}{3}/u.test(address)) return [];
    return [{ value: [address], spans: overLines(page.number, [cell]) }];
  });
}

/** A table has a column of names and one of addresses: the addresses are the sites. */
function mostTelling(fields: readonly LabelledField[], pages: readonly Page[]) {
  const addresses = fields.filter(({ label, page }) => {
    const on = pages.find(({ number }) => number === page);
    return on && addressLabel.test(on.layout.slice(label.start, label.end));
  });
  return addresses.length > 0 ? addresses : fields;
}

function sitesIn(field: LabelledField, pages: readonly Page[]): Found<string[]> {
  const page = pages.find(({ number }) => number === field.page);
  const all = page && field.place === 'below' ? columnBelow(page, field) : field.lines;
  const lines = all.filter(isSite);
  const groups = page ? grouped(page, lines) : [lines];
  return {
    value: groups.flatMap((group) => split(joinLines(group))),
    spans: groups.flatMap((group) => overLines(field.page, group)),
  };
}

function split(text: string): string[] {
  return text
    .split(/\s*(?:;|•|\s·\s|\n)\s*/u)
    .map((site) => site.replace(/^(?:[-–•]|\d{1,2}[.)])\s+/u, '').replace(/[\s,;.]+$/u, ''))
    .filter((site) => /\p{L}{2}/u.test(site));
}

type PlacedLine = ValueLine & Readonly<{ y: number; x0: number; height: number; cells: number }>;

function placed(page: Page): PlacedLine[] {
  return page.rows.flatMap(({ y, height, cells }) =>
    cells.map(({ start, end, x0 }) => ({
      start,
      end,
      text: page.layout.slice(start, end),
      y,
      x0,
      height,
      cells: cells.length,
    })),
  );
}

const notSite = /[:：]|\b(?:page|date|certificate)\b|^\d{4}-/iu;

/** A column of a table goes on below gaps as long as something stands at its left edge. */
function columnBelow(page: Page, { lines }: LabelledField): readonly ValueLine[] {
  const all = placed(page);
  const first = all.find(({ start }) => start === lines[0]?.start);
  if (!first || (first.cells === 1 && lines.length > 1)) return lines;
  const column: PlacedLine[] = [first];
  for (const cell of all.filter((one) => one.y > first.y && isInColumn(one, first))) {
    const last = column.at(-1) ?? first;
    if (cell.y - last.y > 5 * first.height || notSite.test(cell.text)) break;
    column.push(cell);
  }
  return column;
}

function isInColumn(cell: PlacedLine, first: PlacedLine): boolean {
  return Math.abs(cell.x0 - first.x0) <= 3 && cell.height <= 1.3 * first.height;
}

/** Lines of one address stand closer together than addresses do. */
function grouped(page: Page, lines: readonly ValueLine[]): (readonly ValueLine[])[] {
  const all = placed(page);
  const own = lines.flatMap((line) => all.find(({ end }) => end === line.end) ?? []);
  if (own.length < 2) return [lines];
  const steps = own.slice(1).map((line, index) => line.y - (own[index]?.y ?? 0));
  const least = Math.min(...steps);
  const isTable = own.filter(({ cells }) => cells > 1).length > own.length / 2;
  const uniform = Math.max(...steps) < 1.4 * least;
  if (uniform && !isTable && !own.every(isWhole)) return [own];
  if (uniform) return own.reduce(joinOpen, []);
  return own.reduce<PlacedLine[][]>((groups, line, index) => {
    if (index === 0 || (steps[index - 1] ?? 0) >= 1.4 * least) groups.push([line]);
    else groups.at(-1)?.push(line);
    return groups;
  }, []);
}

/** A line that ends in a comma goes on in the next one. */
function joinOpen(groups: PlacedLine[][], line: PlacedLine): PlacedLine[][] {
  const last = groups.at(-1);
  if (last?.at(-1)?.text.endsWith(',')) last.push(line);
  else groups.push([line]);
  return groups;
}

/** An address in one line, or a town. */
function isWhole({ text }: PlacedLine): boolean {
  return /,\s|\d{4,5}\s\p{Lu}/u.test(text) || /^[\p{Lu}][\p{L} -]{2,30}$/u.test(text);
}

/** The address behind the holder's name: the site of a certificate that lists none. */
export function holderAddress(
  sheet: CertificateSheet,
  holder: string,
): Found<string[]> | undefined {
  const field = sheet.fields.find(
    (one) => one.field === 'holder' && one.page === sheet.main.number && one.text.includes(holder),
  );
  const address = sheet.fields.find(
    (one) => one.field === 'address' && one.page === sheet.main.number,
  );
  if (address)
    return { value: [addressText(address.lines)], spans: overLines(address.page, address.lines) };
  const [first, ...more] = field?.lines ?? [];
  if (!field || !first) return undefined;
  const behind = first.text.slice(first.text.indexOf(holder) + holder.length);
  const rest = { ...first, start: first.end - behind.length, text: behind };
  const lines = [...(/[\p{L}\d]/u.test(behind) ? [rest] : []), ...more].filter(isAddress);
  const value = addressText(lines).replace(/^[\s,;–-]+/u, '');
  if (!/\d/u.test(value) && !value.includes(',')) return undefined;
  return { value: [value], spans: overLines(field.page, lines) };
}

function isAddress({ text }: ValueLine): boolean {
  return (
    !/\b(?:has|have|is|are|and the|operates|hat|including|a été)\b/iu.test(text) &&
    text.length < 120
  );
}

function addressText(lines: readonly ValueLine[]): string {
  return lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/gu, ' ');
}
