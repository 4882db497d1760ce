import { takesPart } from '@causeway/shared/domain/access-answer/takes-part.js';
import type { Actor } from '@causeway/shared/domain/access/actor.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Naming } from '@causeway/shared/domain/program/programs-named.js';
import { namesSomething, programsNamed } from '@causeway/shared/domain/program/programs-named.js';
import type { Tool } from '@causeway/shared/domain/tool/tool.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

export interface ChosenPrograms {
  readonly programs: readonly Program[];
  readonly tools: readonly Tool[];
  /** `all` where somebody named none and is part of none; `unknown` where they named something else. */
  readonly because: 'named' | 'unknown' | 'theirs' | 'all';
  /** What there is to ask about. */
  readonly names: readonly string[];
}

const mostNames = 12;

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
  naming: Naming,
): Promise<ChosenPrograms> {
  const stores = ports.read(actor.tenantId);
  const tools = await stores.tools.list();
  const all = await stores.programs.list();
  const running = all.filter(({ phase }) => phase !== 'ended');
  const found = { tools, names: running.slice(0, mostNames).map(({ name }) => name) };
  const named = programsNamed(all, tools, written, naming);
  if (named.length > 0) return { ...found, programs: named, because: 'named' };
  if (naming === 'a-name' && namesSomething(written)) {
    return { ...found, programs: [], because: 'unknown' };
  }
  const theirs = await Promise.all(
    running.map((program) => isTheirs(ports, stores, actor, program)),
  );
  const programs = running.filter((_, at) => theirs[at]);
  return programs.length > 0
    ? { ...found, programs, because: 'theirs' }
    : { ...found, programs: running, because: 'all' };
}
