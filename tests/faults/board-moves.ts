import { ApiClient, jsonOf } from '../harness/api-client';
import { demoPersonId } from '../harness/demo-company';
import { SeededRandom } from '../harness/seeded-random';
import type { FlagAsSeen, Move, MoveEvent } from './check-moves';
import { flagIdOf, raising, someFlagPlace } from './flag-writer';
import type { History } from './history';

export interface MoveCounts {
  readonly clients: number;
  readonly moves: number;
  readonly flags: number;
}

/** Everybody who triages the first program; several clients act for each of them. */
const movers = ['owner-1', 'deputy-1', 'manager-1'].map(demoPersonId);
const severities = ['critical', 'high', 'medium', 'low'] as const;

interface Mover {
  readonly client: ApiClient;
  readonly personId: string;
  readonly token: string;
  readonly random: SeededRandom;
}

async function seen({ client, token }: Mover, flagId: string): Promise<FlagAsSeen> {
  const page = jsonOf<{
    version: number;
    state: string;
    severity: string;
    heldBy: { id: string } | null;
    severityBasis: { kind: string; because?: string };
  }>(await client.ask({ path: `/api/flags/${flagId}`, token }));
  return {
    version: page.version,
    state: page.state,
    severity: page.severity,
    because: page.severityBasis.because ?? null,
    heldBy: page.heldBy?.id ?? null,
  };
}

function nextMove(random: SeededRandom, flag: FlagAsSeen, name: string): Move {
  const kinds =
    flag.heldBy === null
      ? (['claim', 'severity'] as const)
      : (['severity', 'release', 'severity', 'claim'] as const);
  const verb = random.pick(kinds);
  return verb === 'severity'
    ? { verb, severity: random.pick(severities), because: name }
    : { verb };
}

function bodyOf(move: Move, version: number): object {
  if (move.verb !== 'severity') return { version };
  const { severity, because } = move;
  return { version, judgement: { kind: 'overridden', severity, because } };
}

/** Reads one flag and moves it as it was read, as somebody with an open board does. */
async function moveOnce(
  mover: Mover,
  flagId: string,
  name: string,
  history: History<MoveEvent>,
): Promise<void> {
  const flag = await seen(mover, flagId);
  const move = nextMove(mover.random, flag, name);
  const answer = await mover.client.ask({
    method: 'POST',
    path: `/api/flags/${flagId}/${move.verb}`,
    token: mover.token,
    body: bodyOf(move, flag.version),
  });
  const answered = JSON.parse(answer.text) as { version?: number; code?: string };
  history.add({
    kind: 'moved',
    flagId,
    by: mover.personId,
    version: flag.version,
    move,
    status: answer.status,
    code: answered.code ?? null,
  });
}

/** Fresh ones: nothing of them is due, so the clock does not move them as well. */
async function raiseFlags(client: ApiClient, count: number): Promise<readonly string[]> {
  const token = await client.signIn(demoPersonId('employee-1'));
  const place = await someFlagPlace(client, token);
  const flagIds: string[] = [];
  for (let at = 0; at < count; at += 1) {
    flagIds.push(flagIdOf(await client.ask({ ...raising(place, `to-move-${at}`), token })));
  }
  return flagIds;
}

/** Many clients move few flags; every client chooses by its own seed. */
export async function moveOnBoards(
  origin: string,
  seed: number,
  counts: MoveCounts,
  history: History<MoveEvent>,
): Promise<void> {
  const client = new ApiClient(origin, counts.clients);
  const tokens = await Promise.all(movers.map((id) => client.signIn(id)));
  const moverAt = (at: number): Mover => ({
    client,
    personId: movers[at % movers.length]!,
    token: tokens[at % movers.length]!,
    random: new SeededRandom(seed + at),
  });
  const first = moverAt(0);
  const flagIds = await raiseFlags(client, counts.flags);
  for (const flagId of flagIds) {
    history.add({ kind: 'began', flagId, flag: await seen(first, flagId) });
  }
  let made = 0;
  const work = async (mover: Mover): Promise<void> => {
    while (made < counts.moves) {
      made += 1;
      await moveOnce(mover, mover.random.pick(flagIds), `move ${made}`, history);
    }
  };
  await Promise.all(Array.from({ length: counts.clients }, (_, at) => work(moverAt(at))));
  for (const flagId of flagIds) {
    history.add({ kind: 'ended', flagId, flag: await seen(first, flagId) });
  }
  client.close();
  history.flush();
}
