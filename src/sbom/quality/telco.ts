import type { Sbom } from '../sbom.ts';
import type { Profile } from './element.ts';
import { author, generationContext, timestamp, toolName } from './file-checks.ts';

const formats = ['2.2', '2.2.1', '2.2.2', '2.3'];

/**
 * OpenChain Telco SBOM Guide 1.1, for the only files it is written for: SPDX 2.2 and 2.3. Download
 * locations and copyright texts are not read, so that the guide is never told to be met as a whole.
 */
export function telcoProfile({ format, specVersion }: Sbom): Profile | undefined {
  return format === 'SPDX' && formats.includes(specVersion.value) ? telco : undefined;
}

const notRead = (what: string) => () => ({
  ok: null,
  sentence: `The guide asks for the ${what} of every package, which is not read here.`,
});

const telco: Profile = {
  profile: 'OpenChain Telco',
  edition: '1.1',
  body: 'OpenChain Telco',
  elements: [
    { element: 'author', judge: author },
    { element: 'tool name', judge: toolName },
    { element: 'timestamp', judge: timestamp },
    { element: 'build information', judge: generationContext },
    { element: 'package name', counts: 'name', does: 'have a name' },
    {
      element: 'package version',
      counts: 'version',
      does: 'state a version that tells releases apart',
    },
    { element: 'package supplier', counts: 'supplier', does: 'name who made them' },
    {
      element: 'package licence',
      counts: 'spdxLicence',
      does: 'state their licence as an SPDX identifier or expression',
    },
    {
      element: 'relationships',
      counts: 'related',
      does: 'have a relation to another part, or a word on what is unknown',
    },
    { element: 'download location', judge: notRead('download location') },
    { element: 'copyright text', judge: notRead('copyright text') },
  ],
};
