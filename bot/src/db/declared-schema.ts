/** Sheets and registers; instants are milliseconds on both databases, JSON is text. */

export interface SheetTable {
  tenant_id: string;
  sheet_id: string;
  version: number;
  program_id: string;
  kind: string;
  subject_key: string;
  sheet_json: string;
  /** How often counts of its acknowledgements were published. */
  publications: number;
  published_json: string | null;
  /** While something is being written in it. */
  drafted_at: number | null;
}

interface SheetAcknowledgementTable {
  tenant_id: string;
  sheet_id: string;
  number: number;
  person_key: string;
  answer: string;
  answered_at: number;
}

export interface RegisterEntryTable {
  tenant_id: string;
  entry_id: string;
  version: number;
  program_id: string;
  kind: string;
  state: string;
  /** What made it by itself; at most one entry of a register in a program has it. */
  origin: string | null;
  added_at: number;
  /** While it is open and has a day. */
  due_at: number | null;
  entry_json: string;
}

export interface DeclaredSchema {
  sheet: SheetTable;
  sheet_acknowledgement: SheetAcknowledgementTable;
  register_entry: RegisterEntryTable;
}
