/** What requests to a model used. Tokens as the server counted them, else characters / 4. */
export type Usage = Readonly<{ requests: number; inputTokens: number; outputTokens: number }>;

export const noUsage: Usage = { requests: 0, inputTokens: 0, outputTokens: 0 };

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    requests: a.requests + b.requests,
    inputTokens: a.inputTokens + b.inputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  };
}

/** In and out together. */
export function tokensOf({ inputTokens, outputTokens }: Usage): number {
  return inputTokens + outputTokens;
}
