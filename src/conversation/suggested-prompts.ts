import type { Overview, Prompt } from './overview.ts';

const most = 4;
/** Characters of a title; the narrowest button of the chats. */
const titleLength = 75;
const soon = 90;

/** Questions worth asking now, made from what is on file; at most four. */
export function suggestedPrompts(overview: Overview): readonly Prompt[] {
  if (overview.registered === 0) return [{ title: 'What can you do?', message: 'help' }];
  const [contradicted] = overview.suppliers
    .filter(({ disputes }) => disputes > 0)
    .map(({ name }) => name);
  const [worst] = overview.suppliers.toSorted((a, b) => b.open - a.open);
  const ending = overview.expiries.filter(({ days }) => days <= soon).length;
  const prompts = [
    ...(contradicted === undefined
      ? []
      : [prompt(`Where do the papers of ${contradicted} contradict each other?`)]),
    ...(ending === 0 ? [] : [prompt(`What expires in the next ${soon} days?`)]),
    ...(worst && worst.open > 0 ? [prompt(`What is missing for ${worst.name}?`)] : []),
    prompt('Which suppliers have no valid IEC 62443-4-1 certificate?'),
    ...(worst ? [prompt(`How is ${worst.name} doing?`)] : []),
    prompt('What are the top 3 gaps across all suppliers?'),
  ];
  return prompts.slice(0, most);
}

function prompt(message: string): Prompt {
  const title =
    message.length <= titleLength ? message : `${message.slice(0, titleLength - 1).trimEnd()}…`;
  return { title, message };
}
