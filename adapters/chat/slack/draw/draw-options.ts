import type { types } from '@slack/bolt';
import { plain } from './block.ts';
import { fitText } from './fit-text.ts';
import { limits } from './limits.ts';

/** Slack takes no longer value; the beginning of a name still resolves. */
export function drawOption(label: string, value = label): types.PlainTextOption {
  return {
    text: plain(fitText(label, limits.optionText)),
    value: value.slice(0, limits.optionText),
  };
}

/** Names of the register, as the answer to a block_suggestion. */
export function drawOptions(names: readonly string[]): types.PlainTextOption[] {
  return names
    .filter((name) => fitText(name, 1) !== '')
    .slice(0, limits.options)
    .map((name) => drawOption(name));
}
