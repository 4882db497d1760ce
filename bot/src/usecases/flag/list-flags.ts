import type { FlagFilter, FlagLine } from '@causeway/shared/api/flags.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { BoardCursor } from '../../store/flag-board.js';
import { cursorFrom, cursorText } from '../cursor.js';
import { namePeople } from '../person/name-people.js';
import type { Ports } from '../ports.js';
import { boardSelection } from './board-selection.js';

export async function listFlags(
  ports: Ports,
  actor: Actor,
  query: FlagFilter & {
    readonly state: FlagState;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<Outcome<{ flags: FlagLine[]; next: string | null }, 'invalid'>> {
  const stores = ports.read(actor.tenantId);
  const now = ports.now();
  const after = cursorFrom<BoardCursor>(query.after, {
    severityRank: 'number',
    boardAt: 'number',
    flagId: 'string',
  });
  if (after === 'unreadable') return { kind: 'rejected', code: 'invalid', facts: {} };
  const { lines, next } = await stores.flags.listBoard({
    ...boardSelection(actor, query, now),
    state: query.state,
    ...(after ? { after } : {}),
    limit: query.limit,
  });
  const names = await namePeople(
    stores,
    lines.map((line) => line.heldBy),
    now,
  );
  return done({
    flags: lines.map((line) => ({ ...line, heldBy: names.orNull(line.heldBy) })),
    next: next ? cursorText({ ...next }) : null,
  });
}
