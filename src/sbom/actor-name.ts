/** SPDX says with a name whose it is: "Organization: Kestrel Controls s.r.o.". */
export function actorName(printed: string): string {
  return printed.replace(/^(?:Organization|Person|Tool):\s*/u, '');
}
