import { copyLink, deck, goNext, goShot, goTake, openPlace, openThing, toggleCompare } from './deck.ts';
import { clear, judge, tick, tickAll, undo } from './deeds.ts';
import { leaveField } from './focus.ts';
import { source } from './source.ts';
import { change, close, go, now } from './store.ts';

/** Listens to the keyboard; the result stops it. */
export function listenToKeys(): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.metaKey || event.altKey || (event.ctrlKey && event.key.toLowerCase() !== 'z')) return;
    if (now().isHelping) return;
    if (isWriting(event.target)) {
      if (event.key === 'Escape') leaveField(event.target as HTMLElement);
      return;
    }
    const isOpen = openThing() !== undefined;
    const does = (isOpen ? onStage : onCards)(event) ?? anywhere(event);
    if (!does) return;
    event.preventDefault();
    does();
  };
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}

type Does = (() => unknown) | undefined;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName) &&
  (target as HTMLInputElement).type !== 'checkbox';

const isButton = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(?:BUTTON|A|SUMMARY)$/.test(target.tagName);

function anywhere({ key, ctrlKey }: KeyboardEvent): Does {
  if (key === '?') return () => change({ isHelping: true });
  if (source.canJudge && key.toLowerCase() === 'g') return goNext;
  if (source.canJudge && (key.toLowerCase() === 'u' || ctrlKey)) return () => void undo();
  return undefined;
}

function onCards(event: KeyboardEvent): Does {
  const { key, target } = event;
  const views = ['shots', 'board', 'film'] as const;
  const view = views[Number(key) - 1];
  if (view) return () => go({ view });
  if (key === '/') return () => document.getElementById('find')?.focus();
  if (key.startsWith('Arrow') && now().route.view !== 'film') return () => fromCard(target, key);
  if (now().route.view === 'film') return film(event);
  return undefined;
}

/** The focus goes to the nearest card that way. */
function fromCard(target: EventTarget | null, key: string): void {
  const cards = [...document.querySelectorAll<HTMLElement>('.card .picture, .panel-card')];
  const here = target instanceof HTMLElement ? target.closest('.card, .panel-card') : null;
  const current = cards.find(card => here?.contains(card));
  if (!current) {
    cards[0]?.focus();
    return;
  }
  const from = current.getBoundingClientRect();
  const [across, down] = [{ ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0, { ArrowUp: -1, ArrowDown: 1 }[key] ?? 0];
  const away = (card: HTMLElement): number => {
    const to = card.getBoundingClientRect();
    const [x, y] = [to.left - from.left, to.top - from.top];
    if (across !== 0) return cards.indexOf(card) - cards.indexOf(current) === across ? 0 : Number.POSITIVE_INFINITY;
    return y * down > 8 ? Math.abs(y) * 4 + Math.abs(x) : Number.POSITIVE_INFINITY;
  };
  const next = cards.filter(card => card !== current).sort((a, b) => away(a) - away(b))[0];
  if (next && Number.isFinite(away(next))) {
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
}

function film({ key, target }: KeyboardEvent): Does {
  const { film: it } = deck;
  if (!it || ((key === ' ' || key === 'Enter') && isButton(target))) return undefined;
  switch (key.toLowerCase()) {
    case ' ':
    case 'k':
      return it.toggle;
    case ',':
    case 'arrowleft':
      return () => it.seek(it.time() - 1 / it.fps);
    case '.':
    case 'arrowright':
      return () => it.seek(it.time() + 1 / it.fps);
    case '[':
    case 'arrowup':
      return () => it.shot(-1);
    case ']':
    case 'arrowdown':
      return () => it.shot(1);
    case 'home':
      return () => it.seek(0);
    default:
      return undefined;
  }
}

function onStage({ key, shiftKey, target }: KeyboardEvent): Does {
  if ((key === ' ' || key === 'Enter') && isButton(target)) return undefined;
  // A dialog of the platform's own would be closed by it; here it leads back, one step at a time.
  if (key === 'Escape') return now().isRejecting ? () => change({ isRejecting: false }) : close;
  if (key === 'ArrowUp') return () => goTake(-1);
  if (key === 'ArrowDown') return () => goTake(1);
  if (key === '[') return () => goShot(-1);
  if (key === ']') return () => goShot(1);
  if (key.toLowerCase() === 'y') return () => void copyLink();
  return transport(key, shiftKey) ?? comparing(key.toLowerCase()) ?? (source.canJudge ? judging(key) : undefined);
}

function transport(key: string, isFar: boolean): Does {
  const { transport: it } = deck;
  if (key.toLowerCase() === 'f') return deck.fullScreen;
  if (!it) return undefined;
  const far = Math.round(it.fps);
  switch (key.toLowerCase()) {
    case ' ':
    case 'k':
      return () => it.toggle();
    case ',':
      return () => it.step(-1);
    case '.':
      return () => it.step(1);
    case 'arrowleft':
      return () => it.step(isFar ? -far : -1);
    case 'arrowright':
      return () => it.step(isFar ? far : 1);
    case 'home':
      return () => it.step(Number.NEGATIVE_INFINITY);
    case 'end':
      return () => it.step(Number.POSITIVE_INFINITY);
    case 'j':
      return () => it.faster(-1);
    case 'l':
      return () => (it.playing.isPlaying ? it.faster(1) : it.play());
    case 'o':
      return () => it.toggleLoop();
    case 'm':
      return () => it.toggleSound();
    default:
      return undefined;
  }
}

function comparing(key: string): Does {
  if (key === 'v') return toggleCompare;
  if (key === 'w') return () => go({ ...keepTake(), mode: now().route.mode === 'wipe' ? 'side' : 'wipe' });
  if (key === 'b') return deck.flip;
  return undefined;
}

const keepTake = () => {
  const { take } = now().route;
  return take === undefined ? {} : { take };
};

function judging(key: string): Does {
  const place = openPlace();
  if (!place) return undefined;
  if (/^[1-9]$/.test(key)) {
    const box = document.querySelectorAll<HTMLInputElement>('.checks input')[Number(key) - 1];
    return box && (() => tick(place.id, box.value));
  }
  switch (key.toLowerCase()) {
    case 'c':
      return () => void judge(place, 'circled');
    case 'a':
      return () => void judge(place, 'approved');
    case 'r':
      return () => change({ isRejecting: true });
    case 'x':
      return () => void clear(place);
    case 't':
      return () => {
        const boxes = [...document.querySelectorAll<HTMLInputElement>('.checks input')];
        tickAll(
          place.id,
          boxes.map(({ value }) => value),
        );
      };
    case 'n':
      return () => document.getElementById('note')?.focus();
    default:
      return undefined;
  }
}
