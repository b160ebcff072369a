/**
 * A model that thinks before it answers, by its name: OpenAI's o-series and GPT-5 and later. It
 * takes no temperature, and its thoughts count as tokens of the answer.
 */
export function isReasoningModel(model: string): boolean {
  const name = model.slice(model.lastIndexOf('/') + 1);
  return /^(?:o\d|gpt-(?:[5-9]|\d\d)(?!.*-chat))/u.test(name);
}
