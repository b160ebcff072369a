import { styleText } from 'node:util';

type Tone = 'strong' | 'quiet' | 'good' | 'warning' | 'bad';

const formats = {
  strong: 'bold',
  quiet: 'dim',
  good: 'green',
  warning: 'yellow',
  bad: 'red',
} as const;

export type Style = (tone: Tone, text: string) => string;

/** Colours only where a person looks: on a terminal, and never with NO_COLOR (no-color.org). */
export function terminalStyle(stream: NodeJS.WriteStream, colour: boolean): Style {
  if (!colour || !stream.isTTY) return (_, text) => text;
  return (tone, text) => styleText(formats[tone], text, { validateStream: false });
}
