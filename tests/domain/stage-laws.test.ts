import fc from 'fast-check';
import { Rollout } from './rollout';
import { runStageCommand } from './run-stage-command';
import { stageCommand } from './stage-commands';

/** Every refusal that stands between a program and its next place. */
const refusals = [
  'approval-missing',
  'not-in-state',
  'other-transition',
  'approval-expired',
  'basis-changed',
  'no-criteria',
  'criteria-not-met',
  'stopped',
  'answer-missing',
  'answer-evidence-ended',
  'dwell-not-over',
  'ring-sheet-missing',
  'ring-not-planned',
  'lead-missing',
  'stale',
];

describe('whatever is done to a program, in whatever order', () => {
  it('comes no further but by one granted, unused approval of what is there now', () => {
    const reached = new Set<string>();
    const refused = new Set<string>();
    let steps = 0;
    fc.assert(
      fc.property(fc.array(stageCommand, { minLength: 20, maxLength: 90 }), (commands) => {
        const rollout = new Rollout();
        for (const command of commands) {
          const before = rollout.place;
          const took = runStageCommand(rollout, command);
          const [objection] = rollout.objections();
          if (objection !== undefined) throw new Error(`${command.do}: ${objection}`);
          const further = rollout.place - before;
          if (took === 'a-step' ? further !== 1 : further > 0) {
            throw new Error(`${command.do} went ${String(further)} further`);
          }
          if (took === 'a-step') steps += 1;
          reached.add(`${rollout.stage.phase} ${String(rollout.stage.ring)}`);
        }
        for (const code of rollout.refused) refused.add(code);
      }),
      { seed: 20_261_118, numRuns: 400 },
    );
    expect(steps).toBeGreaterThan(500);
    const places = ['stress-testing null', 'infrastructure-build null', 'staged-rollout 1'];
    const ends = ['staged-rollout 3', 'completed 3', 'ended null'];
    expect([...reached]).toEqual(expect.arrayContaining([...places, ...ends]));
    expect(refusals.filter((code) => !refused.has(code))).toEqual([]);
  });
});
