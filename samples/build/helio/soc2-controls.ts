/** Control tests of the sample SOC 2 report: number, control, test and result as printed. */
export type ControlTest = readonly [
  criterion: string,
  control: string,
  test: string,
  result: string,
];

const none = 'No exceptions noted.';

export const controlTests: readonly ControlTest[] = [
  [
    'CC1.4-01',
    'Engineers complete secure development training within 30 days of joining.',
    'Inspected training records for a sample of 25 engineers.',
    none,
  ],
  [
    'CC2.2-01',
    'Security responsibilities are published on the intranet.',
    'Inspected the intranet page.',
    none,
  ],
  [
    'CC3.2-01',
    'A risk assessment is performed yearly and approved by management.',
    'Inspected the risk assessment of January 2026.',
    none,
  ],
  [
    'CC4.1-01',
    'Internal audits of security controls are performed every quarter.',
    'Inspected the audit reports of two quarters.',
    none,
  ],
  [
    'CC5.3-01',
    'Policies are reviewed yearly by their owners.',
    'Inspected the review records for a sample of 10 policies.',
    none,
  ],
  [
    'CC6.1-01',
    'Access to production requires multi-factor authentication.',
    'Observed a login and inspected the configuration.',
    none,
  ],
  [
    'CC6.1-02',
    'Administrator access to build servers is limited to the release team.',
    'Inspected the access list of the build servers.',
    none,
  ],
  [
    'CC6.2-01',
    'Access of leavers is removed within one business day.',
    'Inspected the removal records for a sample of 20 leavers.',
    'Exception noted. For 2 of 20 leavers selected, access was removed after 6 and 9 days.',
  ],
  [
    'CC6.3-01',
    'Access rights are reviewed every quarter.',
    'Inspected the review records of two quarters.',
    none,
  ],
  [
    'CC6.6-01',
    'Network traffic from the internet passes a web application firewall.',
    'Inspected the firewall configuration.',
    none,
  ],
  [
    'CC6.7-01',
    'Customer data is encrypted in transit.',
    'Inspected the configuration of the load balancers.',
    none,
  ],
  [
    'CC7.1-01',
    'Container images are scanned for known vulnerabilities before each deployment.',
    'Inspected the pipeline configuration and a sample of 25 deployments.',
    none,
  ],
  [
    'CC7.2-01',
    'Security events are monitored around the clock.',
    'Inspected the shift plan and a sample of 15 alerts.',
    none,
  ],
  [
    'CC7.4-01',
    'Incidents are handled according to the incident response procedure.',
    'Inspected the records of the two incidents in the period.',
    none,
  ],
  [
    'CC8.1-01',
    'Each change is reviewed by a second engineer before it is merged.',
    'Inspected the merge records for a sample of 25 changes.',
    'Exception noted. For 3 of 25 changes selected, no review by a second engineer was recorded.',
  ],
  [
    'CC8.1-02',
    'Changes are tested before they are deployed to production.',
    'Inspected the test records for a sample of 25 changes.',
    none,
  ],
  [
    'CC9.2-01',
    'Subservice organisations are reviewed yearly.',
    'Inspected the review of the hosting provider.',
    none,
  ],
  [
    'A1.2-01',
    'Backups are made every day and restored as a test every quarter.',
    'Inspected the backup log and two restore tests.',
    none,
  ],
  [
    'A1.3-01',
    'The disaster recovery plan is exercised yearly.',
    'Inspected the exercise record of March 2026.',
    none,
  ],
];

export const responses: readonly (readonly [control: string, text: string])[] = [
  [
    'CC6.2-01',
    'Management Response: The leaver process was automated in May 2026, and a daily report lists accounts without an active employee.',
  ],
  [
    'CC8.1-01',
    'Management Response: Branch protection now rejects changes without a recorded review; it was switched on in April 2026.',
  ],
];
