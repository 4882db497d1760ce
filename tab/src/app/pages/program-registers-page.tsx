import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { registerPageText } from '@causeway/shared/text/register-page-text.js';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { PageFrame } from '../../components/page-frame.js';
import { useStage } from '../../features/program/api/use-stage.js';
import { EntryDetail } from '../../features/register/entry-detail.js';
import { EntryList } from '../../features/register/entry-list.js';
import { RegisterList } from '../../features/register/register-list.js';
import { asProblem } from '../../lib/api-problem.js';
import { useReader, useWords } from '../../lib/reader.js';
import { DeclaredWorld } from '../declared-world.js';
import { ProgramFrame } from '../program-frame.js';

interface OpenedProps {
  readonly programId: string;
  readonly kind: string;
  readonly entryId: string | undefined;
}

function Opened({ programId, kind, entryId }: OpenedProps) {
  const { locale } = useReader();
  const words = registerPageText(locale);
  const stage = useStage(programId);
  const title = declaredWords(locale, 'register').kind(kind) || kind;
  const content = (
    <DeclaredWorld programId={programId}>
      {entryId === undefined ? (
        <EntryList programId={programId} kind={kind} />
      ) : (
        <EntryDetail programId={programId} entryId={entryId} />
      )}
    </DeclaredWorld>
  );
  // Whoever sees to an entry may have no part in the program.
  if (entryId !== undefined && asProblem(stage.error).status === 403) {
    return (
      <PageFrame title={title} width="reading">
        {content}
      </PageFrame>
    );
  }
  const up = `/programs/${programId}/registers${entryId === undefined ? '' : `/${kind}`}`;
  return (
    <ProgramFrame
      section="registers"
      title={title}
      actions={<AppLink to={up}>{entryId === undefined ? words.back : title}</AppLink>}
    >
      {() => content}
    </ProgramFrame>
  );
}

/** Every list of a program, one of them, or one of its entries. */
export function ProgramRegistersPage() {
  const { programId = '', kind, entryId } = useParams();
  const nav = useWords(programNavText);
  const words = useWords(registerPageText);
  if (kind !== undefined) return <Opened programId={programId} kind={kind} entryId={entryId} />;
  return (
    <ProgramFrame section="registers" title={nav.registers} lead={words.lead}>
      {() => <RegisterList programId={programId} />}
    </ProgramFrame>
  );
}
