import type { AskedWaiver, WaivableGate } from '@causeway/shared/domain/waiver/decide-waiver.js';
import {
  decideAskWaiver,
  decideDeclineWaiver,
  decideExpireWaiver,
  decideSecondWaiver,
  decideWithdrawWaiver,
} from '@causeway/shared/domain/waiver/decide-waiver.js';
import { evolveWaiver } from '@causeway/shared/domain/waiver/evolve-waiver.js';
import { isInForce, waiverInForce } from '@causeway/shared/domain/waiver/waiver-in-force.js';
import type { ResultOutcome } from '@causeway/shared/domain/gate/criterion-result.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { someMonday } from '../builders/flag';
import { newTestId } from '../builders/ids';
import { aWaiver } from '../builders/waiver';

const asker = newTestId<'person'>();
const other = newTestId<'person'>();

function gate(outcome: ResultOutcome, waivableFails: readonly string[] = []): WaivableGate {
  return { results: [{ name: 'audited-right', outcome }], waivableFails };
}

function ask(change: Partial<AskedWaiver> = {}, on = gate('inconclusive')) {
  const { id, programId, criterion, transition, reason, until } = aWaiver();
  const terms = { id, programId, criterion, transition, reason, until };
  return decideAskWaiver({ ...terms, by: asker, now: someMonday, ...change }, on);
}

function codeOf(decision: { readonly kind: string; readonly code?: string }): string {
  return decision.code ?? decision.kind;
}

describe('asking for an exception', () => {
  it('is possible while a criterion is open, for a reason and up to thirty days', () => {
    expect(codeOf(ask())).toBe('accepted');
    expect(codeOf(ask({ until: someMonday + 30 * dayMs }))).toBe('accepted');
    expect(codeOf(ask({ until: someMonday + 30 * dayMs + 1 }))).toBe('until-too-far');
    expect(codeOf(ask({ until: someMonday }))).toBe('until-in-past');
    expect(codeOf(ask({ reason: ' \n' }))).toBe('reason-missing');
  });

  it('is refused for what passes, for what nobody asked, and for what only has to be renewed', () => {
    expect(codeOf(ask({}, gate('pass')))).toBe('nothing-to-waive');
    expect(codeOf(ask({ criterion: 'something-else' }))).toBe('unknown-criterion');
    expect(codeOf(ask({}, gate('stale')))).toBe('stale-cannot-be-waived');
  });

  it('is refused for a failure unless the template says otherwise, and then says that it covers one', () => {
    expect(codeOf(ask({}, gate('fail')))).toBe('fail-cannot-be-waived');
    expect(ask({}, gate('fail', ['audited-right']))).toMatchObject({
      events: [{ waiver: { covers: 'fail' } }],
    });
    expect(ask()).toMatchObject({ events: [{ waiver: { covers: 'inconclusive' } }] });
  });
});

describe('an exception', () => {
  const asked = aWaiver({ version: 1, askedBy: asker, second: null });
  const move = { by: other, now: someMonday, version: 1, roles: ['expert-reviewer'] as const };

  it('begins when somebody else with a part in the program seconds it', () => {
    expect(isInForce(asked, someMonday)).toBe(false);
    const decision = decideSecondWaiver(asked, move);
    if (decision.kind === 'rejected') throw new Error(decision.code);
    expect(isInForce(decision.events.reduce(evolveWaiver, asked), someMonday)).toBe(true);
  });

  it('is not seconded by who asked, by a stranger, twice, or after its time', () => {
    expect(codeOf(decideSecondWaiver(asked, { ...move, by: asker }))).toBe('own-waiver');
    expect(codeOf(decideSecondWaiver(asked, { ...move, roles: [] }))).toBe('no-part-in-program');
    const seconded = aWaiver({ version: 1 });
    expect(codeOf(decideSecondWaiver(seconded, move))).toBe('seconded-already');
    expect(codeOf(decideSecondWaiver(asked, { ...move, now: asked.until }))).toBe('waiver-is-over');
    expect(codeOf(decideSecondWaiver(asked, { ...move, version: 2 }))).toBe('stale');
  });

  it('is declined for a reason by whoever could second it, and then never begins', () => {
    const no = { ...move, reason: 'Wait for the audits.' };
    expect(codeOf(decideDeclineWaiver(asked, { ...no, reason: ' ' }))).toBe('reason-missing');
    expect(codeOf(decideDeclineWaiver(asked, { ...no, by: asker }))).toBe('own-waiver');
    expect(codeOf(decideDeclineWaiver(asked, { ...no, roles: [] }))).toBe('no-part-in-program');
    const inForce = aWaiver({ version: 1 });
    expect(codeOf(decideDeclineWaiver(inForce, no))).toBe('seconded-already');
    const decision = decideDeclineWaiver(asked, no);
    if (decision.kind === 'rejected') throw new Error(decision.code);
    const declined = decision.events.reduce(evolveWaiver, asked);
    expect(codeOf(decideSecondWaiver(declined, move))).toBe('declined-already');
    expect(codeOf(decideDeclineWaiver(declined, no))).toBe('declined-already');
    expect(codeOf(decideExpireWaiver(declined, declined.until))).toBe('not-due');
  });

  it('ends by time alone, and by being taken back with a reason', () => {
    const waiver = aWaiver();
    expect(isInForce(waiver, waiver.until - 1)).toBe(true);
    expect(isInForce(waiver, waiver.until)).toBe(false);
    const back = { by: asker, now: someMonday, version: 2, reason: '' };
    expect(codeOf(decideWithdrawWaiver(waiver, back))).toBe('reason-missing');
    const decision = decideWithdrawWaiver(waiver, { ...back, reason: 'The audits are in.' });
    if (decision.kind === 'rejected') throw new Error(decision.code);
    expect(isInForce(decision.events.reduce(evolveWaiver, waiver), someMonday)).toBe(false);
  });

  it('is noted as over once, and not before its time', () => {
    const waiver = aWaiver();
    expect(codeOf(decideExpireWaiver(waiver, waiver.until - 1))).toBe('not-due');
    expect(codeOf(decideExpireWaiver(waiver, waiver.until))).toBe('accepted');
    const noted = evolveWaiver(waiver, { type: 'waiver-expired', at: waiver.until });
    expect(codeOf(decideExpireWaiver(noted, waiver.until + 1))).toBe('not-due');
  });
});

describe('what an exception covers', () => {
  const open = { name: 'audited-right', outcome: 'inconclusive' } as const;
  const inForce = (
    result: { name: string; outcome: ResultOutcome },
    ...waivers: ReturnType<typeof aWaiver>[]
  ) => waiverInForce(waivers, result, 'ring:2', someMonday)?.id;

  it('is one criterion of one transition', () => {
    const waiver = aWaiver();
    expect(inForce(open, waiver)).toBe(waiver.id);
    expect(inForce({ ...open, name: 'load' }, waiver)).toBeUndefined();
    expect(inForce(open, aWaiver({ transition: 'ring:3' }))).toBeUndefined();
  });

  it('is missing evidence, and no failure that shows later', () => {
    expect(inForce({ ...open, outcome: 'fail' }, aWaiver())).toBeUndefined();
    const forFailure = aWaiver({ covers: 'fail' });
    expect(inForce({ ...open, outcome: 'fail' }, forFailure)).toBe(forFailure.id);
    expect(inForce(open, forFailure)).toBe(forFailure.id);
  });

  it('is never what passes or has gone stale', () => {
    expect(inForce({ ...open, outcome: 'stale' }, aWaiver({ covers: 'fail' }))).toBeUndefined();
    expect(inForce({ ...open, outcome: 'pass' }, aWaiver())).toBeUndefined();
  });
});
