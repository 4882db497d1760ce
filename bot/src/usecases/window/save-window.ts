import type { WindowView } from '@causeway/shared/api/cohort.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import { mayPlanCohort } from '@causeway/shared/domain/access/permissions.js';
import { defaultWorkingTime } from '@causeway/shared/domain/person/person.js';
import { decideSaveWindow } from '@causeway/shared/domain/window/decide-window.js';
import type { ProgramWindow } from '@causeway/shared/domain/window/window.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { WindowId } from '@causeway/shared/lib/ids.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { recheckSoon } from '../approval/recheck-soon.js';
import { appendEntry } from '../ledger/append-entry.js';
import type { Ports } from '../ports.js';
import { viewWindows } from './view-windows.js';

type Command = Omit<ProgramWindow, 'id' | 'setBy' | 'setAt'> & { readonly windowId: WindowId };

function keep(
  ports: Ports,
  stores: Stores,
  actor: Actor,
  before: ProgramWindow | undefined,
  after: ProgramWindow,
): void {
  if (before) stores.windows.save(before, after);
  else stores.windows.insert(after);
  const { kind, fromAt, untilAt, note } = after;
  appendEntry(ports, stores, actor, {
    type: before ? 'window-changed' : 'window-set',
    subject: 'evidence',
    subjectId: after.id,
    programId: after.programId,
    body: { kind, fromAt, untilAt },
    personal: { note },
  });
}

/** Sets a window (version 0) or moves one. */
export async function saveWindow(
  ports: Ports,
  actor: Actor,
  command: Command,
): Promise<Outcome<WindowView>> {
  const { windowId, version: drawnFrom, ...content } = command;
  const { programId } = content;
  if (!mayPlanCohort(actor, programId)) return reject('forbidden');
  const result = await ports.commands.run(actor.tenantId, async (stores) => {
    const before = await stores.windows.get(windowId);
    if (before && before.programId !== programId) return reject('absent');
    const version = before?.version ?? 0;
    if (version !== drawnFrom) return reject('stale', { version });
    const setter = await stores.persons.get(actor.personId);
    const { timeZone } = setter?.workingTime ?? defaultWorkingTime;
    const after: ProgramWindow = {
      ...content,
      id: windowId,
      version: version + 1,
      setBy: actor.personId,
      setAt: ports.now(),
    };
    const decision = decideSaveWindow(after, before, timeZone);
    if (decision.kind === 'rejected') return decision;
    for (const { window } of decision.events) keep(ports, stores, actor, before, window);
    await recheckSoon(stores, programId, after.setAt);
    return after;
  });
  if (!('id' in result)) return result;
  const [view] = await viewWindows(ports.read(actor.tenantId), programId, [result], ports.now());
  return view ? done(view) : reject('absent');
}
