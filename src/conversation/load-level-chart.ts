import { chartSince, chartWords, levelChart } from '../digest/level-chart.ts';
import type { Desk } from '../records/desk.ts';
import type { Supplier } from '../suppliers/supplier.ts';
import { loadChanges } from './load-changes.ts';
import { drawLevelChart } from './picture/draw-level-chart.ts';
import type { ReplyPicture } from './reply.ts';
import { summariesOf } from './summaries-of.ts';

/** How the levels of each area went over the last weeks, as a picture. `asOf`: YYYY-MM-DD. */
export async function loadLevelChart(
  desk: Desk,
  suppliers: readonly Supplier[],
  asOf: string,
): Promise<ReplyPicture> {
  const [summaries, changes] = await Promise.all([
    summariesOf(desk, suppliers, asOf),
    loadChanges(desk, suppliers, { since: chartSince(asOf), asOf }),
  ]);
  const chart = levelChart({ asOf, summaries, changes });
  return {
    name: `levels-${asOf}.png`,
    mediaType: 'image/png',
    content: drawLevelChart(chart).toString('base64'),
    encoding: 'base64',
    alt: chartWords(chart),
  };
}
