import tools from '../../gazetteer/analysis-tools.json' with { type: 'json' };

export type AnalysisKind = 'static' | 'composition' | 'fuzzing';
export const analysisKinds: readonly AnalysisKind[] = ['composition', 'fuzzing', 'static'];

const escaped = (words: string): string =>
  words.replace(/[.+*?()[\]^$|\\]/gu, '\\$&').replaceAll(' ', '[ -]');
const anyOf = (words: readonly string[], flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, flags);

const patterns = Object.fromEntries(
  analysisKinds.map((kind) => [
    kind,
    { title: anyOf(tools[kind].titles, 'iu'), tool: anyOf(tools[kind].tools, 'u') },
  ]),
) as Record<AnalysisKind, Readonly<{ title: RegExp; tool: RegExp }>>;

export const criterionOf = (kind: AnalysisKind): string => tools[kind].criterion;
export const namesAnalysis = (text: string, kind: AnalysisKind): boolean =>
  patterns[kind].title.test(text);
export const namesTool = (text: string, kind: AnalysisKind): boolean =>
  patterns[kind].tool.test(text);
