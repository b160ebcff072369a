import type { Order } from './supplier.ts';

/** "K7 HMI@4.2.1" names a version, "cloud:Helio Grid Cloud" a hosted service. */
export function typedOrder(text: string): Order {
  const hosted = /^cloud:/iu.test(text);
  const [product = '', version] = text.replace(/^cloud:/iu, '').split('@');
  return {
    product: product.trim(),
    ...(version === undefined ? {} : { version: version.trim() }),
    kind: hosted ? 'hosted service' : 'product',
  };
}

/** An order as a person types it. */
export function orderText({ product, version, kind }: Order): string {
  const typed = version === undefined ? product : `${product}@${version}`;
  return kind === 'hosted service' ? `cloud:${typed}` : typed;
}
