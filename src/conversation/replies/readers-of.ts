import type { IngestResult } from '../../ingest/ingest-result.ts';

/** Who read a paper: "rules alone", "rules and gpt-5-mini (3 found by both)". */
export function readersOf({ model, claims }: Pick<IngestResult, 'model' | 'claims'>): string {
  const ofModel = claims.filter(({ proposedBy }) => proposedBy.some((by) => by !== 'rules'));
  if (!model || (model.state !== 'done' && ofModel.length === 0)) return 'rules alone';
  const both = ofModel.filter(({ proposedBy }) => proposedBy.includes('rules')).length;
  const part = model.state === 'done' ? '' : ' in part';
  return `rules and ${model.name}${part} (${both} found by both)`;
}
