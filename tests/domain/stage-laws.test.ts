import fc from 'fast-check';
import { carelessAdvances } from './careless-advances';
import type { Advance } from './rollout';
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
  'extension-missing',
  'stale',
];

const seen = { reached: new Set<string>(), refused: new Set<string>(), steps: 0 };

/** Throws where a program came further than it may, or by another way. */
function walk(commands: readonly Parameters<typeof runStageCommand>[1][], decide?: Advance): void {
  const rollout = new Rollout(decide);
  for (const command of commands) {
    const before = rollout.place;
    const took = runStageCommand(rollout, command);
    const [objection] = rollout.objections();
    if (objection !== undefined) throw new Error(`${command.do}: ${objection}`);
    const further = rollout.place - before;
    if (took === 'a-step' ? further !== 1 : further > 0) {
      throw new Error(`${command.do} went ${String(further)} further`);
    }
    if (took === 'a-step') seen.steps += 1;
    seen.reached.add(`${rollout.stage.phase} ${String(rollout.stage.ring)}`);
  }
  for (const code of rollout.refused) seen.refused.add(code);
}

const walks = fc.array(stageCommand, { minLength: 20, maxLength: 90 });

describe('whatever is done to a program, in whatever order', () => {
  it('comes no further but by one granted, unused approval of what is there now', () => {
    const law = fc.property(walks, (commands) => walk(commands));
    fc.assert(law, { seed: 20_261_118, numRuns: 400 });
    expect(seen.steps).toBeGreaterThan(500);
    const places = ['stress-testing null', 'infrastructure-build null', 'staged-rollout 1'];
    const ends = ['staged-rollout 3', 'completed 3', 'ended null'];
    expect([...seen.reached]).toEqual(expect.arrayContaining([...places, ...ends]));
    expect(refusals.filter((code) => !seen.refused.has(code))).toEqual([]);
  });

  it.each(Object.entries(carelessAdvances))(
    'is seen to come further where nobody asks %s',
    (_what, decide) => {
      const law = fc.property(walks, (commands) => walk(commands, decide));
      const result = fc.check(law, { seed: 20_261_118, numRuns: 400, endOnFailure: true });
      expect(result.failed).toBe(true);
    },
  );
});
