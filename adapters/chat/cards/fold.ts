import type { CardElement } from './adaptive-card.ts';

/** Elements folded away behind a button; `id` is unique within a reply. */
export function fold(id: string, title: string, items: readonly CardElement[]): CardElement[] {
  return [
    {
      type: 'ActionSet',
      actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }],
    },
    { type: 'Container', id, isVisible: false, items },
  ];
}
