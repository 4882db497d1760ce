export interface FlagAsSeen {
  readonly version: number;
  readonly state: string;
  readonly severity: string;
  readonly because: string | null;
  readonly heldBy: string | null;
}

export type Move =
  | { readonly verb: 'claim' | 'release' }
  | { readonly verb: 'severity'; readonly severity: string; readonly because: string };

export type MoveEvent =
  | { readonly kind: 'began' | 'ended'; readonly flagId: string; readonly flag: FlagAsSeen }
  | {
      readonly kind: 'moved';
      readonly flagId: string;
      readonly by: string;
      /** What the move was drawn from. */
      readonly version: number;
      readonly move: Move;
      readonly status: number;
      readonly code: string | null;
    };

type Moved = Extract<MoveEvent, { kind: 'moved' }>;

/** The rules of these three moves, written once more and as simply as can be. */
function after(flag: FlagAsSeen, { by, move }: Moved): FlagAsSeen {
  const version = flag.version + 1;
  const state = flag.state === 'new' ? 'in-triage' : flag.state;
  switch (move.verb) {
    case 'claim':
      return { ...flag, version, state, heldBy: by };
    case 'release':
      return { ...flag, version, state: state === 'in-triage' ? 'new' : state, heldBy: null };
    case 'severity': {
      const { severity, because } = move;
      return { version, state, heldBy: by, severity, because };
    }
  }
}

function mayLose(event: Moved): boolean {
  const isStale = event.status === 409 && event.code === 'stale';
  return isStale || (event.status === 422 && event.code === 'held-by-other');
}

function flagOf(events: readonly MoveEvent[], kind: 'began' | 'ended', flagId: string) {
  const event = events.find((candidate) => candidate.kind === kind && candidate.flagId === flagId);
  return event && event.kind !== 'moved' ? event.flag : undefined;
}

function checkOne(events: readonly MoveEvent[], flagId: string): readonly string[] {
  const faults: string[] = [];
  const moves = events.filter(
    (event): event is Moved => event.kind === 'moved' && event.flagId === flagId,
  );
  for (const { status, code, by } of moves.filter(
    (move) => move.status !== 200 && !mayLose(move),
  )) {
    faults.push(`${flagId}: ${by} got ${status} ${code ?? ''}`);
  }
  const winners = moves.filter(({ status }) => status === 200);
  let flag = flagOf(events, 'began', flagId);
  const ended = flagOf(events, 'ended', flagId);
  if (!flag || !ended) return [...faults, `${flagId}: neither its begin nor its end is known`];
  for (const winner of winners.toSorted((a, b) => a.version - b.version)) {
    if (winner.version !== flag.version) {
      const what = winner.version < flag.version ? 'was won twice' : 'was left out';
      faults.push(`${flagId}: version ${Math.min(winner.version, flag.version)} ${what}`);
    }
    flag = after({ ...flag, version: winner.version }, winner);
  }
  if (JSON.stringify(sorted(flag)) !== JSON.stringify(sorted(ended))) {
    faults.push(
      `${flagId}: ended as ${JSON.stringify(ended)}, replayed as ${JSON.stringify(flag)}`,
    );
  }
  return faults;
}

function sorted(flag: FlagAsSeen): FlagAsSeen {
  const { version, state, severity, because, heldBy } = flag;
  return { version, state, severity, because, heldBy };
}

/** Replays the winners in order of what they were drawn from: exactly one each, and what they did is there. */
export function checkMoves(events: readonly MoveEvent[]): readonly string[] {
  const flagIds = new Set(events.map(({ flagId }) => flagId));
  return [...flagIds].flatMap((flagId) => checkOne(events, flagId));
}
