import type { Page } from 'playwright-core';

/** What a person who cannot see or point would stumble over, as one line each. */
export function obstacles(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const found = [];
    const seen = (node) => node.checkVisibility({ visibilityProperty: true });
    const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
    const name = (node) => node.getAttribute('aria-label') || node.title || node.textContent.trim()
      || (node.getAttribute('aria-labelledby') || '').split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
    for (const node of all('button, a[href], [role="button"], [role="tab"], summary')) {
      if (!name(node)) found.push('no name: ' + node.outerHTML.slice(0, 120));
    }
    for (const node of all('input:not([hidden]), textarea, select, progress')) {
      if (!node.labels?.length && !name(node)) found.push('no label: ' + node.outerHTML.slice(0, 120));
    }
    for (const node of all('img:not([alt]), canvas:not([aria-label]), svg:not([aria-label]):not([aria-hidden])')) {
      found.push('no alternative: ' + node.outerHTML.slice(0, 120));
    }
    for (const node of all('[tabindex]')) if (node.tabIndex > 0) found.push('order: ' + node.outerHTML.slice(0, 120));
    for (const node of all('[aria-controls], [aria-labelledby], [aria-describedby]')) {
      for (const attribute of ['aria-controls', 'aria-labelledby', 'aria-describedby']) {
        for (const id of (node.getAttribute(attribute) ?? '').split(' ').filter(Boolean)) {
          if (!document.getElementById(id)) found.push(attribute + ' leads nowhere: ' + id);
        }
      }
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    for (const id of new Set(ids)) if (ids.indexOf(id) !== ids.lastIndexOf(id)) found.push('id twice: ' + id);
    if (!document.documentElement.lang) found.push('no language');
    if (document.querySelectorAll('main').length !== 1) found.push('not one main');
    if (document.documentElement.scrollWidth > innerWidth) found.push('wider than the window');
    return found;
  })()`);
}

/** Texts whose contrast to what is behind them is less than 4.5 : 1 (WCAG 2.2, 1.4.3). */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(`(() => {
    const rgba = (text) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 1;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.fillStyle = text;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
      return { r, g, b, a: a / 255 };
    };
    const behind = (node) => {
      for (let at = node; at; at = at.parentElement) {
        const colour = rgba(getComputedStyle(at).backgroundColor);
        if (colour.a > 0.99) return colour;
      }
      return rgba(getComputedStyle(document.body).backgroundColor);
    };
    const part = (value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    const light = ({ r, g, b }) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
    const found = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || !node.checkVisibility()) continue;
      if (node.closest(':disabled, .unseen, .skip, noscript, svg')) continue;
      const [one, other] = [light(rgba(getComputedStyle(node).color)), light(behind(node))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (contrast < 4.5) found.push(contrast.toFixed(1) + ': ' + texts.currentNode.data.slice(0, 60));
    }
    return found;
  })()`);
}
