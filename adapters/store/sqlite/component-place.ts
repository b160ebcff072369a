/** A pointer as the text before and after its last number: "/components/", 17, "". */
type Split = Readonly<{ before: string; number: number; after: string }>;

const numbers = 2 ** 24;
const directs = [null, true, false] as const;

/** Pointers without a number, or with one that is too large or oddly written, stay whole. */
export function splitPointer(pointer: string): Split {
  const match = /^(.*\D|)(\d{1,7})(\D*)$/su.exec(pointer);
  const [, before = '', digits = '', after = ''] = match ?? [];
  const plain = match && String(Number(digits)) === digits;
  return plain
    ? { before, number: Number(digits) + 1, after }
    : { before: pointer, number: 0, after: '' };
}

export function joinPointer(before: string, number: number, after: string): string {
  return number === 0 ? before : `${before}${number - 1}${after}`;
}

/** Form (the id of a pointer's texts), number and directness in one safe integer. */
export function packPlace(form: number, number: number, direct: boolean | null): number {
  return (form * numbers + number) * directs.length + directs.indexOf(direct);
}

/** The form alone. */
export function formOfPlace(place: number): number {
  return Math.floor(place / (numbers * directs.length));
}

export function directOfPlace(place: number): boolean | null {
  return directs[place % directs.length] ?? null;
}

export function numberOfPlace(place: number): number {
  return Math.floor(place / directs.length) % numbers;
}
