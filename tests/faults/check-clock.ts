export type ClockEvent =
  | { readonly kind: 'set'; readonly subjectId: string; readonly dueAt: number }
  /** A server has taken it, at this moment by the database's clock, from which its own was so far off. */
  | {
      readonly kind: 'taken';
      readonly server: string;
      readonly offMs: number;
      readonly subjectId: string;
      readonly dueAt: number;
      readonly at: number;
    }
  | { readonly kind: 'said'; readonly server: string; readonly clock: 'off' | 'near' }
  /** A server has looked at what is due; what it left is due then, or never. */
  | {
      readonly kind: 'looked';
      readonly server: string;
      readonly offMs: number;
      readonly at: number;
      readonly nextDueAt: number | null;
    }
  /** What came of it, from the record. */
  | { readonly kind: 'fired'; readonly subjectId: string; readonly at: number };

type Of<Kind extends ClockEvent['kind']> = Extract<ClockEvent, { kind: Kind }>;

const mostOffMs = 5_000;
const isOff = ({ offMs }: { readonly offMs: number }) => Math.abs(offMs) > mostOffMs;

function only<Kind extends ClockEvent['kind']>(
  events: readonly ClockEvent[],
  kind: Kind,
): readonly Of<Kind>[] {
  return events.filter((event): event is Of<Kind> => event.kind === kind);
}

function checkFiring(events: readonly ClockEvent[]): readonly string[] {
  const fired = new Map<string, number[]>();
  for (const { subjectId, at } of only(events, 'fired')) {
    fired.set(subjectId, [...(fired.get(subjectId) ?? []), at]);
  }
  return only(events, 'set').flatMap(({ subjectId, dueAt }) => {
    const [at, ...others] = fired.get(subjectId) ?? [];
    if (at === undefined) return [`${subjectId} never fired`];
    if (others.length > 0) return [`${subjectId} fired ${others.length + 1} times`];
    return at < dueAt ? [`${subjectId} is on record before it was due`] : [];
  });
}

function checkTaking(events: readonly ClockEvent[]): readonly string[] {
  return only(events, 'taken').flatMap((taken) => {
    const { subjectId, server, at, dueAt } = taken;
    const faults: string[] = [];
    if (at < dueAt) faults.push(`${subjectId} was taken ${dueAt - at} ms early`);
    if (isOff(taken)) faults.push(`${server} took ${subjectId} by a wrong clock`);
    return faults;
  });
}

function checkLooking(looks: readonly Of<'looked'>[]): readonly string[] {
  return looks.flatMap((look) => {
    const { server, at, nextDueAt } = look;
    if (isOff(look) || nextDueAt === null || nextDueAt > at) return [];
    return [`${server} left what was due for ${at - nextDueAt} ms`];
  });
}

/** After each look, what a server said last is how its clock is. */
function checkSaying(events: readonly ClockEvent[]): readonly string[] {
  const said = new Map<string, 'off' | 'near'>();
  const faults: string[] = [];
  for (const event of events) {
    if (event.kind === 'said') {
      if (said.get(event.server) === event.clock) faults.push(`${event.server} says it again`);
      said.set(event.server, event.clock);
    }
    if (event.kind !== 'looked') continue;
    const is = isOff(event) ? 'off' : 'near';
    if ((said.get(event.server) ?? 'near') !== is) {
      faults.push(`${event.server} does not say that its clock is ${is}`);
    }
  }
  return faults;
}

/** Each fires once, none early by the database's clock, none late or lost, and no wrong clock takes any. */
export function checkClock(events: readonly ClockEvent[]): readonly string[] {
  return [
    ...checkFiring(events),
    ...checkTaking(events),
    ...checkLooking(only(events, 'looked')),
    ...checkSaying(events),
  ];
}
