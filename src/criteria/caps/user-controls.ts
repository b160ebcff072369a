import type { PaperTrapRule } from '../paper-trap.ts';

/** T19: controls that we have to operate, raised while nobody on our side owns them. */
export const userControls: PaperTrapRule = ({ papers, supplier }) => {
  if (supplier.owner !== undefined) return [];
  return papers.flatMap(({ evidence, claims }) => {
    const controls = claims.filter(
      ({ type, polarity }) => type === 'user-entity-control' && polarity === 'asserted',
    );
    const [first] = controls;
    if (first === undefined) return [];
    const count = controls.length === 1 ? 'One control is' : `${controls.length} controls are`;
    const reason = `${count} ours to operate, and nobody on our side is registered as owner.`;
    return [{ id: 'T19', evidence, criterion: 'GOV-04', reason, citation: first.citation }];
  });
};
