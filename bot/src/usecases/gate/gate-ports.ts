import type { EvaluatedGate } from '@causeway/shared/domain/gate/evaluated-gate.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import type { Stores } from '../../store/stores.js';
import type { Ports } from '../ports.js';

/**
 * What the gate before a program's next transition says at this moment. Undefined where there is
 * none: the program is over, or nobody has made one. It reads and writes nothing.
 */
export type EvaluateGate = (
  ports: Ports,
  stores: Stores,
  programId: ProgramId,
) => Promise<EvaluatedGate | undefined>;

/** What use cases reach that decide on what a gate says. */
export interface GatePorts extends Ports {
  readonly evaluateGate: EvaluateGate;
}
