const baseName = (model: string) => model.slice(model.lastIndexOf('/') + 1);

/**
 * A model of OpenAI that thinks before it answers, by its name: the o-series, and GPT-5 and later.
 * It takes no temperature.
 */
export function isReasoningModel(model: string): boolean {
  return /^(?:o\d|gpt-(?:[5-9]|\d\d)(?!.*-chat))/u.test(baseName(model));
}

/** A model whose thoughts count as tokens of its answer, as far as its name tells. */
export function mayThink(model: string): boolean {
  const open = /qwen-?3|qwq|deepseek-r|\br1\b|gpt-oss|magistral|think|reason/iu;
  return isReasoningModel(model) || open.test(baseName(model));
}
