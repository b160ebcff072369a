import type { Profile } from './element.ts';
import { author, timestamp } from './file-checks.ts';

/**
 * NTIA, The Minimum Elements For a Software Bill of Materials (12 July 2021), data fields. "Known
 * unknowns" are allowed for relations only: a component whose completeness is stated counts.
 */
export const ntia: Profile = {
  profile: 'NTIA 2021',
  body: 'NTIA',
  elements: [
    { element: 'supplier', counts: 'supplier', does: 'name who made them' },
    { element: 'component name', counts: 'name', does: 'have a name' },
    { element: 'version', counts: 'version', does: 'state a version that tells releases apart' },
    {
      element: 'other unique identifier',
      counts: 'anyIdentifier',
      does: 'carry a valid identifier (purl, CPE or SWID)',
    },
    {
      element: 'dependency relationship',
      counts: 'related',
      does: 'are connected to another component, or say that nothing is known',
    },
    { element: 'author', judge: author },
    { element: 'timestamp', judge: timestamp },
  ],
};
