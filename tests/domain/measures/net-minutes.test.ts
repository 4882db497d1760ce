import { netMinutes } from '@causeway/shared/domain/measure/measures/net-minutes.js';
import type { Trace } from '@causeway/shared/domain/observation/trace.js';
import {
  ago,
  aMeasureInput,
  amounts,
  aPersonRecord,
  aTally,
  valueOf,
} from '../../builders/measure-input.js';

const left = (trace: Trace, ...minutes: readonly [number, number, number]) =>
  aPersonRecord({
    accessAt: ago(70),
    uses: [{ trace, sums: [minutes[0] * 60, minutes[1] * 60, minutes[2] * 60] }],
  });

/** Net over ten weeks each: 80, 40, −40 and −30 minutes. */
const people = [
  left('use', 20, 0, 100),
  left('use', 0, 20, 60),
  left('workaround', 40, 0, 0),
  left('help-given', 30, 0, 0),
];
const tallies = [
  aTally('interaction', 'used|none|in|alone|work', 1, {
    amounts: [amounts(1200), undefined, amounts(6000)],
  }),
  aTally('interaction', 'corrected|none|in|alone|work', 1, {
    amounts: [undefined, amounts(1200), amounts(3600)],
  }),
  aTally('workaround', '', 1, { amounts: [amounts(2400)] }),
  aTally('help', 'colleague', 1, { amounts: [amounts(1800)] }),
];

describe('net minutes', () => {
  it('are what was saved less everything it cost, per person and week, with the parts', () => {
    const net = valueOf(netMinutes, 'balance', { people, tallies });
    expect(net.estimate).toBeCloseTo(50 / 40, 10);
    const parts = Object.fromEntries(net.parts.map(({ name, minutes }) => [name, minutes]));
    expect(parts).toEqual({
      saved: 4,
      learning: -0.5,
      correcting: -0.5,
      workarounds: -1,
      'help-given': -0.75,
    });
  });

  it('have an interval that goes by people', () => {
    const net = valueOf(netMinutes, 'balance', { people, tallies });
    // Mean of 8, 4, −4 and −3: standard error 2.86865, Student's quantile for 3 degrees 3.182446.
    expect(net.high).toBeCloseTo(1.25 + 3.182446 * 2.86865, 4);
    expect(net.low).toBeCloseTo(1.25 - 3.182446 * 2.86865, 4);
  });

  it('are negative where the gain is smaller than its costs', () => {
    const small = [
      aTally('interaction', 'used|none|in|alone|work', 1, {
        amounts: [amounts(600), amounts(300), amounts(1200)],
      }),
      aTally('help', 'manager', 1, { amounts: [amounts(600)] }),
    ];
    const net = valueOf(netMinutes, 'balance', { people, tallies: small });
    expect(net.estimate).toBeCloseTo((20 - 10 - 5 - 10) / 40, 10);
  });

  it('count practice as cost and never as gain', () => {
    const practice = [
      aTally('interaction', 'used|none|in|alone|exercise', 1, {
        amounts: [amounts(600), undefined, amounts(6000)],
      }),
    ];
    const net = valueOf(netMinutes, 'balance', { people, tallies: practice });
    expect(net.estimate).toBeCloseTo(-10 / 40, 10);
  });

  it('say nothing without anybody who had access', () => {
    expect(netMinutes.estimate(aMeasureInput({ tallies })).value).toEqual({
      kind: 'unknown',
      reason: 'nobody-eligible',
    });
  });
});
