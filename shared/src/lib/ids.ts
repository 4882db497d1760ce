declare const idOf: unique symbol;

/** A UUID in 36 lower-case characters. The brand keeps a flag's id from passing for a program's. */
export type Id<Noun extends string> = string & { readonly [idOf]: Noun };

export type TenantId = Id<'tenant'>;
/** The directory's object id of a person. Never a mail address or a name. */
export type PersonId = Id<'person'>;
export type ToolId = Id<'tool'>;
export type ProgramId = Id<'program'>;
export type UseCaseId = Id<'use-case'>;
export type FlagId = Id<'flag'>;
export type HandOverId = Id<'hand-over'>;
export type DrillId = Id<'drill'>;
export type GrantId = Id<'grant'>;
export type NoticeId = Id<'notice'>;
export type AttachmentId = Id<'attachment'>;
export type ApiKeyId = Id<'api-key'>;
export type ImportMappingId = Id<'import-mapping'>;
export type ObservationBatchId = Id<'observation-batch'>;
export type CriterionId = Id<'criterion'>;
export type ForecastId = Id<'forecast'>;
export type WindowId = Id<'window'>;
export type CohortRuleId = Id<'cohort-rule'>;

declare const personKeyOf: unique symbol;
/** A keyed hash of a directory id, another one in every program: 22 characters, never shown. */
export type PersonKey = string & { readonly [personKeyOf]: true };
export type EvidenceId = Id<'evidence'>;
export type SnapshotId = Id<'snapshot'>;
export type ApprovalId = Id<'approval'>;
export type WaiverId = Id<'waiver'>;
export type HaltId = Id<'halt'>;
export type SheetId = Id<'sheet'>;
export type RegisterEntryId = Id<'register-entry'>;
export type DelegationId = Id<'delegation'>;
export type TemplateChangeId = Id<'template-change'>;
export type WebhookId = Id<'webhook'>;
export type WebhookDeliveryId = Id<'webhook-delivery'>;
