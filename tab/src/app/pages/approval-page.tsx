import { approvalPageText } from '@causeway/shared/text/approval-page-text.js';
import { formatMoment } from '@causeway/shared/text/format.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { Caption1 } from '@fluentui/react-components';
import { useParams } from 'react-router';
import { AppLink } from '../../components/app-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { Surface } from '../../components/surface.js';
import { useApproval } from '../../features/approval/api/use-approvals.js';
import { ApprovalHead } from '../../features/approval/approval-head.js';
import { DecideActions } from '../../features/approval/decide-actions.js';
import { FrozenPanels } from '../../features/approval/frozen-panels.js';
import { RosterList } from '../../features/approval/roster-list.js';
import { leadsNowhere } from '../../lib/api-problem.js';
import { useReader, useWords } from '../../lib/reader.js';
import { AbsentPage } from '../absent-page.js';

/** One question for approval: what is decided on, who decides, and how it stands. */
export function ApprovalPage() {
  const { approvalId = '' } = useParams();
  const words = useWords(approvalPageText);
  const nav = useWords(programNavText);
  const { locale, timeZone } = useReader();
  const approval = useApproval(approvalId);
  const { waiting } = useWords(tabText);
  if (leadsNowhere(approval)) return <AbsentPage what="approval" to="/waiting" toWords={waiting} />;
  const program = approval.data?.program;
  return (
    <PageFrame
      title={program ? words.title(program.name) : nav.approval}
      width="reading"
      crumbs={
        <Caption1>
          {program ? (
            <AppLink to={`/programs/${program.id}/gate`}>{program.name}</AppLink>
          ) : (
            <AppLink to="/programs">{nav.programs}</AppLink>
          )}
        </Caption1>
      }
    >
      <Loaded query={approval}>
        {(loaded) => (
          <>
            <ApprovalHead approval={loaded} />
            <DecideActions approval={loaded} />
            <Surface title={words.roster}>
              <RosterList view={loaded} />
            </Surface>
            <FrozenPanels
              frozen={loaded}
              asOf={words.frozenAt(formatMoment(loaded.takenAt, locale, timeZone))}
              Frame={Surface}
            />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}
