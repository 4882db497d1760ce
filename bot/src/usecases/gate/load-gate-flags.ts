import type { Charter } from '@causeway/shared/domain/charter/charter.js';
import type { Flag, FlagState } from '@causeway/shared/domain/flag/flag.js';
import type { GateFacts, OpenFlag } from '@causeway/shared/domain/gate/gate-facts.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Instant } from '@causeway/shared/lib/instant.js';
import type { Stores } from '../../store/stores.js';

type GateFlags = Pick<GateFacts, 'openFlags' | 'flagsRaised' | 'rehearsed'>;
type Line = Awaited<ReturnType<Stores['flags']['listBoard']>>['lines'][number];

const open: readonly FlagState[] = ['new', 'in-triage', 'confirmed'];
const ended: readonly FlagState[] = ['answered', 'dismissed'];
/** One is enough to block, and a few say which rings they are of. */
const mostRead = 50;
const mostCounted = 1_000;

async function linesIn(stores: Stores, programId: ProgramId, state: FlagState) {
  const query = { programs: [programId], state, limit: mostCounted };
  return (await stores.flags.listBoard(query)).lines;
}

async function readAll(stores: Stores, lines: readonly Line[]): Promise<readonly Flag[]> {
  const flags = await Promise.all(lines.slice(0, mostRead).map(({ id }) => stores.flags.get(id)));
  return flags.filter((flag) => flag !== undefined);
}

/** Of which ring is known of the first; of the others it could be any, so they count for all. */
async function openFlags(stores: Stores, lines: readonly Line[]): Promise<readonly OpenFlag[]> {
  const untriaged = lines.filter(({ state }) => state === 'new');
  const rings = new Map(
    (await readAll(stores, untriaged)).map(({ id, report }) => [id, report.ring]),
  );
  return lines.map(({ id, state, severity }) => ({
    id,
    state,
    severity,
    ring: rings.get(id) ?? null,
  }));
}

function isHandledInTime({ triage, answerBy, useCaseId }: Flag, charters: readonly Charter[]) {
  const handled = triage.answer ?? triage.dismissal;
  const charter = charters.find((one) => one.useCaseId === useCaseId);
  if (!handled || !charter) return false;
  return handled.by === charter.accountableId && handled.at <= answerBy;
}

/** What was flagged, as far as a gate asks: what is open, how much came, and what was rehearsed on it. */
export async function loadGateFlags(
  stores: Stores,
  programId: ProgramId,
  charters: readonly Charter[],
  since: Instant,
): Promise<GateFlags> {
  const [openLines, endedLines] = await Promise.all(
    [open, ended].map(async (states) => {
      const pages = await Promise.all(states.map((state) => linesIn(stores, programId, state)));
      return pages.flat();
    }),
  );
  const lines = [...(openLines ?? []), ...(endedLines ?? [])];
  const handled = await readAll(stores, endedLines ?? []);
  const inTime = handled.filter((flag) => isHandledInTime(flag, charters));
  return {
    openFlags: await openFlags(stores, openLines ?? []),
    flagsRaised: lines.filter(({ raisedAt }) => raisedAt >= since).length,
    rehearsed: [...new Set(inTime.flatMap(({ useCaseId }) => useCaseId ?? []))],
  };
}
