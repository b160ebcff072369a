import type { Bot } from '../../../src/bot.ts';
import type { Said } from '../../../src/conversation/reply.ts';
import { drawCard } from '../cards/draw-card.ts';
import type { PageEntry } from './page-event.ts';

/**
 * What is said, as the page shows it: the same cards as in Teams, with names to choose from and a
 * way to the page of each citation.
 */
export async function saidEntry(
  bot: Bot,
  workspace: string,
  said: Said,
  replaces?: string,
): Promise<PageEntry> {
  const { headline, citations, rateable, file, form, picture } = said.reply;
  const suppliers = form ? await bot.suppliersLike(workspace, '') : [];
  return {
    type: 'said',
    id: said.id,
    headline,
    cards: drawCard(said, { urlOf: (_citation, number) => `#cite-${number}`, help: { suppliers } }),
    citations,
    rateable,
    ...(file && { file }),
    ...(picture && { picture }),
    ...(replaces && { replaces }),
  };
}
