import type { FlagAsSeen, MoveEvent } from './check-moves';
import { checkMoves } from './check-moves';
import type { RaisingEvent } from './check-raising';
import { checkRaising } from './check-raising';
import type { LeftBehind } from './left-behind';

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
