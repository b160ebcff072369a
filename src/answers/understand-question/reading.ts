import { type FoundStandard, findStandards } from '../../claims/standards.ts';
import type { Area } from '../../criteria/criterion.ts';
import { findMentions, type SupplierMention } from '../../suppliers/find-mentions.ts';
import { foldText } from '../../suppliers/fold-text.ts';
import type { Supplier } from '../../suppliers/supplier.ts';
import type { ThreadMemory } from '../thread-memory.ts';
import { vocabulary } from './ordinary-words.ts';
import { productsIn } from './products.ts';
import { type QuestionDates, questionDates } from './question-dates.ts';
import { areaIn, criteriaIn } from './topics.ts';

/** What understanding a question may look at besides its words. */
export type QuestionContext = Readonly<{
  suppliers: readonly Supplier[];
  memory: ThreadMemory;
  /** YYYY-MM-DD. */
  asOf: string;
}>;

/** A question with everything that can be found in it before its meaning is decided. */
export type Reading = Readonly<{
  /** As cleaned, in the person's own spelling. */
  text: string;
  /** Folded; every supplier's name is "@", so that words in names mean nothing. */
  said: string;
  dates: QuestionDates;
  standards: readonly FoundStandard[];
  mentions: readonly SupplierMention[];
  products: readonly string[];
  criteria: readonly string[];
  area: Area | undefined;
  context: QuestionContext;
}>;

/** Finds dates, standards, suppliers, products and topics in a cleaned question. */
export function readWords(text: string, context: QuestionContext): Reading {
  const mentions = findMentions(text, context.suppliers, vocabulary);
  const masked = mask(text, mentions);
  return {
    text,
    said: foldText(masked).replace(/[’‘]/gu, "'").replace(/\s+/gu, ' ').trim(),
    dates: questionDates(masked, context.asOf),
    standards: findStandards(masked),
    mentions,
    products: productsIn(masked, context.suppliers),
    criteria: criteriaIn(masked),
    area: areaIn(masked),
    context,
  };
}

function mask(text: string, mentions: readonly SupplierMention[]): string {
  return [...mentions]
    .reverse()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}@${rest.slice(end)}`, text);
}
