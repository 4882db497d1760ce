import type { ToolId } from '../../lib/ids.js';

/** An AI product whose output is flagged. It may have no program yet. */
export interface Tool {
  readonly id: ToolId;
  readonly version: number;
  readonly name: string;
  /** Ids of the Teams apps this tool posts as, so that a flagged message names its tool. */
  readonly teamsAppIds: readonly string[];
  readonly isRetired: boolean;
}
