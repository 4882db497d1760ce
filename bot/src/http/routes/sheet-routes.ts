import * as sheets from '@causeway/shared/api/sheets.js';
import { acknowledgeSheet } from '../../usecases/sheet/acknowledge-sheet.js';
import { getSheet } from '../../usecases/sheet/get-sheet.js';
import { listSheetKinds } from '../../usecases/sheet/list-sheet-kinds.js';
import { listSheets } from '../../usecases/sheet/list-sheets.js';
import { saveSheet } from '../../usecases/sheet/save-sheet.js';
import { signSheet } from '../../usecases/sheet/sign-sheet.js';
import { withdrawSheet } from '../../usecases/sheet/withdraw-sheet.js';
import type { Edge } from '../route.js';
import { route } from '../route.js';

export function sheetRoutes(edge: Edge): void {
  route(edge, sheets.listSheetKinds, listSheetKinds);
  route(edge, sheets.listSheets, listSheets);
  route(edge, sheets.getSheet, getSheet);
  route(edge, sheets.saveSheet, saveSheet);
  route(edge, sheets.signSheet, signSheet);
  route(edge, sheets.withdrawSheet, withdrawSheet);
  route(edge, sheets.acknowledgeSheet, acknowledgeSheet);
}
