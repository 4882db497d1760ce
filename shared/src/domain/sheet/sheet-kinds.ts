import { businessMetric } from './kinds/business-metric.js';
import { conditions } from './kinds/conditions.js';
import { dataUse } from './kinds/data-use.js';
import { decisionRoster } from './kinds/decision-roster.js';
import { exceptions } from './kinds/exceptions.js';
import { humanReview } from './kinds/human-review.js';
import { legalConsultation } from './kinds/legal-consultation.js';
import { needs } from './kinds/needs.js';
import { permittedUse } from './kinds/permitted-use.js';
import { pilotType } from './kinds/pilot-type.js';
import { qualityRubric } from './kinds/quality-rubric.js';
import { replaces } from './kinds/replaces.js';
import { retreatPlan } from './kinds/retreat-plan.js';
import { successRule } from './kinds/success-rule.js';
import { supportStructure } from './kinds/support-structure.js';
import { vision } from './kinds/vision.js';
import type { SheetKind } from './sheet-kind.js';

const declared = [
  pilotType,
  conditions,
  successRule,
  businessMetric,
  needs,
  vision,
  replaces,
  dataUse,
  permittedUse,
  legalConsultation,
  decisionRoster,
  exceptions,
  humanReview,
  qualityRubric,
  retreatPlan,
  supportStructure,
] as const;

export type SheetKindName = (typeof declared)[number]['name'];

/** Every kind of sheet there is, in the order people meet them. */
export const sheetKinds: readonly SheetKind[] = declared;

const byName = new Map<string, SheetKind>(declared.map((kind) => [kind.name, kind]));

export function findSheetKind(name: string): SheetKind | undefined {
  return byName.get(name);
}

export function sheetKindOf(name: SheetKindName): SheetKind {
  const kind = byName.get(name);
  if (!kind) throw new Error(`No kind of sheet is called ${name}`);
  return kind;
}
