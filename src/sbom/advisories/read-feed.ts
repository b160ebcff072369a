import type { FeedReading } from './feed-part.ts';
import { readOsvFeed } from './osv-feed.ts';
import { readCampaign } from './read-campaign.ts';
import { readCsaf } from './read-csaf.ts';
import { readCycloneDxVex } from './read-cyclone-dx-vex.ts';
import { readEpss } from './read-epss.ts';
import { readKev } from './read-kev.ts';
import { readOpenVex } from './read-open-vex.ts';

/** Why a file is no feed, to be put behind its name: "is an SBOM, …". */
export type Refused = Readonly<{ refused: string }>;

const readers = [readOsvFeed, readKev, readOpenVex, readCsaf, readCycloneDxVex];

/** Reads one file of a feed by its content; `name` only gives a campaign list its name. */
export function readFeed(name: string, text: string): FeedReading | Refused {
  const content = text.replace(/^\ufeff/u, '').trimStart();
  if (content === '') return { refused: 'is empty' };
  if (/^[[{]/u.test(content)) return readJson(content);
  if (content.startsWith('<')) return { refused: 'is XML, which no feed of advisories comes in' };
  const list = readEpss(content) ?? readCampaign(content, campaignName(name));
  return (
    list ?? {
      refused: 'is no feed that is known: neither OSV, KEV, EPSS, CSAF, VEX nor a list of packages',
    }
  );
}

function readJson(content: string): FeedReading | Refused {
  let tree: unknown;
  try {
    tree = JSON.parse(content);
  } catch {
    return { refused: 'is broken JSON' };
  }
  for (const read of readers) {
    const reading = read(tree);
    if (reading) return reading;
  }
  return {
    refused: isSbom(tree) ? 'is an SBOM, not a feed' : 'is JSON, but no feed that is known',
  };
}

function isSbom(tree: unknown): boolean {
  return (
    tree !== null && typeof tree === 'object' && ('bomFormat' in tree || 'spdxVersion' in tree)
  );
}

/** "lists/shai-hulud_2.csv" is the campaign "shai-hulud 2". */
function campaignName(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1).replace(/\.(?:csv|tsv|txt|gz)\b/giu, '');
  return base.replaceAll('_', ' ').trim().slice(0, 80) || 'campaign list';
}
