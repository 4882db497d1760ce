export interface RecordVerdict {
  /** By its way everything that was changed. */
  readonly faults: readonly string[];
  readonly notes: readonly string[];
  /** Something waits to be sealed, or the digest says nothing of it. */
  readonly isOpen: boolean;
}

export function verifyRecord(
  text: string,
  digests?: readonly {
    readonly tenantId: string;
    readonly number: number;
    readonly chainHash: string;
  }[],
): RecordVerdict;
