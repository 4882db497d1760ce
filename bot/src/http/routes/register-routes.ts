import * as registers from '@causeway/shared/api/registers.js';
import { addEntry } from '../../usecases/register/add-entry.js';
import { changeEntry } from '../../usecases/register/change-entry.js';
import { getEntry } from '../../usecases/register/get-entry.js';
import { listEntries } from '../../usecases/register/list-entries.js';
import { listRegisterKinds } from '../../usecases/register/list-register-kinds.js';
import { listRegisters } from '../../usecases/register/list-registers.js';
import { moveEntry } from '../../usecases/register/move-entry.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

export function registerRoutes(edge: Edge): void {
  route(edge, registers.listRegisterKinds, listRegisterKinds);
  route(edge, registers.listRegisters, listRegisters);
  route(edge, registers.listEntries, listEntries);
  route(edge, registers.getEntry, getEntry);
  route(edge, registers.addEntry, addEntry);
  route(edge, registers.changeEntry, changeEntry);
  route(edge, registers.moveEntry, moveEntry);
}
