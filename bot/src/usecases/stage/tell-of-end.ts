import { takesPart } from '@causeway/shared/domain/access-answer/takes-part.js';
import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import type { PersonId, ProgramId, TenantId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import { sendNotice } from '../notice/send-notice.js';
import type { Ports } from '../ports.js';

const pageSize = 500;
const openStates: readonly FlagState[] = ['new', 'in-triage', 'confirmed'];
const mostFlags = 1_000;

/** Participants are kept as keys, so everybody's own key is held against the list. */
async function participantsAmong(
  ports: Ports,
  stores: Stores,
  programId: ProgramId,
  people: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const keys = new Map(people.map((id) => [ports.personKey(programId, id), id]));
  const found = await stores.participants.list(programId, [...keys.keys()]);
  return found
    .filter((participant) => takesPart(participant, ports.now()))
    .map(({ personKey }) => keys.get(personKey))
    .filter((id) => id !== undefined);
}

/** Those who still wait for an answer; they get one, ended or not. */
async function openReporters(stores: Stores, programId: ProgramId): Promise<readonly PersonId[]> {
  const pages = await Promise.all(
    openStates.map((state) =>
      stores.flags.listBoard({ programs: [programId], state, limit: mostFlags }),
    ),
  );
  const flags = pages.flatMap(({ lines }) => lines);
  const reporters = await Promise.all(flags.map(({ id }) => stores.flags.reporterOf(id)));
  return [...new Set(reporters.filter((id) => id !== undefined))];
}

/** Once each: a run that broke off is taken up without telling anybody twice. */
async function tellAll(
  ports: Ports,
  tenantId: TenantId,
  programId: ProgramId,
  people: readonly PersonId[],
): Promise<void> {
  const now = ports.now();
  await ports.commands.run(tenantId, async (stores) => {
    for (const personId of people) {
      const told = await stores.notices.latestDelivery(programId, personId, ['stage-ended']);
      if (told) continue;
      sendNotice(ports, stores, { personId, kind: 'stage-ended', subjectId: programId }, now);
    }
  });
}

/** The clock calls this once a program has ended: whoever took part or waits for an answer is told. */
export async function tellOfEnd(
  ports: Ports,
  tenantId: TenantId,
  { programId }: { readonly programId: ProgramId },
): Promise<void> {
  const stores = ports.read(tenantId);
  const stage = await stores.stages.get(programId);
  if (stage?.phase !== 'ended') return;
  await tellAll(ports, tenantId, programId, await openReporters(stores, programId));
  let after: PersonId | null = null;
  for (;;) {
    const page: readonly PersonId[] = await stores.personPages.idsAfter(after, pageSize);
    const people = await participantsAmong(ports, stores, programId, page);
    await tellAll(ports, tenantId, programId, people);
    after = page.at(-1) ?? null;
    if (page.length < pageSize) return;
  }
}
