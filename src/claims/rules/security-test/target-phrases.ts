import type { Span } from '../../../evidence/document.ts';

const determiner =
  /^(?:(?:the|a|an|its|their|our|his|client['’]s|latest|current|new|version|versions|following|security|posture|overall|state|source|code|codebase|level|internal|external|public(?:ly)?|available|of|for|on|in|de|du|la|le|les|l['’]|der|die|das|des|dem|den|het|el|los|las|sein\w*|ihr\w*)(?: |(?<=['’])))(?=\S)/iu;
/** Where the name of what was tested ends and the rest of the sentence goes on. */
const boundary =
  /\s(?:from|between|during|on behalf|by|using|with|which|that|who|whose|running|available|accessible|reachable|deployed|used|to|as|at|in(?: order| the (?:period|course|time|context)| accordance| (?:January|February|March|April|May|June|July|August|September|October|November|December|early|late|mid|Q\d|\d))|on (?:\d|January|February|March|April|May|June|July|August|September|October|November|December|the \d)|and (?:was|is|were|to|has|had)|was|is|were|are|has|have|where|located|hosted|provided|developed|operated|within|over|prior|before|after|via|through|including|consisting|comprising|commissioned|performed|conducted|carried|requested|for(?! (?:Android|iOS|Windows|Linux|macOS))|im|vom|von der|durch|mit|zwischen|ist|wurde[n]?|durchgeführt|sowie deren|pour|par|entre|réalisée?|door|tussen|por|entre)(?=\s)|[;:()[\]|]|\.(?=\s|$)|,(?=\s)(?!\s(?:Inc|LLC|Ltd|L\.L\.C|Corp|S\.A|LP)\b)/iu;
const tail = /[\s,;:.–-]+$|\s(?:security|application['’]s|sicherheit)$/iu;
const refined =
  /\b(?:specifically targeting|specifically|in particular|namely|focus(?:ed|ing|sed)? on|nämlich|insbesondere)\s+/iu;
const names = /\p{Lu}\p{L}|\p{Lu}\d|\d\p{L}|\p{Ll}\p{Lu}/u;

/** 'the product "Pegel OPC UA Server"': the name is what stands in quotes. */
const quoted = /^[^.,;"“„«]{0,30}["“„«]\s?([^"”“»]{3,80}?)\s?["”“»]/u;

/** The name of a thing at an offset: articles dropped, ended where the sentence goes on. */
export function thingAt(text: string, at: number): Span | undefined {
  let start = at + (/^\s*["“„‘']?/u.exec(text.slice(at))?.[0].length ?? 0);
  for (let found = determiner.exec(text.slice(start, start + 40)); found; ) {
    start += found[0].length;
    found = determiner.exec(text.slice(start, start + 40));
  }
  const rest = text.slice(start, start + 160);
  const name = quoted.exec(rest)?.[1];
  if (name !== undefined) {
    const from = start + rest.indexOf(name);
    return { start: from, end: from + name.length };
  }
  let end = boundary.exec(rest)?.index ?? rest.length;
  for (let cut = tail.exec(rest.slice(0, end)); cut; cut = tail.exec(rest.slice(0, end)))
    end = cut.index;
  const length = rest.slice(0, end).replace(/["”“’']+$/u, '').length;
  return length >= 3 && length <= 120 ? { start, end: start + length } : undefined;
}

/** True when the words name something in particular ("Kestrel K7 HMI"), not just "the web application". */
export function isNamed(words: string): boolean {
  return names.test(words);
}

/** Offset behind "specifically targeting …", where a sentence says more exactly what was tested. */
export function refinementIn(text: string, from: number): number | undefined {
  const found = refined.exec(text.slice(from));
  return found ? from + found.index + found[0].length : undefined;
}
