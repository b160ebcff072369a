import type { ComponentHit, ComponentSearch } from '../../../src/answers/component-search.ts';
import { searchedOf } from '../../../src/answers/kinds/component-data.ts';
import { feedLine } from '../../../src/answers/kinds/component-words.ts';
import { drawTable, plainText, wrapText } from './draw-table.ts';

/** Rows of one table; `--json` has all of them. */
const maxRows = 50;

/** A search over the SBOMs on file: who lists it, who may, and of whom nobody can tell. */
export function drawComponents(search: ComponentSearch, room: number): string {
  const { hits, incomparable, possible, cannotTell, packages, similar } = search;
  const { sboms, components, identified } = searchedOf(search);
  const keys = packages.map(({ key }) => key);
  const say = (text: string) => wrapText(plainText(text), room);
  return [
    ...say(
      hits.length === 0
        ? `No SBOM on file lists ${search.query}.`
        : `${counted(hits)} ${hits.length === 1 ? 'lists' : 'list'} ${search.query}:`,
    ),
    ...section('', hitTable(hits, room)),
    ...(keys.length > 1 ? say(`Told apart by package: ${keys.slice(0, 12).join(', ')}.`) : []),
    ...(similar.length > 0 ? say(`Names that only contain it: ${similar.join(', ')}.`) : []),
    ...section('Versions that cannot be compared:', hitTable(incomparable, room)),
    ...section('Possible, by name only, not counted:', hitTable(possible, room)),
    ...section(
      'It cannot tell for:',
      table(
        ['supplier', 'because'],
        cannotTell.map(({ supplier, reason }) => [supplier, reason]),
        room,
      ),
    ),
    '',
    ...say(
      `Looked through: ${sboms} SBOMs, ${identified} of ${components} components have an identifier. What an SBOM does not list may still be in the product.`,
    ),
    ...say(feedLine(search.advisories).text),
  ].join('\n');
}

function counted(hits: readonly ComponentHit[]): string {
  const suppliers = new Set(hits.map(({ supplier }) => supplier)).size;
  const plural = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${plural(hits.length, 'component')} of ${plural(suppliers, 'supplier')}`;
}

const directness = (direct: boolean | null) =>
  direct === null ? '?' : direct ? 'direct' : 'transitive';

function hitTable(hits: readonly ComponentHit[], room: number): readonly string[] {
  return table(
    ['supplier', 'component', 'version', 'relation', 'file'],
    hits.map(({ supplier, key, name, version, direct, file }) => [
      supplier,
      key ?? name,
      version ?? '-',
      directness(direct),
      file,
    ]),
    room,
  );
}

function table(head: readonly string[], rows: readonly string[][], room: number): string[] {
  if (rows.length === 0) return [];
  const more = rows.length - maxRows;
  return [
    drawTable([head, ...rows.slice(0, maxRows)], room),
    ...(more > 0 ? [`and ${more} more; --json prints all of them`] : []),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ['', ...(title === '' ? [] : [title]), ...lines, ''];
}
