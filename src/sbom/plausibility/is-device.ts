import type { Component } from '../component.ts';
import type { Sbom } from '../sbom.ts';

const deviceTypes: ReadonlySet<string> = new Set(['firmware', 'device', 'operating-system']);
const deviceNames = /\b(?:firmware|fw|bootloader|system image|device image|rootfs)\b/i;

/** Whether the subject is something that runs on bare hardware, so that everything below is in it. */
export function isDevice({ subject }: Sbom): boolean {
  if (subject === undefined) return false;
  return deviceTypes.has(subject.type ?? '') || deviceNames.test(subject.name.slice(0, 200));
}

/** How the subject is called in a sentence. */
export function subjectName(subject: Component | undefined): string {
  const name = subject?.name ?? 'the product';
  return name.length > 80 ? `${name.slice(0, 79)}…` : name;
}
