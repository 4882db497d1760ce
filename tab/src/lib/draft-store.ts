const prefix = 'causeway.draft.';
const keptMs = 14 * 24 * 3_600_000;

export interface DraftPlace {
  readonly key: string;
  readonly personId: string;
  /** On this device, or in this browser tab alone. */
  readonly keeping: 'device' | 'tab';
}

interface Kept {
  readonly begunAt: number;
  readonly changedAt: number;
  readonly lacksPeople: boolean;
  readonly value: object;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parsed(text: string | null): Kept | undefined {
  const read: unknown = JSON.parse(text ?? 'null');
  if (!isObject(read) || !isObject(read['value'])) return undefined;
  const { begunAt, changedAt, lacksPeople, value } = read;
  if (typeof begunAt !== 'number' || typeof changedAt !== 'number') return undefined;
  return { begunAt, changedAt, lacksPeople: lacksPeople === true, value };
}

/** Nothing where it is unreadable, too old, or the browser keeps nothing. */
function readFrom(storage: () => Storage, name: string): Kept | undefined {
  try {
    const kept = parsed(storage().getItem(name));
    return kept && Date.now() - kept.changedAt < keptMs ? kept : undefined;
  } catch {
    return undefined;
  }
}

function tryTo(act: () => void): void {
  try {
    act();
  } catch {
    // A storage that is full or blocked keeps nothing; the form itself still holds what was typed.
  }
}

/** Reading the name itself may throw where a browser blocks storage in a frame. */
const device = () => localStorage;
const browserTab = () => sessionStorage;

const nameOf = ({ personId, key }: DraftPlace) => `${prefix}${personId}.${key}`;

function isPersonBut(personId: string, value: unknown): boolean {
  return isObject(value) && 'isAbsent' in value && 'name' in value && value['id'] !== personId;
}

/** As it may stay on a device: whoever else is named in it does not. */
function withoutOthers(personId: string, value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((one) => !isPersonBut(personId, one))
      .map((one) => withoutOthers(personId, one));
  }
  if (!isObject(value)) return value;
  const own = Object.entries(value).filter(([, one]) => !isPersonBut(personId, one));
  return Object.fromEntries(own.map(([name, one]) => [name, withoutOthers(personId, one)]));
}

let isSwept = false;

/** What nobody came back for is not kept for whoever sits here next. */
function sweep(): void {
  if (isSwept) return;
  isSwept = true;
  tryTo(() => {
    const names = Object.keys(device()).filter((name) => name.startsWith(prefix));
    for (const name of names) if (!readFrom(device, name)) device().removeItem(name);
  });
}

export function readDraft(place: DraftPlace): Kept | undefined {
  sweep();
  const name = nameOf(place);
  const here = readFrom(browserTab, name);
  const there = place.keeping === 'device' ? readFrom(device, name) : undefined;
  // Another tab may have gone on; where it did not, this one knows who was chosen.
  return here && (!there || here.changedAt >= there.changedAt) ? here : there;
}

export function writeDraft(place: DraftPlace, value: object): void {
  const name = nameOf(place);
  const changedAt = Date.now();
  const begunAt = (readDraft(place) ?? { begunAt: changedAt }).begunAt;
  const whole = { begunAt, changedAt, lacksPeople: false, value };
  tryTo(() => browserTab().setItem(name, JSON.stringify(whole)));
  if (place.keeping === 'tab') return;
  const text = JSON.stringify(value);
  const own = withoutOthers(place.personId, value);
  const lacksPeople = JSON.stringify(own) !== text;
  tryTo(() => device().setItem(name, JSON.stringify({ ...whole, lacksPeople, value: own })));
}

export function removeDraft(place: DraftPlace): void {
  const name = nameOf(place);
  tryTo(() => browserTab().removeItem(name));
  tryTo(() => device().removeItem(name));
}
