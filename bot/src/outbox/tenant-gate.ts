/** Holds back the messages of a tenant whose connector does not answer, so that others do not wait behind them. */
export interface TenantGate {
  /** Milliseconds to wait before trying again; 0 lets it through. */
  enter(tenantId: string, now: number): number;
  leave(tenantId: string, how: 'answered' | 'outage' | 'unsent', now: number): void;
}

export interface TenantGateOptions {
  /** How many of one tenant's messages may be under way at the same time. */
  readonly mostAtOnce: number;
  readonly outagesToClose: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

export const defaultGate: TenantGateOptions = {
  mostAtOnce: 64,
  outagesToClose: 6,
  firstPauseMs: 2_000,
  longestPauseMs: 60_000,
};

/** The next look at a tenant that has as many under way as it may. */
const crowdedMs = 250;

interface State {
  underWay: number;
  outages: number;
  closedUntil: number;
}

export function createTenantGate(options: TenantGateOptions = defaultGate): TenantGate {
  const tenants = new Map<string, State>();

  function pauseMs(outages: number): number {
    const doublings = Math.min(outages - options.outagesToClose, 16);
    return Math.min(options.firstPauseMs * 2 ** doublings, options.longestPauseMs);
  }

  return {
    enter(tenantId, now) {
      const state = tenants.get(tenantId) ?? { underWay: 0, outages: 0, closedUntil: 0 };
      if (now < state.closedUntil) return state.closedUntil - now;
      const isAiling = state.outages >= options.outagesToClose;
      // After a pause one message tries the way for all.
      if (state.underWay >= (isAiling ? 1 : options.mostAtOnce)) return crowdedMs;
      state.underWay += 1;
      tenants.set(tenantId, state);
      return 0;
    },
    leave(tenantId, how, now) {
      const state = tenants.get(tenantId);
      if (!state) return;
      state.underWay -= 1;
      if (how === 'answered') {
        state.outages = 0;
        state.closedUntil = 0;
      }
      if (how === 'outage') {
        state.outages += 1;
        if (state.outages >= options.outagesToClose) {
          state.closedUntil = now + pauseMs(state.outages);
        }
      }
      if (state.underWay === 0 && state.outages === 0) tenants.delete(tenantId);
    },
  };
}
