import { foldText } from '../../suppliers/fold-text.ts';
import { forClaims } from '../weighing.ts';
import { isCertificatePaper } from './issuer.ts';

const development =
  /develop|entwickl|engineering|\br ?& ?d\b|research|\bdesign|konstruktion|desarroll|sviluppo|vyvoj|ontwikkel|utveckl|udvikl|utvikl|projektow|rozwoj|programming|programmierung/u;
const exclusion =
  /\b(?:exclu[ds]|except|without|not includ|not cover|out of scope|ohne|ausgenommen|ausschluss|mit ausnahme|nicht enthalten|excluant|a l'exclusion|escluso|excluye)/u;
const wholeCompany =
  /\b(?:whole|entire|complete|all) (?:of the )?(?:company|organi[sz]ation|enterprise|business|activities|processes|business processes|departments|locations|sites)|company-?wide|gesamte[sn]? (?:unternehmen|organisation)|unternehmensweit|alle (?:geschaftsprozesse|standorte|bereiche|tatigkeiten)|ensemble des activites/u;

export type DevelopmentScope = 'included' | 'excluded' | 'other activities' | 'silent';

/** Whether the scope of a management system speaks of development. */
export function developmentScope(scope: string | null): DevelopmentScope {
  if (scope === null) return 'silent';
  const text = foldText(scope);
  const at = exclusion.exec(text)?.index;
  const included = at === undefined ? text : text.slice(0, at);
  if (at !== undefined && development.test(text.slice(at)) && !development.test(included)) {
    return 'excluded';
  }
  if (development.test(included)) return 'included';
  return wholeCompany.test(text) ? 'silent' : 'other activities';
}

/** T12: an information security certificate that does not speak of development. */
export const developmentScopeCaps = forClaims('certification', ({ claim, paper }) => {
  const { standard, scope } = claim.attributes;
  const isManagement = standard === 'ISO/IEC 27001' || standard === 'IT-Grundschutz';
  if (!isManagement || !isCertificatePaper(paper, claim)) return [];
  switch (developmentScope(scope)) {
    case 'included':
      return [];
    case 'excluded':
      return [{ id: 'T12', reason: 'Its scope excludes development.', atMost: 'E1' }];
    case 'other activities': {
      const reason = `Its scope names other activities, not development: "${scope}".`;
      return [{ id: 'T12', reason, atMost: 'E1' }];
    }
    case 'silent': {
      const reason = 'Its scope is silent on development: ask for the Statement of Applicability.';
      return [{ id: 'T12', reason, atMost: 'E2' }];
    }
  }
});
