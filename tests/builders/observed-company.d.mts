type Row = Readonly<Record<string, unknown>>;

export interface ObservedCompanyOptions {
  readonly seed?: number;
  readonly people?: number;
  readonly days?: number;
  /** Days since 1970. */
  readonly firstDay: number;
  /** 1 gives about 350,000 rows with 5,000 people and 90 days; 3 gives a million. */
  readonly busyness?: number;
  /** Repeats, mistakes and corrections; unless `false`. */
  readonly faults?: boolean;
  /** By name or id; without any, nothing is observed of a use case. */
  readonly useCases?: readonly string[];
}

export class ObservedCompany {
  constructor(options: ObservedCompanyOptions);
  /** Of the rows yielded so far. */
  readonly expected: {
    readonly accepted: number;
    readonly repeated: number;
    readonly refused: number;
    readonly corrections: number;
  };
  /** Rows about everybody, for the participants' end of the API. */
  participants(): readonly Row[];
  /** Rows as a source sends them; some are none on purpose. */
  rows(): Generator<unknown>;
}
