import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TenantId } from '@causeway/shared/lib/ids.js';
import { startChildServer } from '../harness/child-server';
import { demoCompany } from '../harness/demo-company';
import { seedRollout } from '../harness/seed-rollout';
import { SeededRandom } from '../harness/seeded-random';
import type { EvaluationEvent } from './check-evaluations';
import { checkEvaluations } from './check-evaluations';
import { faultRun } from './counts';
import type { HaltCounts } from './halt-evaluations';
import { AnsweringServer, HaltEvaluations } from './halt-evaluations';
import { History } from './history';

const run = faultRun<HaltCounts>('halt-evaluations', {
  short: { changes: 40, clients: 12, after: 8 },
  full: { changes: 4_000, clients: 16, after: 16 },
});

describe('a halt, a hold and a resumption while many ask', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'causeway-halt-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'hold for every evaluation that begins after their answer, on another server too',
    async () => {
      const history = new History<EvaluationEvent>(run.historyFile);
      const { programId } = await seedRollout(folder, demoCompany.tenant.id as TenantId);
      const first = await startChildServer(folder);
      const random = new SeededRandom(run.seed);
      const halts = await HaltEvaluations.open(first.origin, programId, history, random);
      const second = await AnsweringServer.open(folder);

      await halts.run(second.origin, run.counts);
      await second.close();
      await first.stop();

      const { events } = history;
      expect(checkEvaluations(events)).toEqual([]);
      const told = (variant: string) =>
        events.filter((event) => event.kind === 'told' && event.variant === variant).length;
      const atLeast = run.counts.changes;
      for (const variant of ['open', 'on-hold', 'halted']) {
        expect(told(variant)).toBeGreaterThan(atLeast);
      }
      for (const server of ['first', 'second']) {
        const asked = events.filter((event) => event.kind === 'asking' && event.server === server);
        expect(asked.length).toBeGreaterThan(atLeast);
      }
    },
    run.timeoutMs,
  );
});

describe('the checker of evaluations', () => {
  const halting = { kind: 'changing', to: 'halted' } as const;
  const resuming = { kind: 'changing', to: 'open' } as const;
  const changed = { kind: 'changed', status: 200 } as const;
  const asking = (id: number) => ({ kind: 'asking', id, server: 'first' }) as const;
  const told = (id: number, variant: string, status = 200) =>
    ({ kind: 'told', id, status, variant }) as const;

  it.each<[string, readonly EvaluationEvent[]]>([
    ['an evaluation before a halt', [asking(1), told(1, 'open'), halting, changed]],
    ['one after it', [halting, changed, asking(1), told(1, 'halted')]],
    ['the old answer to one that began before', [halting, asking(1), changed, told(1, 'open')]],
    ['the new answer before the halt has one', [halting, asking(1), told(1, 'halted'), changed]],
    [
      'an old answer that was asked for earlier and comes later',
      [halting, asking(1), asking(2), told(1, 'halted'), told(2, 'open'), changed],
    ],
    [
      'an evaluation that lasts over a halt and its end',
      [asking(1), halting, changed, resuming, changed, told(1, 'halted')],
    ],
  ])('is content with %s', (_, events) => {
    expect(checkEvaluations(events)).toEqual([]);
  });

  it.each<[string, readonly EvaluationEvent[]]>([
    ['one that a halt does not hold for', [halting, changed, asking(1), told(1, 'open')]],
    ['a halt nobody called', [asking(1), told(1, 'halted'), halting, changed]],
    [
      'a halt that lasts too long',
      [halting, changed, resuming, changed, asking(1), told(1, 'halted')],
    ],
    [
      'one that falls behind another',
      [halting, asking(1), told(1, 'halted'), asking(2), told(2, 'open'), changed],
    ],
    ['no answer', [asking(1)]],
    ['an error', [asking(1), told(1, 'open', 500)]],
    ['a halt that is refused', [halting, { kind: 'changed', status: 409 }]],
  ])('finds %s', (_, events) => {
    expect(checkEvaluations(events)).not.toEqual([]);
  });
});
