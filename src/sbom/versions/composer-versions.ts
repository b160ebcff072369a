import { type CompareVersions, compareAsRead, compareDigits, compareLists } from './order.ts';

type Version = Readonly<{
  numbers: readonly string[];
  stability: number;
  /** "3" of "RC3", "1.2" of "beta1.2". */
  further: readonly string[];
  development: boolean;
}>;

const stabilities: Readonly<Record<string, number>> = {
  dev: -1,
  alpha: 0,
  a: 0,
  beta: 1,
  b: 1,
  rc: 2,
  stable: 3,
  patch: 4,
  pl: 4,
  p: 4,
};

const shape =
  /^v?(\d+(?:\.\d+){0,3})(?:[._-]?(alpha|beta|stable|patch|rc|pl|a|b|p)((?:[.-]?\d)*))?([.-]?dev)?(?:\+[^\s]*)?$/u;

/** Composer's normalised versions; a branch ("dev-main", "2.x-dev") has no place among them. */
export const compareComposer: CompareVersions = compareAsRead(read, (a, b) => {
  const numbers = compareLists(a.numbers, b.numbers, '0', compareDigits);
  if (numbers !== 0) return numbers;
  if (a.stability !== b.stability) return a.stability - b.stability;
  const further = compareLists(a.further, b.further, '0', compareDigits);
  return further === 0 ? Number(b.development) - Number(a.development) : further;
});

function read(text: string): Version | undefined {
  const match = shape.exec(text.toLowerCase());
  if (!match) return undefined;
  const [, numbers = '', stage, further = '', development] = match;
  const word = stage ?? (development === undefined ? 'stable' : 'dev');
  return {
    numbers: numbers.split('.'),
    stability: stabilities[word] ?? 0,
    further: further.match(/\d+/gu) ?? [],
    development: development !== undefined,
  };
}
