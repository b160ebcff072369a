import type { Report } from '../security-test/report.ts';
import { titleRows } from '../security-test/title-rows.ts';
import { type AnalysisKind, analysisKinds, namesAnalysis, namesTool } from './analysis-words.ts';

/**
 * The kind of tool summary a paper is, by its title; a tool's name alone in a title will do. A
 * report that only mentions such tools is none.
 */
export function analysisOf(report: Report): AnalysisKind | undefined {
  const titles = titleRows(report).map(({ text }) => text);
  const named = analysisKinds.find((kind) => titles.some((text) => namesAnalysis(text, kind)));
  return named ?? analysisKinds.find((kind) => titles.some((text) => namesTool(text, kind)));
}
