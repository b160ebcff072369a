import type { Span } from '../../evidence/document.ts';

/** A level as certificates print it, in the short form claims use: "ML 3", "SL 2", "EAL 2". */
export type FoundLevel = Span & Readonly<{ level: string }>;

const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'ML',
    /(?<![\p{L}\p{N}])(?:ML|(?:process )?maturity level|reifegrad(?:stufe)?|reife)[\s:=-]{0,3}([1-5])(?![\p{L}\p{N}]|[.,]\p{N})/giu,
  ],
  [
    'SL',
    /(?<![\p{L}\p{N}])(?:SL(?:-[CAT])?|security level|sicherheitsstufe|sicherheitslevel)[\s:=-]{0,3}([0-4])(?![\p{L}\p{N}]|[.,]\p{N})/giu,
  ],
  [
    'EAL',
    /(?<![\p{L}\p{N}])(?:EAL|evaluation assurance level)[\s:=-]{0,3}([1-7]\+?)(?![\p{L}\p{N}])/giu,
  ],
  [
    'STAR Level',
    /(?<![\p{L}\p{N}])STAR[\s,:-]{0,3}(?:level|stufe)[\s:=-]{0,3}([1-3])(?![\p{L}\p{N}])/giu,
  ],
  ['AL', /(?<![\p{L}\p{N}])(?:AL|assessment level)[\s:=-]{0,3}([1-3])(?![\p{L}\p{N}])/giu],
];

/** The levels a text prints, whatever their spelling. */
export function findLevels(text: string): readonly FoundLevel[] {
  return kinds.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: printed, 1: number }) => ({
      start: index,
      end: index + printed.length,
      level: `${kind} ${number}`,
    })),
  );
}
