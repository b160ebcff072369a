import { frame, frames } from '../../../src/evidence/sandbox/frames.ts';

/** Says something to the parent of the sandbox, in its protocol. */
export function tell(message: unknown): void {
  for (const part of frame(JSON.stringify(message))) process.stdout.write(part);
}

const text = 'Quoted words';
const span = { start: 0, end: text.length };

/** A page that keeps every rule of the protocol. */
export function soundPage(number: number) {
  return {
    number,
    width: 595,
    height: 842,
    text,
    layout: text,
    rows: [{ ...span, y: 10, height: 10, cells: [{ ...span, x0: 10, x1: 90 }] }],
    passages: [{ ...span, kind: 'paragraph', visible: true }],
    hidden: [],
  };
}

/** Takes job and bytes, says it opened a PDF of so many pages, and answers each range. */
export async function actAsReader(
  pageCount: number,
  answer: (from: number, to: number) => void,
): Promise<void> {
  const input = frames(process.stdin, 2 ** 30);
  await input.next();
  await input.next();
  tell({ type: 'opened', mediaType: 'application/pdf', pageCount, info: { encrypted: false } });
  for await (const payload of input) {
    const request = JSON.parse(new TextDecoder().decode(payload));
    if (request !== 'extras') answer(request.from, request.to);
    tell({ type: 'done' });
  }
}
