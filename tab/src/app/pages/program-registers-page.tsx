import { declaredWords } from '@causeway/shared/text/declared-words.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { registerPageText } from '@causeway/shared/text/register-page-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { PageFrame } from '../../components/page-frame.js';
import { useStage } from '../../features/program/api/use-stage.js';
import { useEntry } from '../../features/register/api/use-registers.js';
import { EntryDetail } from '../../features/register/entry-detail.js';
import { EntryList } from '../../features/register/entry-list.js';
import { RegisterList } from '../../features/register/register-list.js';
import { asProblem, leadsNowhere } from '../../lib/api-problem.js';
import { useReader, useWords } from '../../lib/reader.js';
import { AbsentPage } from '../absent-page.js';
import { DeclaredWorld } from '../declared-world.js';
import { ProgramFrame } from '../program-frame.js';

interface OpenedProps {
  readonly programId: string;
  readonly kind: string;
}

function OpenedList({ programId, kind }: OpenedProps) {
  const { locale } = useReader();
  const words = registerPageText(locale);
  const title = declaredWords(locale, 'register').kind(kind);
  const up = `/programs/${programId}/registers`;
  if (title === '') return <AbsentPage what="list" to={up} toWords={words.back} />;
  return (
    <ProgramFrame
      section="registers"
      title={title}
      actions={<AppLink to={up}>{words.back}</AppLink>}
    >
      {() => (
        <DeclaredWorld programId={programId}>
          <EntryList programId={programId} kind={kind} />
        </DeclaredWorld>
      )}
    </ProgramFrame>
  );
}

function OpenedEntry({ programId, kind, entryId }: OpenedProps & { readonly entryId: string }) {
  const { locale } = useReader();
  const words = registerPageText(locale);
  const stage = useStage(programId);
  const entry = useEntry(programId, entryId);
  const lists = `/programs/${programId}/registers`;
  const title = declaredWords(locale, 'register').kind(kind);
  const detail = (
    <DeclaredWorld programId={programId}>
      <EntryDetail programId={programId} entryId={entryId} />
    </DeclaredWorld>
  );
  // Whoever sees to an entry may have no part in the program.
  if (asProblem(stage.error).status === 403) {
    return leadsNowhere(entry) ? (
      <AbsentPage what="entry" to="/waiting" toWords={tabText(locale).waiting} />
    ) : (
      <PageFrame title={title} width="reading">
        {detail}
      </PageFrame>
    );
  }
  if (stage.data && leadsNowhere(entry)) {
    return title === '' ? (
      <AbsentPage what="entry" to={lists} toWords={words.back} />
    ) : (
      <AbsentPage what="entry" to={`${lists}/${kind}`} toWords={title} />
    );
  }
  return (
    <ProgramFrame
      section="registers"
      title={title}
      actions={<AppLink to={`${lists}/${kind}`}>{title}</AppLink>}
    >
      {() => detail}
    </ProgramFrame>
  );
}

/** Every list of a program, one of them, or one of its entries. */
export function ProgramRegistersPage() {
  const { programId = '', kind, entryId } = useParams();
  const nav = useWords(programNavText);
  const words = useWords(registerPageText);
  if (kind !== undefined && entryId !== undefined) {
    return <OpenedEntry programId={programId} kind={kind} entryId={entryId} />;
  }
  if (kind !== undefined) return <OpenedList programId={programId} kind={kind} />;
  return (
    <ProgramFrame section="registers" title={nav.registers} lead={words.lead}>
      {() => <RegisterList programId={programId} />}
    </ProgramFrame>
  );
}
