import { describe, expect, test } from 'vitest';
import { proposeBridgeLetter } from '../../../../src/claims/rules/soc/bridge-letter.ts';
import { proposeSubserviceOrganisations } from '../../../../src/claims/rules/soc/subservice-organisation.ts';
import { proposeUserEntityControls } from '../../../../src/claims/rules/soc/user-entity-control.ts';
import { typedPages } from '../../../support/typed-pages.ts';
import { stated, verified } from './verified.ts';

const front = `Independent Service Auditor's Report
In our opinion, in all material respects, the controls operated effectively.
Trust services criteria relevant to security. Tests of controls and results.`;

describe('lists of a SOC report', () => {
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

  test('user entity controls are the duties of their section, not every duty of a customer', () => {
    const report = typedPages(
      front,
      `Customers should read the release notes.

Complementary User Entity Controls

The following controls are assumed:

1. User entities are responsible for managing their API keys.

2. User entities should review their users every quarter.

Complementary Subservice Organization Controls

Customers must be told about outages.`,
    );
    const found = stated('user-entity-control', verified(proposeUserEntityControls, report));
    expect(found).toEqual([
      { description: 'User entities are responsible for managing their API keys' },
      { description: 'User entities should review their users every quarter' },
    ]);
  });

  test('a gap letter covers its own time, not the period of the report', () => {
    const letter = typedPages(`Marrow Cloud Ltd
2 April 2026

Gap Letter

Marrow Cloud Ltd received a SOC 2 Type 2 report for the period 1 January 2025 to 31 December 2025.
We are not aware of any material changes to our controls. This letter covers 1 January 2026 to 2 April 2026.

Kind regards,
Owen Price, Head of Compliance`);
    expect(stated('assurance-report', verified(proposeBridgeLetter, letter))[0]).toMatchObject({
      form: 'bridge letter',
      standard: 'SOC 2',
      periodStart: '2026-01-01',
      periodEnd: '2026-04-02',
      issuedOn: '2026-04-02',
      signedBy: 'Owen Price',
    });
  });

  test('a letter that merely encloses a report is no bridge letter', () => {
    const letter = typedPages(
      'Dear customer,\nplease find enclosed our SOC 2 Type 2 report.\nSincerely,\nA. Bee',
    );
    expect(verified(proposeBridgeLetter, letter)).toEqual([]);
  });
});
