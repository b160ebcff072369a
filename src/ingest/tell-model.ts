import type { ModelReading } from '../evidence/evidence.ts';

/** How far a model has read a paper, as it is told. */
export type ToldModel = Readonly<{
  state: ModelReading['state'];
  /** Its name. */
  name: string;
  /** What was not done, and why, in one sentence. */
  detail?: string;
}>;

export function tellModel(reading: ModelReading): ToldModel {
  const detail = whatIsMissing(reading);
  return {
    state: reading.state,
    name: reading.by.replace(/^langchain:/u, ''),
    ...(detail !== undefined && { detail }),
  };
}

function whatIsMissing({ state, error, leftOut = [] }: ModelReading): string | undefined {
  const why = error?.message ?? 'nobody knows why.';
  switch (state) {
    case 'done':
      return leftOut.length > 0
        ? `Rules alone read ${pages(leftOut)}, because a paper may cost the language model only so much.`
        : undefined;
    case 'waiting':
      return `The language model has not read all of it and is asked again later: ${decapitalised(why)}`;
    case 'failed':
      return `The language model could not read all of it: ${decapitalised(why)}`;
    case 'kept back':
      return why;
  }
}

/** File names keep their capitals. */
function decapitalised(sentence: string): string {
  return sentence.replace(/^(?:The|There|What|More)\b/u, (word) => word.toLowerCase());
}

const mostNamed = 5;

function pages(numbers: readonly number[]): string {
  if (numbers.length === 1) return `page ${numbers[0]}`;
  const named = numbers.slice(0, mostNamed).join(', ');
  return numbers.length > mostNamed ? `${numbers.length} pages (${named}, …)` : `pages ${named}`;
}
