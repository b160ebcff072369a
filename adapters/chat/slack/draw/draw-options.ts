import type { types } from '@slack/bolt';
import { plain } from './block.ts';
import { fitText } from './fit-text.ts';
import { limits } from './limits.ts';

/** What Slack sends back as it is. */
export const isOptionValue = (value: string) =>
  fitText(value, 1) !== '' && value.length <= limits.optionText && value.isWellFormed();

export const drawOption = (label: string, value: string): types.PlainTextOption => ({
  text: plain(fitText(label, limits.optionText) || value),
  value,
});

/**
 * Names of the register, as the answer to a block_suggestion; each once. Of a longer name than Slack
 * takes the beginning comes back, which is asked about again rather than taken for another supplier.
 */
export function drawOptions(names: readonly string[]): types.PlainTextOption[] {
  const values = new Map(
    names.map((name) => [name.slice(0, limits.optionText).toWellFormed(), name] as const),
  );
  return [...values]
    .filter(([value]) => isOptionValue(value))
    .slice(0, limits.options)
    .map(([value, name]) => drawOption(name, value));
}
