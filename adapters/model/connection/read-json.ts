const endOfThoughts = '</think>';

/**
 * The JSON object a model wrote: as it stands, or between the first and the last brace of a code
 * fence or of prose. Thoughts that open models print before it are skipped. Undefined when there is
 * none.
 */
export function readJson(answer: string): unknown {
  const thoughts = answer.lastIndexOf(endOfThoughts);
  const said = thoughts < 0 ? answer : answer.slice(thoughts + endOfThoughts.length);
  return parsed(said) ?? parsed(said.slice(said.indexOf('{'), said.lastIndexOf('}') + 1));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
