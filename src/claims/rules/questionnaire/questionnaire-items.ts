import type { Document } from '../../../evidence/document.ts';
import { proseItems } from './prose-items.ts';
import type { QuestionnaireItem } from './questionnaire-item.ts';
import { tableItems } from './table-items.ts';

/** Items of a document: its tables, or its running text where there are no such tables. */
export function questionnaireItems(document: Document): QuestionnaireItem[] {
  const inTables = tableItems(document);
  return inTables.length >= 2 ? inTables : [...inTables, ...proseItems(document)];
}
