import { createTenantGate, defaultGate } from '@causeway/bot/outbox/tenant-gate.js';

describe('the gate of a tenant', () => {
  const fail = (gate: ReturnType<typeof createTenantGate>, times: number, now: number) => {
    for (let n = 0; n < times; n += 1) {
      expect(gate.enter('dead', now)).toBe(0);
      gate.leave('dead', 'outage', now);
    }
  };

  it('closes after several outages in a row, for that tenant alone', () => {
    const gate = createTenantGate();
    fail(gate, defaultGate.outagesToClose, 0);
    expect(gate.enter('dead', 0)).toBe(defaultGate.firstPauseMs);
    expect(gate.enter('alive', 0)).toBe(0);
  });

  it('lets one through after the pause, and all once it was answered', () => {
    const gate = createTenantGate();
    fail(gate, defaultGate.outagesToClose, 0);
    const later = defaultGate.firstPauseMs;
    expect(gate.enter('dead', later)).toBe(0);
    expect(gate.enter('dead', later)).toBeGreaterThan(0);
    gate.leave('dead', 'answered', later);
    expect(gate.enter('dead', later)).toBe(0);
    expect(gate.enter('dead', later)).toBe(0);
  });

  it('waits longer each time, up to a minute', () => {
    const gate = createTenantGate();
    let now = 0;
    fail(gate, defaultGate.outagesToClose, now);
    for (let n = 0; n < 12; n += 1) {
      now += gate.enter('dead', now);
      fail(gate, 1, now);
    }
    expect(gate.enter('dead', now)).toBe(defaultGate.longestPauseMs);
  });

  it('lets no tenant take every place', () => {
    const gate = createTenantGate();
    for (let n = 0; n < defaultGate.mostAtOnce; n += 1) expect(gate.enter('busy', 0)).toBe(0);
    expect(gate.enter('busy', 0)).toBeGreaterThan(0);
    expect(gate.enter('other', 0)).toBe(0);
  });
});
