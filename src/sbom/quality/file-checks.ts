import { isInstant } from '../day-of.ts';
import { partyName } from '../party-name.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { Sbom } from '../sbom.ts';
import { hasContact } from './component-checks.ts';

type Check = Readonly<{ ok: boolean | null; sentence: string }>;

const shown = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

const named = (entries: Sbom['authors']): readonly string[] =>
  entries.map(({ value }) => partyName(value)).filter((value) => !isPlaceholder(value));

/** A tool is no author: somebody answers for what the file says. */
export function author({ authors, tools }: Sbom): Check {
  const [first] = named(authors);
  if (first !== undefined) {
    return { ok: true, sentence: `The SBOM says who made it: ${shown(first)}.` };
  }
  const [tool] = named(tools);
  const only = tool === undefined ? '' : ` Only a tool is named: ${shown(tool)}.`;
  return { ok: false, sentence: `The SBOM does not say which person or company made it.${only}` };
}

export function creatorContact({ authors, producer }: Sbom): Check {
  const contact = [...named(authors), producer?.value ?? ''].find(hasContact);
  return contact === undefined
    ? {
        ok: false,
        sentence: 'Nobody who made the SBOM gives an e-mail address or a URL to write to.',
      }
    : { ok: true, sentence: `The maker of the SBOM can be reached: ${shown(contact)}.` };
}

export function timestamp({ createdOn }: Sbom): Check {
  if (createdOn === undefined || isPlaceholder(createdOn.value)) {
    return { ok: false, sentence: 'The SBOM does not say when it was made.' };
  }
  const value = shown(createdOn.value);
  return isInstant(createdOn.value)
    ? { ok: true, sentence: `The SBOM was made at ${value}.` }
    : {
        ok: false,
        sentence: `The SBOM gives "${value}" as its time, which is no date with a time and a zone.`,
      };
}

export function toolName({ tools }: Sbom): Check {
  const [tool] = named(tools);
  return tool === undefined
    ? { ok: false, sentence: 'The SBOM does not name the tool that made it.' }
    : { ok: true, sentence: `The SBOM names the tool that made it: ${shown(tool)}.` };
}

/** Stated in so many words; a timestamp alone says nothing about it. SPDX 2 has no field for it. */
export function generationContext({ format, specVersion, lifecycles }: Sbom): Check {
  const [phase] = named(lifecycles);
  if (phase !== undefined) {
    return { ok: true, sentence: `The SBOM says in which phase it was made: ${shown(phase)}.` };
  }
  if (format === 'SPDX' && specVersion.value.startsWith('2')) {
    const version = specVersion.value.slice(0, 20);
    return { ok: null, sentence: `SPDX ${version} has no field for the phase it was made in.` };
  }
  return {
    ok: false,
    sentence: 'The SBOM does not say whether it was made before, during or after the build.',
  };
}

export function withoutVulnerabilities({ vulnerabilities }: Sbom): Check {
  return vulnerabilities === 0
    ? { ok: true, sentence: 'The SBOM holds no vulnerability data, as BSI asks.' }
    : {
        ok: false,
        sentence: `The SBOM holds ${vulnerabilities} entries of vulnerability data; BSI wants them in a file of their own (VEX, CSAF).`,
      };
}

export function uniqueUri({ serial }: Sbom): Check {
  return serial === undefined
    ? { ok: false, sentence: 'The SBOM has no serial number or namespace of its own.' }
    : { ok: true, sentence: `The SBOM can be referred to: ${shown(serial.value)}.` };
}
