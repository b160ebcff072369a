import type { Profile } from './element.ts';
import { author, generationContext, timestamp, toolName } from './file-checks.ts';

/**
 * CISA, Minimum Elements for a Software Bill of Materials, draft for public comment (22 August
 * 2025). A SWID tag is no longer named among the identifiers.
 */
export const cisa: Profile = {
  profile: 'CISA 2025 draft',
  body: 'the CISA 2025 draft',
  elements: [
    { element: 'software producer', counts: 'supplier', does: 'name who made them' },
    { element: 'component name', counts: 'name', does: 'have a name' },
    {
      element: 'component version',
      counts: 'version',
      does: 'state a version that tells releases apart',
    },
    {
      element: 'software identifier',
      counts: 'identifier',
      does: 'carry a valid purl or CPE',
    },
    { element: 'component hash', counts: 'hash', does: 'carry a checksum of the right length' },
    { element: 'licence', counts: 'licence', does: 'state a licence' },
    {
      element: 'dependency relationship',
      counts: 'related',
      does: 'have a relation to another part, or a word on what is unknown',
    },
    { element: 'author', judge: author },
    { element: 'timestamp', judge: timestamp },
    { element: 'tool name', judge: toolName },
    { element: 'generation context', judge: generationContext },
  ],
};
