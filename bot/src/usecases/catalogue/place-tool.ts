import type { RaiseFlagBody } from '@causeway/shared/api/mine.js';
import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Tool } from '@causeway/shared/domain/tool/tool.js';
import type { UseCase } from '@causeway/shared/domain/use-case/use-case.js';
import type { Rejected } from '@causeway/shared/lib/decision.js';
import { reject } from '@causeway/shared/lib/decision.js';
import type { UseCaseId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

export interface Place {
  readonly tool: Tool;
  readonly program: Program | undefined;
  readonly useCase: UseCase | undefined;
}

async function toolOf(
  ports: Ports,
  stores: Stores,
  named: RaiseFlagBody['tool'],
): Promise<Tool | Rejected<'unknown-tool'>> {
  if ('id' in named) return (await stores.tools.get(named.id)) ?? reject('unknown-tool');
  const known = await stores.tools.findByName(named.otherName);
  if (known) return known;
  const tool: Tool = {
    id: ports.newId<'tool'>(),
    version: 1,
    name: named.otherName,
    teamsAppIds: [],
    isRetired: false,
  };
  stores.tools.insert(tool);
  return tool;
}

/** A tool with one program needs no question; with several, nobody can tell which is meant. */
async function onlyProgramOf(stores: Stores, tool: Tool): Promise<Program | undefined> {
  const programs = (await stores.programs.list()).filter((program) => program.toolId === tool.id);
  return programs.length === 1 ? programs[0] : undefined;
}

/**
 * Program and use case follow from what the person named. A tool nobody knew is kept under its name
 * and has no program, so what is said about it waits for the administrators.
 */
export async function placeTool(
  ports: Ports,
  stores: Stores,
  named: RaiseFlagBody['tool'],
  useCaseId: UseCaseId | null,
): Promise<Place | Rejected<'unknown-tool' | 'unknown-use-case'>> {
  const tool = await toolOf(ports, stores, named);
  if ('code' in tool) return tool;
  const useCase = useCaseId ? await stores.useCases.get(useCaseId) : undefined;
  if (useCaseId && !useCase) return reject('unknown-use-case');
  if (!useCase) return { tool, program: await onlyProgramOf(stores, tool), useCase };
  const program = await stores.programs.get(useCase.programId);
  return program?.toolId === tool.id ? { tool, program, useCase } : reject('unknown-use-case');
}
