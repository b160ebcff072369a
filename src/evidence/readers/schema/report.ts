import type { Problem } from '../../../sbom/sbom.ts';

const mostProblems = 50;

/** Gathers what is wrong, and where; the way down is kept in steps and written out only when needed. */
export class Report {
  readonly problems: Problem[] = [];
  readonly #steps: (string | number)[];

  constructor(steps: readonly (string | number)[] = []) {
    this.#steps = [...steps];
  }

  get full(): boolean {
    return this.problems.length >= mostProblems;
  }

  enter(step: string | number): void {
    this.#steps.push(step);
  }

  leave(): void {
    this.#steps.pop();
  }

  add(message: string): void {
    if (!this.full) this.problems.push({ pointer: pointerOf(this.#steps), message });
  }

  addAt(step: string | number, message: string): void {
    this.enter(step);
    this.add(message);
    this.leave();
  }

  take(problems: readonly Problem[]): void {
    for (const problem of problems) if (!this.full) this.problems.push(problem);
  }

  /** An empty report that stands at the same place. */
  aside(): Report {
    return new Report(this.#steps);
  }
}

/** JSON pointer, RFC 6901. */
function pointerOf(steps: readonly (string | number)[]): string {
  return steps
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
