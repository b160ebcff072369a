import type { Report, ReportRow } from './report.ts';

const prose =
  /\.$|,$|\b(?:engaged|performed|conducted|was|were|is|are|has|have|to (?:perform|conduct)|wurde|hat|haben)\b/iu;

/** Lines of the cover that can be its title: as large as the largest but one or two. */
export function titleRows({ rows, bodyHeight }: Report): ReportRow[] {
  const cover = rows.filter(({ page }) => page === 1);
  const isCover = cover.length <= 45 && cover.filter(({ text }) => text.length > 85).length < 6;
  return cover.filter(
    ({ height, text, y }) =>
      text.length <= 130 &&
      (height > bodyHeight * 1.15 || (isCover && y < 420 && !prose.test(text))),
  );
}
