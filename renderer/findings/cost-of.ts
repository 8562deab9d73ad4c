/** In the organisation's own currency; what is no amount is left out. */
export function costOf(text: string): number | undefined {
  const cost = Number(text.replaceAll(/[\s']/g, ''));
  return text.trim() === '' || !Number.isFinite(cost) || cost < 0 ? undefined : cost;
}
