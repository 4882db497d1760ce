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
