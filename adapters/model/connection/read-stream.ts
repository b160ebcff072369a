import { z } from 'zod';

const pieceSchema = z.object({
  content: z.string().nullish(),
  reasoning_content: z.string().nullish(),
  tool_calls: z
    .array(z.object({ function: z.object({ arguments: z.string().nullish() }).nullish() }))
    .nullish(),
});
const answerSchema = z.object({
  choices: z.array(
    z.object({
      message: pieceSchema.nullish(),
      delta: pieceSchema.nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
});

/** Characters a model wrote, in a whole answer or a piece of one. */
export function writtenIn(answer: unknown): number {
  const choices = answerSchema.safeParse(answer).data?.choices ?? [];
  return choices
    .flatMap(({ message, delta }) => [message, delta])
    .map((piece) => {
      const calls = piece?.tool_calls?.map((call) => call.function?.arguments ?? '') ?? [];
      const texts = [piece?.content ?? '', piece?.reasoning_content ?? '', ...calls];
      return texts.reduce((sum, text) => sum + text.length, 0);
    })
    .reduce((sum, characters) => sum + characters, 0);
}

/** Reads along with a stream of server-sent events. */
export type StreamReading = Readonly<{
  see(piece: Uint8Array): void;
  /** Characters the model wrote until now. */
  written(): number;
  /** The last event that counts tokens. */
  counted(): unknown;
  /** The model said that it is done; otherwise the stream broke off. */
  isWhole(): boolean;
}>;

/** Characters; what is longer is no event of a model. */
const longestLine = 256 * 1024;

export function readStream(): StreamReading {
  const decoder = new TextDecoder();
  let rest = '';
  let written = 0;
  let counted: unknown;
  let isWhole = false;
  const seeEvent = (data: string) => {
    if (data === '[DONE]') isWhole = true;
    const event = parsed(data);
    if (typeof event !== 'object' || event === null) return;
    written += writtenIn(event);
    if (Reflect.get(event, 'usage')) counted = event;
    const choices = answerSchema.safeParse(event).data?.choices ?? [];
    isWhole ||= choices.some(({ finish_reason: reason }) => Boolean(reason));
  };
  return {
    see(piece) {
      const lines = `${rest}${decoder.decode(piece, { stream: true })}`.split(/\r?\n/u);
      const tail = lines.pop() ?? '';
      rest = tail.length > longestLine ? '' : tail;
      for (const line of lines) if (line.startsWith('data:')) seeEvent(line.slice(5).trim());
    },
    written: () => written,
    counted: () => counted,
    isWhole: () => isWhole,
  };
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
