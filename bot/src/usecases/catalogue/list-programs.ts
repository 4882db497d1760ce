import type { ProgramView } from '@causeway/shared/api/programs.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import {
  isAdministrator,
  mayEditCharter,
  mayGrant,
} from '@causeway/shared/domain/access/permissions.js';
import { openQuestions } from '@causeway/shared/domain/charter/charter.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Outcome } from '@causeway/shared/lib/outcome.js';
import { done } from '@causeway/shared/lib/outcome.js';
import type { Stores } from '../../store/stores.js';
import { emptyCharter } from '../charter/view-charter.js';
import { namesFrom } from '../person/name-people.js';
import type { Ports } from '../ports.js';

export async function viewPrograms(
  ports: Ports,
  stores: Stores,
  programs: readonly Program[],
  viewer: Actor,
): Promise<ProgramView[]> {
  const ids = programs.map((program) => program.id);
  const [useCases, grants, tools] = await Promise.all([
    stores.useCases.list(ids),
    stores.grants.list(ids),
    stores.tools.list(),
  ]);
  const charters = await stores.charters.list(useCases.map((useCase) => useCase.id));
  const named = charters.flatMap((charter) => [
    charter.accountableId,
    charter.judgeId,
    charter.deputyId,
  ]);
  const people = await stores.persons.list(
    [...named, ...grants.map((grant) => grant.personId)].filter((id) => id !== null),
  );
  const names = namesFrom(people, ports.now());
  const hasLeft = (id: Parameters<typeof people.get>[0]) =>
    (people.get(id)?.leftAt ?? null) !== null;
  return programs.map((program) => ({
    id: program.id,
    version: program.version,
    name: program.name,
    toolId: program.toolId,
    toolName: tools.find((tool) => tool.id === program.toolId)?.name ?? '',
    phase: program.phase,
    isDemo: program.isDemo,
    useCases: useCases
      .filter((useCase) => useCase.programId === program.id)
      .map((useCase) => {
        const written = charters.find((charter) => charter.useCaseId === useCase.id);
        const { id, version, name, isRetired } = useCase;
        const open = openQuestions(written ?? emptyCharter(useCase), hasLeft);
        return { id, version, name, isRetired, openQuestions: [...open] };
      }),
    owners: grants
      .filter((grant) => grant.programId === program.id)
      .map((grant) => ({ person: names.of(grant.personId), role: grant.role })),
    mayEditCharters: mayEditCharter(viewer, program.id),
    mayGrant: mayGrant(viewer, program.id),
  }));
}

export async function listPrograms(
  ports: Ports,
  actor: Actor,
): Promise<Outcome<{ programs: ProgramView[] }, never>> {
  const stores = ports.read(actor.tenantId);
  const all = await stores.programs.list();
  const seesAll = isAdministrator(actor) || actor.tenantRoles.includes('reader');
  const mine = new Set(actor.grants.map((grant) => grant.programId));
  const programs = seesAll ? all : all.filter((program) => mine.has(program.id));
  return done({ programs: await viewPrograms(ports, stores, programs, actor) });
}
