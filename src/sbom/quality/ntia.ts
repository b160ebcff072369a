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
      does: 'have a relation to another part, or a word on what is unknown',
    },
    { element: 'author', judge: author },
    { element: 'timestamp', judge: timestamp },
  ],
};
