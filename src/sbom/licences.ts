import type { Component } from './component.ts';
import { isPlaceholder } from './placeholder.ts';

/** Licences as printed, each once; what says nothing ("NOASSERTION") is left out. */
export function licencesOf({ licences }: Pick<Component, 'licences'>): readonly string[] {
  if (licences.length === 0) return [];
  const texts = licences.map(({ text }) => text.trim()).filter((text) => !isPlaceholder(text));
  return texts.length < 2 ? texts : [...new Set(texts)];
}
