import type { ClockEvent } from './check-clock';
import { checkClock } from './check-clock';
import type { FlagAsSeen, MoveEvent } from './check-moves';
import { checkMoves } from './check-moves';
import type { RaisingEvent } from './check-raising';
import { checkRaising } from './check-raising';
import type { TamperingEvent } from './check-tampering';
import { checkTampering, firstTouched } from './check-tampering';
import type { LeftBehind } from './left-behind';
import type { LedgerState } from './tamper-ledger';

const sound: LeftBehind = {
  flagIds: ['a', 'b'],
  recorded: ['a', 'b'],
  receipts: ['b', 'a'],
  noticesOnNoWay: 0,
  wrongCounters: 0,
  ledger: 'consistent',
};

function raised(key: string, flagId: string, body = flagId): RaisingEvent[] {
  return [
    { kind: 'sent', key },
    { kind: 'acknowledged', key, flagId, body },
  ];
}

const none: ReadonlySet<string> = new Set();

describe('the checker of raising', () => {
  const good = [...raised('1', 'a'), ...raised('2', 'b'), ...raised('1', 'a')];

  it('is content with a good history', () => {
    expect(checkRaising(good, none, sound)).toEqual([]);
  });

  it.each<[string, RaisingEvent[], Partial<LeftBehind>]>([
    ['a lost flag', good, { flagIds: ['a'], recorded: ['a'], receipts: ['a'] }],
    [
      'a doubled flag',
      good,
      { flagIds: ['a', 'b', 'c'], recorded: ['a', 'b', 'c'], receipts: ['a', 'b', 'c'] },
    ],
    ['a second id', [...good, ...raised('1', 'b')], {}],
    ['another answer', [...good, ...raised('1', 'a', 'other words')], {}],
    ['a key nobody answered', [...good, { kind: 'sent', key: '3' }], {}],
    ['a refusal', [...good, { kind: 'refused', key: '1', status: 500 }], {}],
    ['a missing record', good, { recorded: ['a'] }],
    ['a record too many', good, { recorded: ['a', 'b', 'b'] }],
    ['a missing receipt', good, { receipts: ['a'] }],
    ['a notice without its outbox row', good, { noticesOnNoWay: 1 }],
    ['a wrong counter', good, { wrongCounters: 1 }],
    ['a touched ledger', good, { ledger: 'touched at 7' }],
  ])('finds %s', (_, events, change) => {
    expect(checkRaising(events, none, { ...sound, ...change })).not.toEqual([]);
  });
});

describe('the checker of moves', () => {
  const begin: FlagAsSeen = {
    version: 1,
    state: 'new',
    severity: 'low',
    because: null,
    heldBy: null,
  };
  const held: FlagAsSeen = { ...begin, version: 2, state: 'in-triage', heldBy: 'olu' };

  function move(
    version: number,
    status: number,
    by = 'olu',
    code: string | null = null,
  ): MoveEvent {
    return { kind: 'moved', flagId: 'f', by, version, move: { verb: 'claim' }, status, code };
  }
  function story(moves: readonly MoveEvent[], flag: FlagAsSeen): readonly MoveEvent[] {
    const began: MoveEvent = { kind: 'began', flagId: 'f', flag: begin };
    return [began, ...moves, { kind: 'ended', flagId: 'f', flag }];
  }

  it('is content with one winner and a stale loser', () => {
    expect(checkMoves(story([move(1, 200), move(1, 409, 'ada', 'stale')], held))).toEqual([]);
  });

  it.each<[string, readonly MoveEvent[], FlagAsSeen]>([
    ['two winners of one version', [move(1, 200), move(1, 200, 'ada')], held],
    ['a lost update', [move(1, 200)], begin],
    ['a winner that nobody was', [], held],
    ['a version that was left out', [move(2, 200)], { ...held, version: 3 }],
    ['a server that broke', [move(1, 200), move(1, 500)], held],
  ])('finds %s', (_, moves, flag) => {
    expect(checkMoves(story(moves, flag))).not.toEqual([]);
  });
});

describe('the checker of what is due', () => {
  const due: ClockEvent = { kind: 'set', subjectId: 't', dueAt: 100 };
  const fired: ClockEvent = { kind: 'fired', subjectId: 't', at: 100 };
  const wrong = { offMs: -5_001 };

  function taken(change: { offMs?: number; at?: number } = {}): ClockEvent {
    return { kind: 'taken', server: 'a', offMs: 0, subjectId: 't', dueAt: 100, at: 100, ...change };
  }
  function looked(change: { offMs?: number; nextDueAt?: number } = {}): ClockEvent {
    return { kind: 'looked', server: 'a', offMs: 0, at: 100, nextDueAt: null, ...change };
  }
  function says(clock: 'off' | 'near'): ClockEvent {
    return { kind: 'said', server: 'a', clock };
  }

  it('is content where it comes once, and a server that is wrong leaves it alone and says so', () => {
    const wrongFirst = [says('off'), looked({ ...wrong, nextDueAt: 100 }), says('near')];
    expect(checkClock([due, ...wrongFirst, taken(), looked(), fired])).toEqual([]);
  });

  it.each<[string, ClockEvent[]]>([
    ['what was lost', [due, taken(), looked()]],
    ['what came twice', [due, taken(), fired, fired]],
    ['what was taken early', [due, taken({ at: 99 }), fired]],
    ['what is on record early', [due, taken(), { ...fired, at: 99 }]],
    ['what was left lying', [due, looked({ nextDueAt: 99 }), fired]],
    ['a server that takes by a wrong clock', [due, says('off'), taken(wrong), fired]],
    ['a server that says nothing', [looked(wrong)]],
    ['a server that does not say it is right again', [says('off'), looked(wrong), looked()]],
    ['a server that says it at every look', [says('off'), looked(wrong), says('off')]],
  ])('finds %s', (_, events) => {
    expect(checkClock(events)).not.toEqual([]);
  });
});

describe('the checker of tampering', () => {
  const found = { kind: 'touched', number: 5, recordId: null, fault: 'changed' } as const;
  const sound = { kind: 'consistent', upTo: 9, notYetSealed: 0 } as const;
  const complete = { kind: 'complete', upTo: 8, consistentTo: 9, notYetSealed: 0 } as const;

  function tampered(change: Partial<TamperingEvent> = {}): readonly TamperingEvent[] {
    const verdicts = { byDigests: found, alone: found };
    const first = { number: 5 };
    return [{ kind: 'tampered', how: 'edit', first, keptAt: 8, ...verdicts, ...change }];
  }
  const anew = { ...found, number: 8, fault: 'written-anew' } as const;
  const rewritten = { how: 'rewrite by the secret', alone: sound } as const;
  const cut = { how: 'cut the tail', alone: sound } as const;

  it('is content where the first is named, and a digest where nothing else can show it', () => {
    expect(checkTampering(tampered())).toEqual([]);
    expect(checkTampering(tampered(cut))).toEqual([]);
    expect(checkTampering(tampered({ ...rewritten, byDigests: anew }))).toEqual([]);
  });

  it.each<[string, readonly TamperingEvent[]]>([
    ['what was not found', tampered({ byDigests: complete })],
    ['what was found by a digest only', tampered({ alone: sound })],
    ['another record than the first', tampered({ alone: { ...found, number: 6 } })],
    ['a made-up record taken for another', tampered({ first: { recordId: 'a' } })],
    ['a cut that no digest showed', tampered({ ...cut, byDigests: complete })],
    ['completeness without a digest', tampered({ ...cut, alone: complete })],
    ['a rewriting that was not seen', tampered({ ...rewritten, byDigests: complete })],
    [
      'a rewriting seen later than it might',
      tampered({ ...rewritten, byDigests: { ...anew, number: 9 } }),
    ],
    ['a tampering that did nothing', tampered({ first: undefined })],
  ])('finds %s', (_, events) => {
    expect(checkTampering(events)).not.toEqual([]);
  });

  it('knows the first place that differs from the tables alone', () => {
    const row = (number: number | null, id = `r${String(number)}`) =>
      ({ number, record_id: id }) as LedgerState['rows'][number];
    const value = { record_id: 'r2', value_text: '"a"' } as LedgerState['personal'][number];
    const head = { number: 3, chain_hash: '' };
    const before = { rows: [row(1), row(2), row(3)], personal: [value], head };
    const after = (change: Partial<LedgerState>) => firstTouched(before, { ...before, ...change });
    expect(after({})).toBeUndefined();
    expect(after({ personal: [] })).toBeUndefined();
    expect(after({ rows: [row(1), row(3)] })).toEqual({ number: 2 });
    expect(after({ rows: [...before.rows, row(4)] })).toEqual({ number: 4 });
    expect(after({ rows: [...before.rows, row(null, 'x')] })).toEqual({ recordId: 'x' });
    const told = { ...value, value_text: '"b"' };
    expect(after({ personal: [told] })).toEqual({ number: 2 });
  });
});
