import { listHistory } from '@causeway/bot/usecases/history/list-history.js';
import { delegateDecisions } from '@causeway/bot/usecases/approval/delegate-decisions.js';
import { giveVerdict } from '@causeway/bot/usecases/approval/give-verdict.js';
import { requestApproval } from '@causeway/bot/usecases/approval/request-approval.js';
import { advanceStage } from '@causeway/bot/usecases/stage/advance-stage.js';
import { extendStage } from '@causeway/bot/usecases/stage/extend-stage.js';
import { resumeStage } from '@causeway/bot/usecases/stage/resume-stage.js';
import { stopStage } from '@causeway/bot/usecases/stage/stop-stage.js';
import type { DecisionView } from '@causeway/shared/api/history.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from '../builders/ids';
import { aLedgerEntry } from '../builders/ledger-entry';
import { aResult } from '../builders/snapshot';
import { expectDone } from '../harness/expect-done';
import type { Name } from '../harness/stage-company';
import { StageCompany } from '../harness/stage-company';

let company: StageCompany;
beforeEach(async () => {
  company = await StageCompany.open();
});
afterEach(() => company.close());

async function page(after?: string, by: Name = 'lena') {
  const { ports, programId } = company;
  return expectDone(await listHistory(ports, await company.actor(by), { programId, after }));
}

async function newest(): Promise<DecisionView> {
  const [decision] = (await page()).decisions;
  if (!decision) throw new Error('Nothing was decided');
  return decision;
}

/** Somebody asks, after a minute in which nothing else happens. */
async function ask(note = 'We are ready.') {
  const { ports, programId, house } = company;
  house.now += 60_000;
  const command = { programId, approvalId: newTestId<'approval'>(), note };
  return expectDone(await requestApproval(ports, await company.actor('pavel'), command));
}

describe('what happened in a program', () => {
  it('is told newest first, with who did it, when and why', async () => {
    const { ports, programId, useCaseId, house } = company;
    const stop = {
      programId,
      kind: 'halt',
      ring: null,
      useCaseId,
      reason: 'Wrong dates.',
    } as const;
    const stopped = expectDone(await stopStage(ports, await company.actor('olu'), stop));
    expect(await newest()).toMatchObject({
      type: 'stage-halted',
      at: house.now,
      subjectId: programId,
      by: { name: 'Olu' },
      reason: 'Wrong dates.',
      facts: { useCaseId, useCaseName: 'Preparing a call', ring: null },
      snapshotId: null,
    });
    house.now += 1_000;
    const stopId = stopped.stops[0]?.id ?? newTestId<'halt'>();
    const resume = { programId, stopId, reason: 'Put right.' };
    expectDone(await resumeStage(ports, await company.actor('pavel'), resume));
    house.now += 1_000;
    const { version } = await company.stage();
    const until = house.now + 50 * dayMs;
    const more = { programId, version, until, reason: 'The auditors are back then.' };
    expectDone(await extendStage(ports, await company.actor('pavel'), more));
    const { decisions } = await page();
    expect(decisions.map(({ type, by }) => [type, by?.name])).toEqual([
      ['stage-extended', 'Pavel'],
      ['stage-resumed', 'Pavel'],
      ['stage-halted', 'Olu'],
    ]);
    expect(decisions[0]).toMatchObject({ facts: { until }, reason: 'The auditors are back then.' });
  });

  it('holds with every decision what it was decided on, and how that differs from the last', async () => {
    const { ports } = company;
    await company.answer();
    company.results = [aResult({ facts: { trials: 30 } })];
    const first = await ask();
    const no = { verdict: 'reject', voice: null, reason: 'Too few.' } as const;
    expectDone(
      await giveVerdict(ports, await company.actor('sam'), {
        approvalId: first.id,
        version: first.version,
        ...no,
        criteria: ['audited-right'],
      }),
    );
    company.results = [aResult({ facts: { trials: 45 } }), aResult({ name: 'load' })];
    const second = await ask('Now there are more.');
    const { decisions, snapshots } = await page();
    expect(decisions.map(({ type, snapshotId }) => [type, snapshotId]).slice(0, 4)).toEqual([
      ['approval-requested', second.snapshotId],
      ['approval-rejected', first.snapshotId],
      ['approval-verdict-given', first.snapshotId],
      ['approval-requested', first.snapshotId],
    ]);
    expect(decisions[2]).toMatchObject({
      by: { name: 'Sam' },
      role: 'approver-security',
      reason: 'Too few.',
      criteria: ['audited-right'],
    });
    expect(decisions[0]).toMatchObject({ by: { name: 'Pavel' }, reason: 'Now there are more.' });
    const [of, before] = [second, first].map(({ snapshotId }) =>
      snapshots.find(({ id }) => id === snapshotId),
    );
    expect(before).toMatchObject({ hash: first.snapshotHash, beforeId: null, diff: null });
    expect(of).toMatchObject({
      hash: second.snapshotHash,
      beforeId: first.snapshotId,
      transition: 'ring:1',
      counts: { pass: 2, fail: 0, inconclusive: 0, stale: 0 },
      diff: {
        criteria: [
          { criterion: 'audited-right', trialsBefore: 30, trialsAfter: 45 },
          { criterion: 'load', before: null, after: 'pass' },
        ],
        parts: [],
      },
    });
  });

  it('names for whom somebody decided, and what let the program take its step', async () => {
    const { ports, programId, ids, house } = company;
    const emil = await house.person('Emil');
    const command = {
      programId,
      delegationId: newTestId<'delegation'>(),
      toId: emil,
      functions: ['approver-security'],
      fromAt: house.now,
      untilAt: house.now + dayMs,
    } as const;
    expectDone(await delegateDecisions(ports, await company.actor('sam'), command));
    expect(await newest()).toMatchObject({
      type: 'delegation-recorded',
      by: { name: 'Sam' },
      toWhom: { name: 'Emil' },
      facts: { functions: 'approver-security' },
    });
    await company.answer();
    let asked = await ask();
    const approve = async (by: typeof emil) =>
      expectDone(
        await giveVerdict(ports, await house.actor(by), {
          approvalId: asked.id,
          version: asked.version,
          verdict: 'approve',
          voice: null,
          reason: '',
          criteria: [],
        }),
      );
    asked = await approve(emil);
    expect(await newest()).toMatchObject({
      type: 'approval-verdict-given',
      by: { name: 'Emil' },
      role: 'approver-security',
      onBehalfOf: { name: 'Sam' },
      reason: null,
    });
    for (const name of ['sven', 'bea', 'lena'] as const) asked = await approve(ids[name]);
    house.now += 1_000;
    const { version } = await company.stage();
    expectDone(await advanceStage(ports, await company.actor('pavel'), { programId, version }));
    const advanced = (await page()).decisions.find(({ type }) => type === 'stage-advanced');
    expect(advanced).toMatchObject({
      facts: { phase: 'staged-rollout', ring: 1, transition: 'ring:1' },
      snapshotId: asked.snapshotId,
    });
  });

  it('says what made a question void', async () => {
    await company.answer();
    await ask();
    const { ports, programId } = company;
    const stop = { programId, kind: 'hold', ring: null, useCaseId: null, reason: 'Wait.' } as const;
    expectDone(await stopStage(ports, await company.actor('olu'), stop));
    const voided = (await page()).decisions.find(({ type }) => type === 'approval-voided');
    expect(voided?.changes).toMatchObject([{ kind: 'held', name: 'Wait.' }]);
  });

  it('comes page by page, each decision once, and holds nothing that was none', async () => {
    const { house, programId } = company;
    const held = Array.from({ length: 70 }, (_, at) =>
      aLedgerEntry({
        type: 'stage-held',
        subject: 'stage',
        subjectId: programId,
        programId,
        at: house.now + Math.floor(at / 3),
        actorId: company.ids.olu,
        body: {},
      }),
    );
    const flag = aLedgerEntry({ programId });
    await house.ports.commands.run(house.tenantId, async (stores) => {
      stores.ledger.append([...held, flag]);
    });
    const seen: DecisionView[] = [];
    let after: string | undefined;
    do {
      const { decisions, next } = await page(after);
      seen.push(...decisions);
      after = next ?? undefined;
    } while (after !== undefined);
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(held.map(({ id }) => id)));
    expect(seen).toHaveLength(70);
    expect(seen.map(({ at }) => at)).toEqual(seen.map(({ at }) => at).toSorted((a, b) => b - a));
  });

  it('is for who sees the evidence, and a cursor that was bent is refused', async () => {
    const { ports, programId, house } = company;
    const emil = await house.actor(await house.person('Emil'));
    expect(await listHistory(ports, emil, { programId })).toMatchObject({ code: 'forbidden' });
    const elsewhere = { programId: newTestId<'program'>() };
    expect(await listHistory(ports, emil, elsewhere)).toMatchObject({ code: 'absent' });
    const olu = await company.actor('olu');
    const bent = await listHistory(ports, olu, { programId, after: 'bent' });
    expect(bent).toMatchObject({ code: 'invalid' });
  });
});
