import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import type { Page, Warning } from '../document.ts';
import type { Font } from './glyph-row.ts';
import { hideRuns } from './hide-runs.ts';
import { layoutView } from './layout-view.ts';
import { limitRuns, oversizePage } from './limit-page.ts';
import { rounded, toMatrix } from './matrix.ts';
import { pageWarnings } from './page-warnings.ts';
import { type OperatorList, runsOf } from './pdf-runs.ts';
import { proseView } from './prose-view.ts';
import type { Run } from './run.ts';
import { lookalikeWarnings, smuggledWarnings } from './smuggled.ts';

const drawing = new Set<number>([
  OPS.constructPath,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintInlineImageXObject,
]);

/** Neither lines nor pictures. Of most pictures, which are skipped, only the placement is left. */
function isBlank({ fnArray }: OperatorList): boolean {
  return !fnArray.some(
    (operator, index) =>
      drawing.has(operator) || (operator === OPS.transform && fnArray[index + 1] === OPS.restore),
  );
}

/** The page as it was before words were painted over in the colour of their ground. */
function beneath(runs: readonly Run[]): Pick<Page, 'beneath'> {
  if (!runs.some(({ hiding }) => hiding === 'concealed')) return {};
  const bared = runs.map((run): Run => {
    const { hiding, ...rest } = run;
    return hiding === 'concealed' ? rest : run;
  });
  const { hidden } = proseView(bared);
  return { beneath: { ...layoutView(bared.filter(({ hiding }) => !hiding)), hidden } };
}

/** `page` is missing when it could not be read. */
export type ReadPage = Readonly<{ page?: Page; warnings: readonly Warning[] }>;

function fontNames({ fnArray, argsArray }: OperatorList): ReadonlySet<string> {
  const names = new Set<string>();
  for (let index = 0; index < fnArray.length; index += 1) {
    if (fnArray[index] === OPS.setFont) names.add(String((argsArray[index] as unknown[])[0]));
    if (fnArray[index] !== OPS.setGState) continue;
    const [entries] = argsArray[index] as [[string, [unknown]][]];
    for (const [key, value] of entries) if (key === 'Font') names.add(String(value[0]));
  }
  return names;
}

/** A copy, because pdfjs decodes a property anew whenever it is read. */
function plainFont(font: (Font & { black?: boolean }) | undefined): Font {
  const {
    name = '',
    bold,
    black,
    vertical,
    isType3Font,
    missingFile,
    bbox,
    fontMatrix,
    defaultVMetrics,
  } = font ?? {};
  const isBold = bold === true || black === true || /bold|black|heavy/i.test(name);
  return {
    name,
    bold: isBold,
    vertical,
    isType3Font,
    missingFile,
    bbox,
    fontMatrix,
    defaultVMetrics,
  };
}

async function fontsOf(page: PDFPageProxy, operators: OperatorList): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>();
  for (const name of fontNames(operators)) {
    const font: Font = await new Promise((resolve) => page.commonObjs.get(name, resolve));
    fonts.set(name, plainFont(font));
  }
  return fonts;
}

/** One page of an open PDF in both views, with what a person should know about it. */
export async function readPdfPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators: OperatorList = await page.getOperatorList();
  const layers = await pdf.getOptionalContentConfig();
  const fonts = await fontsOf(page, operators);
  const drawn = runsOf(operators, toMatrix(transform), fonts, (group) => layers.isVisible(group));
  page.cleanup();
  const kept = limitRuns(drawn.runs);
  const runs = hideRuns(kept, { width, height });
  const visible = runs.filter((run) => run.hiding === undefined);
  return {
    page: {
      number,
      width: rounded(width),
      height: rounded(height),
      ...proseView(runs),
      ...layoutView(visible),
      ...beneath(runs),
    },
    warnings: [
      ...pageWarnings(runs, number, isBlank(operators)),
      ...smuggledWarnings(drawn.smuggled, number),
      ...lookalikeWarnings(drawn.lookalikes, number),
      ...(kept === drawn.runs ? [] : [oversizePage(number)]),
    ],
  };
}
