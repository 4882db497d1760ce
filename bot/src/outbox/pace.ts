/** At most `count` in any `ms`. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** Microsoft's limits for one bot in one conversation. */
export const conversationLimits: readonly Limit[] = [
  { count: 7, ms: 1_000 },
  { count: 8, ms: 2_000 },
  { count: 60, ms: 30_000 },
  { count: 1_800, ms: 3_600_000 },
];

/** And for one app in one tenant. */
export const tenantLimits: readonly Limit[] = [{ count: 50, ms: 1_000 }];

/** Requests do not arrive as evenly as they leave; two that leave at a window's two ends may arrive inside it. */
const marginMs = 30;

/** The first moment from `now` on at which one more keeps every limit. `sentAt` ascends. */
function earliest(sentAt: readonly number[], limits: readonly Limit[], now: number): number {
  let at = now;
  for (const { count, ms } of limits) {
    const first = sentAt[sentAt.length - count];
    if (first !== undefined) at = Math.max(at, first + ms + marginMs);
  }
  return at;
}

export interface Pacer {
  /** Takes the next free place and says when it is. Undefined, and nothing taken, when that is later than `untilMs` from now. */
  reserve(
    tenantId: string,
    conversationId: string,
    now: number,
    untilMs: number,
  ): number | undefined;
  /** How long until there would be a place. */
  waitMs(tenantId: string, conversationId: string, now: number): number;
}

const longestWindowMs = 3_600_000;
const sweepEvery = 5_000;

function mostOf(limits: readonly Limit[]): number {
  return Math.max(...limits.map(({ count }) => count));
}

class SendLog {
  readonly #sentAt = new Map<string, number[]>();
  readonly #most: number;

  constructor(private readonly limits: readonly Limit[]) {
    this.#most = mostOf(limits);
  }

  earliest(key: string, now: number): number {
    return earliest(this.#sentAt.get(key) ?? [], this.limits, now);
  }

  /** Places are taken in ascending order, since each is found from the last one taken. */
  add(key: string, at: number): void {
    const sentAt = this.#sentAt.get(key) ?? [];
    sentAt.push(at);
    if (sentAt.length > 2 * this.#most) sentAt.splice(0, sentAt.length - this.#most);
    this.#sentAt.set(key, sentAt);
  }

  forgetBefore(time: number): void {
    for (const [key, sentAt] of this.#sentAt) {
      if ((sentAt.at(-1) ?? 0) < time) this.#sentAt.delete(key);
    }
  }
}

/** Keeps what is sent within the limits. `now` should come from a clock that never steps back. */
export function createPacer(
  limits: { readonly conversation: readonly Limit[]; readonly tenant: readonly Limit[] } = {
    conversation: conversationLimits,
    tenant: tenantLimits,
  },
): Pacer {
  const conversations = new SendLog(limits.conversation);
  const tenants = new SendLog(limits.tenant);
  let taken = 0;

  function placeAt(tenantId: string, conversationId: string, now: number): number {
    const key = `${tenantId} ${conversationId}`;
    return Math.max(conversations.earliest(key, now), tenants.earliest(tenantId, now));
  }

  return {
    waitMs: (tenantId, conversationId, now) => placeAt(tenantId, conversationId, now) - now,
    reserve(tenantId, conversationId, now, untilMs) {
      const at = placeAt(tenantId, conversationId, now);
      if (at - now > untilMs) return undefined;
      conversations.add(`${tenantId} ${conversationId}`, at);
      tenants.add(tenantId, at);
      taken += 1;
      if (taken % sweepEvery === 0) {
        conversations.forgetBefore(now - longestWindowMs);
        tenants.forgetBefore(now - longestWindowMs);
      }
      return at;
    },
  };
}
