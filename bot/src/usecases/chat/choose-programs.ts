import { takesPart } from '@causeway/shared/domain/access-answer/takes-part.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Tool } from '@causeway/shared/domain/tool/tool.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';
import { programsNamed } from './programs-named.js';

export interface ChosenPrograms {
  readonly programs: readonly Program[];
  readonly tools: readonly Tool[];
  /** `all` where somebody named none and is part of none. */
  readonly because: 'named' | 'theirs' | 'all';
}

/** Holds something there, or takes part in it. */
async function isTheirs(ports: Ports, stores: Stores, actor: Actor, { id }: Program) {
  if (actor.grants.some(({ programId }) => programId === id)) return true;
  const found = await stores.participants.get(id, ports.personKey(id, actor.personId));
  return found !== undefined && takesPart(found, ports.now());
}

/** Whichever programs a question means: those it names, else those that whoever asks is part of. */
export async function choosePrograms(
  ports: Ports,
  actor: Actor,
  written: string,
): Promise<ChosenPrograms> {
  const stores = ports.read(actor.tenantId);
  const tools = await stores.tools.list();
  const all = await stores.programs.list();
  const named = programsNamed(all, tools, written);
  if (named.length > 0) return { programs: named, tools, because: 'named' };
  const running = all.filter(({ phase }) => phase !== 'ended');
  const theirs = await Promise.all(
    running.map((program) => isTheirs(ports, stores, actor, program)),
  );
  const programs = running.filter((_, at) => theirs[at]);
  return programs.length > 0
    ? { programs, tools, because: 'theirs' }
    : { programs: running, tools, because: 'all' };
}
