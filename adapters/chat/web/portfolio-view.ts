import { levelName } from '../../../src/answers/words.ts';
import type { Overview } from '../../../src/conversation/overview.ts';
import { type Level, levels } from '../../../src/criteria/criterion.ts';

/** What the portfolio of the page is drawn from; `levelNames` says each level in words. */
export type PortfolioView = Overview & Readonly<{ levelNames: Readonly<Record<Level, string>> }>;

export function portfolioView(overview: Overview): PortfolioView {
  const [e0, e1, e2, e3, e4] = levels;
  const levelNames = {
    [e0]: levelName(e0),
    [e1]: levelName(e1),
    [e2]: levelName(e2),
    [e3]: levelName(e3),
    [e4]: levelName(e4),
    unknown: levelName('unknown'),
  };
  return { ...overview, levelNames };
}
