import {
  type CompareVersions,
  compareAsRead,
  compareDigits,
  compareLists,
  compareText,
} from './order.ts';

type Version = Readonly<{ numbers: readonly string[]; labels: readonly string[] }>;

/**
 * NuGet's order: up to four numbers, then pre-release labels as in Semantic Versioning but without
 * regard to case; metadata says nothing.
 */
export const compareNuget: CompareVersions = compareAsRead(read, (a, b) => {
  const numbers = compareLists(a.numbers, b.numbers, '0', compareDigits);
  return numbers === 0 ? compareLabels(a.labels, b.labels) : numbers;
});

function read(text: string): Version | undefined {
  const match =
    /^v?(\d+(?:\.\d+){0,3})(?:-([0-9a-z-]+(?:\.[0-9a-z-]+)*))?(?:\+[0-9a-z.-]*)?$/u.exec(
      text.toLowerCase(),
    );
  if (!match) return undefined;
  return { numbers: (match[1] ?? '').split('.'), labels: match[2]?.split('.') ?? [] };
}

/** A release comes after its pre-releases, and the longer list of labels after the shorter one. */
function compareLabels(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compareLabel(a[at] ?? '', b[at] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareLabel(a: string, b: string): number {
  const [x, y] = [/^\d+$/u.test(a), /^\d+$/u.test(b)];
  if (x !== y) return x ? -1 : 1;
  return x ? compareDigits(a, b) : compareText(a, b);
}
