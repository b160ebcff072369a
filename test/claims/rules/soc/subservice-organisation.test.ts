import { describe, expect, test } from 'vitest';
import { proposeSubserviceOrganisations } from '../../../../src/claims/rules/soc/subservice-organisation.ts';
import { typedPages } from '../../../support/typed-pages.ts';
import { stated, verified } from './verified.ts';

const front = `Independent Service Auditor's Report
In our opinion, in all material respects, the controls operated effectively.
Trust services criteria relevant to security. Tests of controls and results.`;

describe('src/claims/rules/soc/subservice-organisation.ts', () => {
  test('a provider named in a sentence, with the method of the report', () => {
    const report = typedPages(
      front,
      `Marrow Cloud Ltd uses Stratus Web Services (SWS), a subservice organization, to provide data center hosting.
The description excludes the controls of the subservice organization under the carve-out method.`,
    );
    expect(
      stated('subservice-organisation', verified(proposeSubserviceOrganisations, report)),
    ).toEqual([
      { name: 'Stratus Web Services', service: 'data center hosting', method: 'carve-out' },
    ]);
  });
});
