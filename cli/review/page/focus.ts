/** Whoever comes back from a shot stands on its card, also where its row has to be drawn first. */
export function focusCard(id: string): void {
  const name = CSS.escape(id);
  const look = (): HTMLElement | null =>
    document.querySelector(`.card[data-id="${name}"] .picture, .panel-card[data-id="${name}"]`);
  const card = look();
  if (card) {
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
    return;
  }
  const row = document.querySelector(`.block[data-ids~="${name}"]`);
  row?.scrollIntoView({ block: 'center' });
  if (row) setTimeout(() => look()?.focus(), 100);
}

/** Out of a field, back to where the keys are heard. */
export function leaveField(field: HTMLElement): void {
  const place =
    field.closest<HTMLElement>('.shot') ?? document.querySelector<HTMLElement>('.card .picture, .panel-card');
  if (place) place.focus({ preventScroll: true });
  else field.blur();
}
